import type { CSSProperties, ReactNode } from 'react'
import { classNames } from './classNames.ts'
import { TableMarker } from './TableMarker.tsx'
import { tableColours } from './tableShapes.ts'
import styles from './AppBar.module.css'

export interface AppBarProps {
  /** First line of where we are: the workshop, or "Table 4". */
  readonly title: ReactNode
  /** Second line: place and date, or session and phase. */
  readonly where?: ReactNode
  /** Before the title; usually <Brand href="/" />. At a table its marker stands here instead. */
  readonly brand?: ReactNode
  /** Table number: the bar wears that table's colour and shows its marker. */
  readonly table?: number | undefined
  /** Heading level of the title; without it the title is plain text. */
  readonly titleAs?: 'h1' | 'h2' | 'p' | undefined
  /** Right-hand side: health, buttons, clock. Wraps on narrow screens. */
  readonly children?: ReactNode
  readonly className?: string | undefined
}

/** The bar on top of a working screen; 60px, 68px in table colour. */
export function AppBar({ title, where, brand, table, titleAs: Title = 'p', children, className }: AppBarProps) {
  const colours = table === undefined ? undefined : tableColours(table)
  const style = colours && ({ '--bar-ink': colours.ink, '--bar-on': colours.on } as CSSProperties)
  return (
    <header className={classNames(styles.bar, table !== undefined && styles.coloured, className)} style={style}>
      {table === undefined ? (
        brand && (
          <>
            {brand}
            <AppBarDivider />
          </>
        )
      ) : (
        <TableMarker number={table} size={44} onColour decorative />
      )}
      <div className={styles.place}>
        <Title className={styles.title}>{title}</Title>
        {where !== undefined && <p className={styles.where}>{where}</p>}
      </div>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </header>
  )
}

/** The upright hairline between groups in the bar. */
export function AppBarDivider() {
  return <span aria-hidden="true" className={styles.divider} />
}
