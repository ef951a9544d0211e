import { useId } from 'react'
import type { ToggleProps } from './Checkbox.tsx'
import { classNames } from './classNames.ts'
import styles from './Toggle.module.css'

/** A switch for what takes effect at once. The label stands left, the switch right. */
export function Switch({ label, checked, onChange, hint, disabled = false, name, className }: ToggleProps) {
  const id = useId()
  return (
    <label className={classNames(styles.toggle, className)}>
      <span className={styles.words}>
        <span id={`${id}-label`} className={styles.strong}>
          {label}
        </span>
        {hint !== undefined && (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className={styles.input}
      />
      <span aria-hidden="true" className={styles.track} />
    </label>
  )
}
