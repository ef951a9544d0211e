import { Lock, LockOpen, LayoutGrid } from 'lucide-react'
import type { PhaseKind } from '#shared/model/phase.ts'
import { sectionsOf, tablesOf } from '#shared/rules/programme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useActivity, useRoster } from '../../workshop/facts.ts'
import { usePlenary, usePlenaryEdits } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { HandBar } from './HandBar.tsx'
import { facilitateMessages } from './messages.ts'
import { TableCard } from './TableCard.tsx'
import styles from './TableCards.module.css'

/** All tables of a session, each always at its place. */
export function TableCards({ session, kind }: { session: string; kind: PhaseKind }) {
  const messages = useMessages(facilitateMessages)
  const { workshop } = useMe()
  const tables = usePlenary((plenary) => tablesOf(plenary, session), shallowEqual)
  const sections = usePlenary((plenary) => sectionsOf(plenary, session).length)
  const activity = useActivity()
  const { people } = useRoster()
  const edits = usePlenaryEdits()
  const all = Object.values(people)
  const wandering = all.filter((person) => person.hand !== undefined && !tables.some((table) => table.id === person.table))
  const allLocked = tables.every((table) => table.locked)
  if (tables.length === 0) {
    return (
      <EmptyState
        icon={LayoutGrid}
        title={messages.noTables}
        detail={messages.noTablesDetail}
        action={<ButtonLink href={`/w/${workshop}/programme`}>{messages.editProgramme}</ButtonLink>}
      />
    )
  }
  return (
    <>
      {wandering.length > 0 && (
        <section className={styles.wandering} aria-label={messages.elsewhere}>
          {wandering.map((person) => (
            <HandBar key={person.id} person={person} />
          ))}
        </section>
      )}
      <ul className={styles.grid}>
        {tables.map((table) => (
          <TableCard
            key={table.id}
            table={table}
            kind={kind}
            sections={sections}
            activity={activity[table.id]}
            people={all.filter((person) => person.table === table.id)}
          />
        ))}
      </ul>
      {kind !== 'discussion' && (
        <p className={styles.lock}>
          <Button
            variant="quiet"
            size="sm"
            icon={allLocked ? LockOpen : Lock}
            onClick={() => tables.forEach((table) => edits.lockTable(table.id, !allLocked))}
          >
            {allLocked ? messages.unlockAll : messages.lockAll}
          </Button>
        </p>
      )}
    </>
  )
}
