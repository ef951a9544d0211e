import type { ComponentProps } from 'react'
import { classNames } from './classNames.ts'
import { Field, type FieldTexts } from './Field.tsx'
import styles from './Field.module.css'

export interface InputProps extends FieldTexts, Omit<ComponentProps<'input'>, 'size' | 'onChange' | 'value'> {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Serif: what is typed is the room's own words. */
  readonly voice?: boolean | undefined
  /** For the one field a page is about. */
  readonly size?: 'md' | 'lg' | undefined
}

/** One line of text with label, hint and error. Other <input> attributes pass through. */
export function Input({
  label,
  hint,
  error,
  optional,
  hideLabel,
  id,
  className,
  value,
  onChange,
  voice = false,
  size = 'md',
  type = 'text',
  ...rest
}: InputProps) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, id, className }}>
      {(control) => (
        <input
          {...rest}
          {...control}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={classNames(styles.control, voice && styles.voice, size === 'lg' && styles.large)}
        />
      )}
    </Field>
  )
}
