import type { ReactNode } from 'react'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { programmeMessages } from '../messages.ts'
import { DraftInput } from './DraftInput.tsx'
import { readNumber, type Reading } from './readings.ts'
import styles from './NumberField.module.css'

/** A whole number from `least` to `most`. `refuse` says what else may be wrong with it. */
export function NumberField({
  label,
  value,
  store,
  least,
  most,
  hint,
  hideLabel,
  refuse,
  storeOn,
  shortProblem = false,
  disabled,
}: {
  readonly label: string
  readonly value: number
  readonly store: (value: number) => void
  readonly least: number
  readonly most: number
  readonly hint?: ReactNode
  readonly hideLabel?: boolean | undefined
  readonly refuse?: ((value: number) => string | undefined) | undefined
  readonly storeOn?: 'typing' | 'leaving' | undefined
  /** Where there is little room beside the field. */
  readonly shortProblem?: boolean
  readonly disabled?: boolean | undefined
}) {
  const { problems } = useMessages(programmeMessages)
  const read = (text: string): Reading<number> => {
    const reading = readNumber(text, { least, most, problem: (shortProblem ? problems.numberShort : problems.number)(least, most) })
    const refusal = 'value' in reading ? refuse?.(reading.value) : undefined
    return refusal === undefined ? reading : { problem: refusal }
  }
  return (
    <DraftInput
      label={label}
      hideLabel={hideLabel}
      hint={hint}
      disabled={disabled}
      inputMode="numeric"
      shown={String(value)}
      show={String}
      store={store}
      read={read}
      storeOn={storeOn}
      maxLength={6}
      className={styles.number}
    />
  )
}
