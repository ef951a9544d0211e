import { Redo2, Undo2 } from 'lucide-react'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { DeskFrame } from '../../shell/DeskFrame.tsx'
import { classNames } from '../../ui/classNames.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Slab } from '../../ui/Slab.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { Day } from './day/Day.tsx'
import { Details } from './Details.tsx'
import { EditingProvider, useHistory } from './editing.tsx'
import { programmeMessages } from './messages.ts'
import styles from './ProgrammeEditor.module.css'
import { RemovalProvider } from './removal/RemovalProvider.tsx'
import { SelectionProvider, useSelection } from './selection.tsx'

/** The day at the left, what is chosen in it at the right; a phone shows one at a time. */
export function ProgrammeEditor() {
  return (
    <EditingProvider>
      <SelectionProvider>
        <RemovalProvider>
          <Editor />
        </RemovalProvider>
      </SelectionProvider>
    </EditingProvider>
  )
}

function Editor() {
  const messages = useMessages(programmeMessages)
  const { workshop } = useMe()
  const title = usePlenary((plenary) => plenary.workshop?.title ?? '')
  const { byHand } = useSelection()
  return (
    <DeskFrame
      titleAs="h1"
      title={title}
      where={messages.where}
      actions={<HistoryButtons />}
      className={classNames(styles.editor, byHand && styles.showsDetails)}
    >
      <title>{messages.pageTitle(title)}</title>
      <div className={styles.day}>
        <Day />
      </div>
      <div className={styles.details}>
        <Details />
      </div>
      <footer className={styles.foot}>
        <p>{messages.kept}</p>
        <Slab href={`/w/${workshop}`} title={messages.slab.title} detail={messages.slab.detail} />
      </footer>
    </DeskFrame>
  )
}

function HistoryButtons() {
  const messages = useMessages(programmeMessages)
  const { undo, redo, canUndo, canRedo } = useHistory()
  return (
    <span className={styles.history}>
      <IconButton
        icon={Undo2}
        label={messages.undo}
        title={canUndo ? messages.undo : messages.nothingToUndo}
        aria-disabled={!canUndo || undefined}
        aria-keyshortcuts="Control+Z"
        onClick={undo}
      />
      <IconButton
        icon={Redo2}
        label={messages.redo}
        title={canRedo ? messages.redo : messages.nothingToRedo}
        aria-disabled={!canRedo || undefined}
        aria-keyshortcuts="Control+Shift+Z"
        onClick={redo}
      />
    </span>
  )
}
