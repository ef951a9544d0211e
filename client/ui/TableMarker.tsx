import type { CSSProperties } from 'react'
import { useMessages } from '../i18n/LanguageProvider.tsx'
import { classNames } from './classNames.ts'
import { uiMessages } from './messages.ts'
import { tableColours, tableLook, tableShapes } from './tableShapes.ts'
import styles from './TableMarker.module.css'

export interface TableMarkerProps {
  /** The table's number, from 1. Past 12 shapes and colours begin again, the number stays right. */
  readonly number: number
  /** Pixels, 20 or more; without it the marker follows the font size around it. */
  readonly size?: number | string | undefined
  /** Dashed: nobody sits here. */
  readonly empty?: boolean | undefined
  /** On a bar in the table's own colour: white shape, ink number. */
  readonly onColour?: boolean | undefined
  /** Set when the words "Table 4" stand right beside the marker. */
  readonly decorative?: boolean | undefined
  readonly className?: string | undefined
}

/** A table's sign: number, shape and colour together. */
export function TableMarker({ number, size, empty = false, onColour = false, decorative = false, className }: TableMarkerProps) {
  const messages = useMessages(uiMessages)
  const { index, drop } = tableLook(number)
  const { ink, on } = tableColours(number)
  const style = { fontSize: size, '--marker-fill': ink, '--marker-on': on, '--marker-drop': drop } as CSSProperties
  const spoken = decorative
    ? { 'aria-hidden': true }
    : { role: 'img', 'aria-label': (empty ? messages.emptyTable : messages.table)(number) }
  return (
    <span {...spoken} style={style} className={classNames(styles.marker, empty && styles.empty, onColour && styles.onColour, className)}>
      <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
        <path d={tableShapes[index]} />
      </svg>
      <b aria-hidden="true" className={number > 99 ? styles.long : undefined}>
        {number}
      </b>
    </span>
  )
}
