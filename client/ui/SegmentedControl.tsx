import { useId, type ReactNode } from 'react'
import { classNames } from './classNames.ts'
import styles from './SegmentedControl.module.css'

/** Two to four short choices, one of them taken; a native radio group. */
export function SegmentedControl<V extends string>({
  label,
  value,
  onChange,
  options,
  hideLabel = false,
  hint,
  disabled = false,
  className,
}: {
  readonly label: string
  readonly value: V
  readonly onChange: (value: V) => void
  readonly options: readonly { readonly value: V; readonly label: ReactNode }[]
  readonly hideLabel?: boolean | undefined
  readonly hint?: ReactNode
  readonly disabled?: boolean | undefined
  readonly className?: string | undefined
}) {
  const id = useId()
  return (
    <fieldset
      className={classNames(styles.field, className)}
      disabled={disabled}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <legend className={hideLabel ? styles.hidden : styles.label}>{label}</legend>
      <div className={styles.segments}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className={styles.input}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </fieldset>
  )
}
