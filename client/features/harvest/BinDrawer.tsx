import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { Note } from '../../ui/Note.tsx'
import { shallowEqual } from '../../workshop/store.ts'
import { useTable } from '../../workshop/table.tsx'
import { binned } from './boardLayout.ts'
import { useHarvest } from './BoardProvider.tsx'
import { useBoard, useBoardStore } from './boardState.ts'
import styles from './Dialogs.module.css'
import { harvestMessages } from './messages.ts'

const inBin = (table: TableSnapshot) => binned(table)

/** What was thrown away, to be taken out again. */
export function BinDrawer() {
  const messages = useMessages(harvestMessages)
  const { actions, mayWrite } = useHarvest()
  const store = useBoardStore()
  const open = useBoard((state) => state.open === 'bin')
  const notes = useTable(inBin, shallowEqual)
  return (
    <Drawer
      open={open}
      mode="modal"
      onClose={() => store.setState({ open: undefined })}
      title={messages.binTitle}
      detail={notes.length === 0 ? messages.binEmpty : messages.binDetail}
    >
      <ul className={styles.bin}>
        {notes.map((note) => (
          <li key={note.id}>
            <Note kind={note.kind}>{note.text}</Note>
            {mayWrite && (
              <Button size="sm" aria-label={messages.restoreNote(note.text)} onClick={() => actions.restore([note.id])}>
                {messages.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Drawer>
  )
}
