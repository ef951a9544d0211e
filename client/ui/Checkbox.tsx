import { Check } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import styles from './Toggle.module.css'

export interface ToggleProps {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly hint?: ReactNode
  readonly disabled?: boolean | undefined
  readonly name?: string | undefined
  readonly className?: string | undefined
}

/** A tick box for what is decided when a form is sent. */
export function Checkbox({ label, checked, onChange, hint, disabled = false, name, className }: ToggleProps) {
  const id = useId()
  return (
    <label className={classNames(styles.toggle, className)}>
      <input
        type="checkbox"
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className={styles.input}
      />
      <span aria-hidden="true" className={styles.box}>
        {checked && <Icon icon={Check} size={18} />}
      </span>
      <span className={styles.words}>
        <span id={`${id}-label`}>{label}</span>
        {hint !== undefined && (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
