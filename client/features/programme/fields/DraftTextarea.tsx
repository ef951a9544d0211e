import { Textarea, type TextareaProps } from '../../../ui/Textarea.tsx'
import { useDraft, type DraftOf } from './useDraft.ts'

type Passed = Omit<TextareaProps, 'value' | 'onChange' | 'error' | 'onFocus' | 'onBlur' | 'onKeyDown' | 'ref'>

/** Several lines that store as you type. */
export function DraftTextarea<T>({ shown, read, show, store, storeOn, ...rest }: DraftOf<T> & Passed) {
  const field = useDraft({ shown, read, show, store, storeOn })
  return <Textarea {...rest} {...field} />
}
