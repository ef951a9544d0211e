import { X } from 'lucide-react'
import type { ThemeSupport } from '#shared/rules/tiers.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNames } from '../../shell/names.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Note } from '../../ui/Note.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { useToasts } from '../../ui/Toast.tsx'
import { useSynthesisUndo, useSynthesisWritable, useThemeEdits } from '../../workshop/synthesis.tsx'
import { analysisMessages } from './messages.ts'
import styles from './TableEvidence.module.css'

/** What one table wrote for a theme: its clusters and their notes. */
export function TableEvidence({ entry }: { entry: ThemeSupport['tables'][number] }) {
  const messages = useMessages(analysisMessages)
  const names = useNames()
  const edits = useThemeEdits()
  const toasts = useToasts()
  const { undo } = useSynthesisUndo()
  const writable = useSynthesisWritable()
  const { table, clusters, notes } = entry
  const unlink = (cluster: { id: string; title: string }) => {
    edits.linkCluster(table.id, cluster.id, undefined)
    toasts.show({ text: messages.unlinked(cluster.title), onUndo: undo })
  }
  return (
    <section className={styles.table}>
      <TableMarker number={table.number} size={34} />
      <div>
        {clusters.map((cluster) => (
          <div key={cluster.id} className={styles.cluster}>
            <h3>
              {cluster.title}
              {writable && (
                <IconButton icon={X} label={messages.unlinkNamed(cluster.title, table.number)} onClick={() => unlink(cluster)} />
              )}
            </h3>
            <div className={styles.notes}>
              {notes
                .filter((note) => note.cluster === cluster.id)
                .map((note) => (
                  <Note key={note.id} kind={note.kind} author={names(note.author) || undefined}>
                    {note.text}
                  </Note>
                ))}
            </div>
          </div>
        ))}
      </div>
    </section>
  )
}
