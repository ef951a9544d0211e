import type { Section } from '#shared/model/template.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useTable } from '../../workshop/table.tsx'
import { AnswerSection } from './AnswerSection.tsx'
import { ChoiceSection } from './ChoiceSection.tsx'
import { discussionMessages } from './messages.ts'
import { NoteBoard, type BoardProps } from './NoteBoard.tsx'
import styles from './SeatedBoard.module.css'
import { notesIn } from './sheet.ts'

export interface SectionPanelProps extends BoardProps {
  /** undefined: the notes without a box. */
  readonly section: Section | undefined
  readonly name: string
  /** The table has no template: one board for everything. */
  readonly alone: boolean
}

/** One box of the sheet, full width. */
export function SectionPanel({ section, name, alone, ...board }: SectionPanelProps) {
  const messages = useMessages(discussionMessages)
  const empty = useTable((table) => notesIn(table, section?.id, board.boxes).length === 0)
  const about = section === undefined ? (alone ? '' : messages.pileDetail) : section.prompt
  return (
    <>
      {!alone && <h3>{name}</h3>}
      {about !== '' && <p className={styles.about}>{about}</p>}
      {section?.kind === 'text' && <AnswerSection key={section.id} section={section} writable={board.writable} />}
      {section?.kind === 'choice' && <ChoiceSection key={section.id} section={section} writable={board.writable} />}
      {(section === undefined || section.kind === 'notes') && (
        <>
          {empty && <p className={styles.empty}>{messages.noNotes}</p>}
          <NoteBoard {...board} box={section?.id} name={name} />
        </>
      )}
    </>
  )
}
