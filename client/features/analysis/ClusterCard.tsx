import type { TableCluster } from '#shared/rules/tiers.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Mosaic } from '../../ui/Mosaic.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { classNames } from '../../ui/classNames.ts'
import styles from './ClusterCard.module.css'
import { analysisMessages } from './messages.ts'

/** A cluster to choose, with its notes one press away. */
export function ClusterCard({ entry, picked, onToggle }: { entry: TableCluster; picked: boolean; onToggle: () => void }) {
  const messages = useMessages(analysisMessages)
  const { table, cluster, notes } = entry
  return (
    <li className={classNames(styles.card, picked && styles.picked)}>
      <label>
        <input type="checkbox" checked={picked} onChange={onToggle} />
        <TableMarker number={table.number} size={28} />
        <b>{cluster.title}</b>
      </label>
      <details>
        <summary>
          <Mosaic kinds={notes.map(({ kind }) => kind)} /> <span>{messages.showNotes(notes.length)}</span>
        </summary>
        <ul>
          {notes.map((note) => (
            <li key={note.id}>{note.text}</li>
          ))}
        </ul>
      </details>
    </li>
  )
}
