import type { ReactNode } from 'react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { programmeMessages } from '../messages.ts'
import { DraftInput } from './DraftInput.tsx'
import { DraftTextarea } from './DraftTextarea.tsx'
import { readLines, readText } from './readings.ts'

const same = (text: string) => text

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly store: (value: string) => void
  /** Characters at most. */
  readonly most: number
  /** Said when it is left empty; without it it may be empty. */
  readonly missing?: string | undefined
  readonly hint?: ReactNode
  readonly hideLabel?: boolean | undefined
  readonly placeholder?: string | undefined
  readonly optional?: boolean | undefined
  readonly size?: 'md' | 'lg' | undefined
  readonly className?: string | undefined
  readonly 'data-name'?: true
}

/** One line of text. */
export function TextField({ value, store, most, missing, ...rest }: TextFieldProps) {
  const { tooLong } = useMessages(programmeMessages).problems
  return (
    <DraftInput
      {...rest}
      shown={value}
      show={same}
      store={store}
      read={(text) => readText(text, { most, missing, tooLong: tooLong(most) })}
      maxLength={most}
    />
  )
}

/** A question or purpose: grows with its text. */
export function LongTextField({
  value,
  store,
  most,
  missing,
  size: _oneSize,
  rows = 2,
  ...rest
}: TextFieldProps & { readonly rows?: number }) {
  const { tooLong } = useMessages(programmeMessages).problems
  return (
    <DraftTextarea
      {...rest}
      rows={rows}
      shown={value}
      show={same}
      store={store}
      read={(text) => readText(text, { most, missing, tooLong: tooLong(most) })}
      maxLength={most}
    />
  )
}

const joined = (lines: readonly string[]) => lines.join('\n')

/** A list, one entry a line. `length` is the most characters of one, `distinct` refuses the same one twice. */
export function LinesField({
  label,
  value,
  store,
  length,
  hint,
  distinct = false,
}: {
  readonly label: string
  readonly value: readonly string[]
  readonly store: (lines: string[]) => void
  readonly length: number
  readonly hint?: ReactNode
  readonly distinct?: boolean
}) {
  const { tooManyLines, lineTooLong, repeatedLine } = useMessages(programmeMessages).problems
  const most = 30
  return (
    <DraftTextarea
      label={label}
      hint={hint}
      rows={3}
      shown={joined(value)}
      show={joined}
      store={store}
      read={(text) =>
        readLines(text, {
          most,
          tooMany: tooManyLines(most),
          length,
          tooLong: lineTooLong(length),
          repeated: distinct ? repeatedLine : undefined,
        })
      }
    />
  )
}
