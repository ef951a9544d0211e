import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Field, type FieldTexts } from './Field.tsx'
import { Icon } from './Icon.tsx'
import styles from './Field.module.css'

export interface SelectOption<V extends string> {
  readonly value: V
  readonly label: string
  readonly disabled?: boolean | undefined
}

export interface SelectProps<V extends string> extends FieldTexts, Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'children'> {
  readonly value: V
  readonly onChange: (value: V) => void
  readonly options: readonly SelectOption<V>[]
}

/** A native drop-down. For two to four short options prefer SegmentedControl. */
export function Select<V extends string>({
  label,
  hint,
  error,
  optional,
  hideLabel,
  id,
  className,
  value,
  onChange,
  options,
  ...rest
}: SelectProps<V>) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, id, className }}>
      {(control) => (
        <span className={styles.select}>
          <select {...rest} {...control} value={value} onChange={(event) => onChange(event.target.value as V)} className={styles.control}>
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon icon={ChevronDown} />
        </span>
      )}
    </Field>
  )
}
