import type { ComponentProps } from 'react'
import { classNames } from './classNames.ts'
import { Field, type FieldTexts } from './Field.tsx'
import styles from './Field.module.css'

export interface TextareaProps extends FieldTexts, Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Serif: what is typed is the room's own words. */
  readonly voice?: boolean | undefined
}

/** Several lines of text; grows with its content where the browser can. */
export function Textarea({
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
  rows = 3,
  ...rest
}: TextareaProps) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, id, className }}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={classNames(styles.control, styles.textarea, voice && styles.voice)}
        />
      )}
    </Field>
  )
}
