import { Input, type InputProps } from '../../../ui/Input.tsx'
import { useDraft, type DraftOf } from './useDraft.ts'

type Passed = Omit<InputProps, 'value' | 'onChange' | 'error' | 'onFocus' | 'onBlur' | 'onKeyDown' | 'ref'>

/** One line that stores as you type. */
export function DraftInput<T>({ shown, read, show, store, storeOn, ...rest }: DraftOf<T> & Passed) {
  const field = useDraft({ shown, read, show, store, storeOn })
  return <Input autoComplete="off" {...rest} {...field} />
}
