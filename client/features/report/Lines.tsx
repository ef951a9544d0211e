import type { ListBlock } from '#shared/report/Report.ts'
import { Behind } from './Behind.tsx'
import styles from './Lines.module.css'

/** Lines with the count behind each; numbered ones with large numbers. */
export function Lines({ block: { numbered, items } }: { block: ListBlock }) {
  const List = numbered ? 'ol' : 'ul'
  return (
    <List className={numbered ? styles.numbered : styles.lines}>
      {items.map(({ text, figure, evidence }, place) => (
        <li key={text}>
          {numbered && <b aria-hidden="true">{place + 1}</b>}
          <span>{text}</span>
          <Behind evidence={evidence} line={text} figure={figure === '' ? undefined : figure} className={styles.figure} />
        </li>
      ))}
    </List>
  )
}
