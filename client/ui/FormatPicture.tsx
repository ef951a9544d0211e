import type { ReactNode } from 'react'
import type { FormatId } from '#shared/formats/formatId.ts'
import { classNames } from './classNames.ts'
import styles from './FormatPicture.module.css'

/* Filled shapes carry `styles.solid`; everything else is an ink outline on a 48 × 40 grid. */
const pictures: Record<FormatId, ReactNode> = {
  'world-cafe': (
    <>
      <circle cx="14" cy="13" r="6.5" />
      <circle cx="34" cy="13" r="6.5" />
      <circle cx="24" cy="30" r="6.5" />
      <path d="M19 8.5q5-4 10 0M38 20.5q0 6-6 8.5M10 20.5q0 6 6 8.5" />
    </>
  ),
  'open-space': (
    <>
      <path d="M5 6h38v28H5zM5 14h38M16 6v28M29.5 14v20M5 24h38" />
      <path className={styles.solid} d="M16 14h13.5v10H16zM29.5 24H43v10H29.5z" />
    </>
  ),
  'template-groups': (
    <>
      <path d="M5 5h38v30H5zM5 12h38M20 12v23M20 23.5h23" />
      <path className={styles.solid} d="M5 12h15v23H5z" />
    </>
  ),
  'three-session': (
    <>
      <path d="M5 6h38v7H5zM5 16.5h38v7H5zM5 27h38v7H5z" />
      <path className={styles.solid} d="M5 6h12v7H5zM5 16.5h21v7H5zM5 27h30v7H5z" />
    </>
  ),
  blank: (
    <>
      <path d="M9 5h23l7 7v23H9z" />
      <path d="M32 5v7h7" />
    </>
  ),
}

/** What a workshop format looks like; its name always stands beside it. Sized by `className`. */
export function FormatPicture({ format, className }: { readonly format: FormatId; readonly className?: string | undefined }) {
  return (
    <svg viewBox="0 0 48 40" aria-hidden="true" focusable="false" className={classNames(styles.picture, className)}>
      {pictures[format]}
    </svg>
  )
}
