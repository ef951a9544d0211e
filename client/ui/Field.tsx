import { CircleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import { uiMessages } from './messages.ts'
import styles from './Field.module.css'

export interface FieldTexts {
  readonly label: string
  /** Below the control; stays while there is an error. */
  readonly hint?: ReactNode
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined
  /** Writes "optional" beside the label. */
  readonly optional?: boolean | undefined
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean | undefined
}

export interface FieldControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** Label, control, hint and error, wired together. `children` receives what the control must spread. */
export function Field({
  label,
  hint,
  error,
  optional = false,
  hideLabel = false,
  id: givenId,
  className,
  children,
}: FieldTexts & {
  readonly id?: string | undefined
  readonly className?: string | undefined
  readonly children: (control: FieldControlProps) => ReactNode
}) {
  const messages = useMessages(uiMessages)
  const ownId = useId()
  const id = givenId ?? ownId
  const described = [error && `${id}-error`, hint !== undefined && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={classNames(styles.label, hideLabel && styles.hidden)}>
        {label}
        {optional && <span className={styles.optional}> {messages.optional}</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {/* The live region stands before the error does, otherwise it is not read out. */}
      <div aria-live="polite">
        {error && (
          <p id={`${id}-error`} className={styles.error}>
            <Icon icon={CircleAlert} size={14} />
            {error}
          </p>
        )}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
