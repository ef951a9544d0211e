import { useState, type ComponentProps } from 'react'
import { Input } from '../../ui/Input.tsx'

/**
 * A field that writes when it is left or Enter is pressed, not with every key: what everyone sees is never half a title.
 * `onCommit` returns what is wrong, and then the former value comes back.
 */
export function FactField({
  value,
  onCommit,
  ...rest
}: Omit<ComponentProps<typeof Input>, 'value' | 'onChange' | 'error' | 'onBlur' | 'onKeyDown'> & {
  readonly value: string
  readonly onCommit: (value: string) => string | undefined
}) {
  const [draft, setDraft] = useState<string>()
  const [error, setError] = useState<string>()
  const commit = () => {
    if (draft !== undefined && draft.trim() !== value) setError(onCommit(draft.trim()))
    setDraft(undefined)
  }
  const change = (next: string) => {
    setDraft(next)
    setError(undefined)
  }
  return (
    <Input
      {...rest}
      value={draft ?? value}
      error={error}
      onChange={change}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setDraft(undefined)
      }}
    />
  )
}
