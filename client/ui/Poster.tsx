import type { CSSProperties } from 'react'
import { classNames } from './classNames.ts'
import { PosterReading } from './PosterReading.tsx'
import type { PosterProps } from './posterProps.ts'
import { PosterSheet } from './PosterSheet.tsx'
import { tableColours } from './tableShapes.ts'
import styles from './Poster.module.css'

/** A table's harvest in that table's colour. */
export function Poster({ variant = 'sheet', className, ...props }: PosterProps) {
  const { ink, on } = tableColours(props.poster.number)
  const style = { '--poster-ink': ink, '--poster-on': on } as CSSProperties
  return (
    <div className={classNames(styles.poster, className)} style={style}>
      {variant === 'reading' ? <PosterReading {...props} /> : <PosterSheet {...props} preview={variant === 'preview'} />}
    </div>
  )
}
