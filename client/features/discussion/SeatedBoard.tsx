import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Note } from '#shared/model/note.ts'
import type { PhaseOf } from '#shared/model/phase.ts'
import type { WorkshopTable } from '#shared/model/table.ts'
import { questionAt, sectionsOf } from '#shared/rules/programme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { StatusLine } from '../../ui/StatusLine.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { useTable, useTableWritable } from '../../workshop/table.tsx'
import { Composer } from './Composer.tsx'
import { useNoteDraft } from './draft.ts'
import { discussionMessages } from './messages.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { NotesLine } from './NotesLine.tsx'
import styles from './SeatedBoard.module.css'
import { SectionPanel } from './SectionPanel.tsx'
import { boxesOf, fillOf, notesIn } from './sheet.ts'
import { TableHead } from './TableHead.tsx'
import { useArrivals } from './useArrivals.ts'

// Not an id that a section can have.
const pile = '.pile'

/** My table on a phone: one box of the sheet at a time, the composer under the thumb. */
export function SeatedBoard({
  phase,
  table,
  takeFocus,
  prompt,
  onPeople,
}: {
  readonly phase: PhaseOf<'discussion'>
  readonly table: WorkshopTable
  /** I have just sat down: what had focus is gone. */
  readonly takeFocus: boolean
  /** A new round: at the foot, where it is seen by those who have scrolled far down as well. */
  readonly prompt: ReactNode
  readonly onPeople: () => void
}) {
  const messages = useMessages(discussionMessages)
  const sections = usePlenary((plenary) => sectionsOf(plenary, table.session), shallowEqual)
  const boxes = boxesOf(sections)
  const counts = useTable(
    (snapshot) => [...sections.map((section) => fillOf(snapshot, section, boxes)), notesIn(snapshot, undefined, boxes).length],
    shallowEqual,
  )
  const [chosen, setChosen] = useState<string>()
  const [moving, setMoving] = useState<Note>()
  const writable = useTableWritable() && !table.locked
  const arrivals = useArrivals()
  const draft = useNoteDraft()
  const field = useRef<HTMLTextAreaElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takeFocus) heading.current?.focus()
  }, [takeFocus])

  const at = chosen === pile || sections.some(({ id }) => id === chosen) ? chosen : (sections[0]?.id ?? pile)
  const section = sections.find(({ id }) => id === at)
  const place = section?.title ?? (sections.length === 0 ? messages.board : messages.pile)
  const takesNotes = section === undefined || section.kind === 'notes'
  const panel = (
    <SectionPanel
      section={section}
      name={place}
      alone={sections.length === 0}
      boxes={boxes}
      arrivals={arrivals}
      writable={writable}
      onMove={boxes.length > 0 ? setMoving : undefined}
    />
  )
  const composer =
    writable && takesNotes ? <Composer {...draft} look="foot" section={section?.id} place={place} fieldRef={field} /> : undefined
  const foot =
    prompt === undefined ? (
      composer
    ) : (
      <>
        {prompt}
        {composer}
      </>
    )
  return (
    <PhoneFrame table={table.number} head={<TableHead table={table} heading={heading} onPeople={onPeople} />} footer={foot}>
      <NotesLine table={table} />
      {table.locked && <StatusLine tone="info">{messages.locked}</StatusLine>}
      {!table.locked && !writable && <StatusLine tone="info">{messages.readOnly}</StatusLine>}
      <Question phase={phase} table={table} />
      {sections.length === 0 ? (
        <div className={styles.panel}>{panel}</div>
      ) : (
        <Tabs
          label={messages.sections}
          value={at ?? pile}
          onChange={setChosen}
          tabs={[
            ...sections.map(({ id, title }, index) => ({ value: id, label: title, count: counts[index] })),
            { value: pile, label: messages.pile, count: counts[sections.length] },
          ]}
          panelClassName={styles.panel}
        >
          {panel}
        </Tabs>
      )}
      {moving !== undefined && <MoveDialog note={moving} boxes={boxes} onClose={() => setMoving(undefined)} />}
    </PhoneFrame>
  )
}

/** What the table talks about in this round. */
function Question({ phase, table }: { readonly phase: PhaseOf<'discussion'>; readonly table: WorkshopTable }) {
  const messages = useMessages(discussionMessages)
  const round = usePlenary(({ live }) => live.round)
  const question = questionAt(phase, table, round)
  return (
    <section className={styles.question}>
      {phase.rounds > 1 && round > 0 && <p className={styles.round}>{messages.round(round, phase.rounds)}</p>}
      <h2>{table.title}</h2>
      {question !== '' && <p>{question}</p>}
    </section>
  )
}
