import { useRef, useState } from 'react'
import type { Note } from '#shared/model/note.ts'
import type { WorkshopTable } from '#shared/model/table.ts'
import type { Section } from '#shared/model/template.ts'
import { currentPhase, questionAt, sectionsOf } from '#shared/rules/programme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { DeskFrame } from '../../shell/DeskFrame.tsx'
import { HandButton } from '../../shell/HandButton.tsx'
import { useWhere } from '../../shell/phaseNames.ts'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { useCan, useMe } from '../../workshop/session.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { useTableWritable } from '../../workshop/table.tsx'
import { Box } from './Box.tsx'
import { useNoteDraft } from './draft.ts'
import { HarvestLine } from './HarvestLine.tsx'
import { Legend } from './Legend.tsx'
import { discussionMessages } from './messages.ts'
import { MoveDialog } from './MoveDialog.tsx'
import styles from './Sheet.module.css'
import { SheetAside } from './SheetAside.tsx'
import { boxesOf } from './sheet.ts'
import { UndoButtons } from './UndoButtons.tsx'
import { useArrivals } from './useArrivals.ts'
import { useColumns } from './useColumns.ts'

/** The whole sheet of a table: its boxes side by side, and beside them timer, people, new notes and the next step. */
export function Sheet({ table }: { readonly table: WorkshopTable }) {
  const messages = useMessages(discussionMessages)
  const where = useWhere()
  const can = useCan()
  const { role } = useMe()
  const sections = usePlenary((plenary) => sectionsOf(plenary, table.session), shallowEqual)
  const question = usePlenary((plenary) => questionAt(currentPhase(plenary), table, plenary.live.round))
  const boxes = boxesOf(sections)
  const writable = useTableWritable() && !table.locked
  const arrivals = useArrivals()
  const draft = useNoteDraft()
  const field = useRef<HTMLTextAreaElement>(null)
  const [open, setOpen] = useState<string>()
  const [moving, setMoving] = useState<Note>()
  const { columns, ref } = useColumns(300, 3)
  const board = { boxes, arrivals, writable, onMove: boxes.length > 0 ? setMoving : undefined }
  const write = (box: string) => {
    setOpen(box)
    // Open already: back to where the note is written.
    field.current?.focus()
  }
  const box = (section: Section | undefined) => {
    const id = section?.id ?? alone
    return (
      <Box
        key={id}
        {...board}
        section={section}
        name={section?.title ?? messages.board}
        about={section?.prompt ?? ''}
        composer={open === id ? { ...draft, fieldRef: field } : undefined}
        onOpen={() => write(id)}
        onClose={() => setOpen(undefined)}
      />
    )
  }
  return (
    <DeskFrame
      title={messages.table(table.number)}
      where={where}
      table={table.number}
      actions={
        <>
          {writable && <UndoButtons />}
          {can({ do: 'raise hand' }) && role !== 'facilitator' && <HandButton />}
        </>
      }
      aside={<SheetAside table={table} sections={sections} board={board} onWrite={sections.length === 0 ? () => write(alone) : write} />}
      className={styles.canvas}
    >
      <header className={styles.head}>
        <div>
          <h1>{table.title}</h1>
          <p>{question !== '' ? question : messages.sheetHint}</p>
        </div>
        <Legend />
      </header>
      <HarvestLine table={table} />
      {table.locked && <StatusLine tone="info">{messages.locked}</StatusLine>}
      {!table.locked && !writable && (
        <StatusLine tone="info">{can({ do: 'claim rapporteur', table: table.id }) ? messages.readOnlyNotes : messages.readOnly}</StatusLine>
      )}
      <div ref={ref} className={styles.boxes} data-columns={Math.min(columns, Math.max(1, sections.length))}>
        {sections.length === 0 ? box(undefined) : sections.map(box)}
      </div>
      {moving !== undefined && <MoveDialog note={moving} boxes={boxes} onClose={() => setMoving(undefined)} />}
    </DeskFrame>
  )
}

// A table without template has one board; not an id that a section can have.
const alone = '.all'
