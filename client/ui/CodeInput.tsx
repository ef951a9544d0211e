import { CircleAlert } from 'lucide-react'
import { useEffect, useId, useRef, useState, type CSSProperties, type Ref } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import { joinCodeLength, readJoinCode } from './joinCode.ts'
import { uiMessages } from './messages.ts'
import styles from './CodeInput.module.css'

export interface CodeInputProps {
  /** Digits only, none to six. */
  readonly value: string
  readonly onChange: (code: string) => void
  /** Called when the sixth digit arrives by hand, paste or autofill. */
  readonly onComplete?: ((code: string) => void) | undefined
  /** Asking the server: the boxes wait. */
  readonly checking?: boolean | undefined
  /** One line under the boxes; the boxes turn red. */
  readonly error?: string | undefined
  readonly label?: string | undefined
  readonly autoFocus?: boolean | undefined
  /** Height of a box in px (108 on a laptop, 68 on a phone); without it the width decides. */
  readonly boxHeight?: number | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
  readonly className?: string | undefined
}

/** Six boxes, three and three, drawn from one real field that lies over them. */
export function CodeInput({
  value,
  onChange,
  onComplete,
  checking = false,
  error,
  label,
  autoFocus = false,
  boxHeight,
  ref,
  className,
}: CodeInputProps) {
  const messages = useMessages(uiMessages).code
  const id = useId()
  const field = useRef<HTMLInputElement | null>(null)
  const [focused, setFocused] = useState(false)
  useEffect(() => {
    if (autoFocus) field.current?.focus()
  }, [autoFocus])
  const change = (text: string) => {
    const code = readJoinCode(text)
    if (code === value) return
    onChange(code)
    if (code.length === joinCodeLength) onComplete?.(code)
  }
  const caretAt = Math.min(value.length, joinCodeLength - 1)
  const hold = (element: HTMLInputElement | null) => {
    field.current = element
    if (typeof ref === 'function') ref(element)
    else if (ref) ref.current = element
  }
  const box = (index: number) => (
    <span
      key={index}
      className={classNames(styles.box, focused && index === caretAt && styles.active, focused && index === value.length && styles.caret)}
    >
      {value[index]}
    </span>
  )
  return (
    <div
      className={classNames(styles.code, error && styles.wrong, checking && styles.checking, className)}
      style={boxHeight === undefined ? undefined : ({ '--box-height': `${boxHeight}px` } as CSSProperties)}
    >
      <label htmlFor={id} className={styles.label}>
        {label ?? messages.label}
      </label>
      <div className={styles.boxes}>
        <input
          ref={hold}
          id={id}
          className={styles.field}
          type="text"
          inputMode="numeric"
          pattern="[0-9]*"
          autoComplete="one-time-code"
          enterKeyHint="go"
          spellCheck={false}
          value={value}
          readOnly={checking}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-note`}
          aria-busy={checking || undefined}
          onChange={(event) => change(event.target.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          // The caret lives at the end: a click on an earlier box would type into the middle unseen.
          onSelect={(event) => event.currentTarget.setSelectionRange(value.length, value.length)}
        />
        <span aria-hidden="true" className={styles.group}>
          {[0, 1, 2].map(box)}
        </span>
        <span aria-hidden="true" className={styles.dash} />
        <span aria-hidden="true" className={styles.group}>
          {[3, 4, 5].map(box)}
        </span>
      </div>
      <p id={`${id}-note`} role="status" className={styles.note}>
        {error ? (
          <>
            <Icon icon={CircleAlert} />
            {error}
          </>
        ) : checking ? (
          messages.checking
        ) : (
          ''
        )}
      </p>
    </div>
  )
}
