import { Check, Lock, Users, VolumeX } from 'lucide-react'
import type { PersonHere, TableActivity } from '#shared/facts.ts'
import { noteKinds } from '#shared/model/note.ts'
import type { PhaseKind } from '#shared/model/phase.ts'
import type { WorkshopTable } from '#shared/model/table.ts'
import { formatRelative } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { useNames } from '../../shell/names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Mosaic } from '../../ui/Mosaic.tsx'
import { Pieces } from '../../ui/Pieces.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { classNames } from '../../ui/classNames.ts'
import { useServerNow } from '../../workshop/clock.ts'
import { usePlenaryEdits } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { useLocation } from 'wouter'
import { HandBar } from './HandBar.tsx'
import { facilitateMessages } from './messages.ts'
import styles from './TableCard.module.css'

const quietAfterMinutes = 3

export function TableCard(props: {
  table: WorkshopTable
  kind: PhaseKind
  sections: number
  activity: TableActivity | undefined
  people: readonly PersonHere[]
}) {
  const { table, kind, sections, activity, people } = props
  const messages = useMessages(facilitateMessages)
  const kinds = noteKinds.flatMap((noteKind) => Array.from({ length: activity?.notes[noteKind] ?? 0 }, () => noteKind))
  const hands = people.filter((person) => person.hand !== undefined)
  const empty = kind === 'discussion' && people.length === 0 && kinds.length === 0
  return (
    <li className={classNames(styles.card, empty && styles.empty, hands.length > 0 && styles.hand)}>
      <header>
        <TableMarker number={table.number} size={40} empty={empty} />
        <h2>{table.title}</h2>
        <CardMenu table={table} />
      </header>
      {empty ? (
        <p className={styles.nobody}>{messages.emptyTable}</p>
      ) : (
        <>
          <div className={styles.notes}>
            <span className={styles.count}>
              {kinds.length}
              <small>{messages.notes(kinds.length)}</small>
            </span>
            <Mosaic kinds={kinds} />
          </div>
          {activity?.latest !== undefined && (
            <p className={classNames(styles.latest, styles[activity.latest.kind])}>{activity.latest.text}</p>
          )}
        </>
      )}
      {hands.map((person) => (
        <HandBar key={person.id} person={person} />
      ))}
      {!empty && <Progress kind={kind} sections={sections} activity={activity} />}
      <Foot table={table} activity={activity} people={people} quiet={kind === 'discussion'} />
    </li>
  )
}

function CardMenu({ table }: { table: WorkshopTable }) {
  const messages = useMessages(facilitateMessages)
  const { workshop } = useMe()
  const edits = usePlenaryEdits()
  const [, navigate] = useLocation()
  return (
    <Menu
      label={messages.table(table.number)}
      iconOnly
      align="end"
      items={[
        { id: 'board', label: messages.openBoard, onSelect: () => navigate(`/w/${workshop}/table/${table.id}`) },
        { id: 'harvest', label: messages.openHarvest, onSelect: () => navigate(`/w/${workshop}/harvest/${table.id}`) },
        {
          id: 'lock',
          label: table.locked ? messages.unlock : messages.lock,
          icon: Lock,
          onSelect: () => edits.lockTable(table.id, !table.locked),
          separated: true,
        },
      ]}
    />
  )
}

function Progress({ kind, sections, activity }: { kind: PhaseKind; sections: number; activity: TableActivity | undefined }) {
  const messages = useMessages(facilitateMessages)
  if (activity === undefined) return null
  if (kind === 'discussion') {
    if (sections === 0) return null
    return (
      <p className={styles.progress}>
        <Pieces done={activity.sections} total={sections} label={messages.fields(activity.sections, sections)} />
        {messages.fields(activity.sections, sections)}
      </p>
    )
  }
  return (
    <p className={styles.progress}>
      {messages.clusters(activity.clusters)}
      {activity.signedOff ? (
        <Tag tone="ok" icon={Check}>
          {messages.signedOff}
        </Tag>
      ) : (
        <span>{messages.unsorted(activity.unsorted)}</span>
      )}
    </p>
  )
}

function Foot({
  table,
  activity,
  people,
  quiet,
}: {
  table: WorkshopTable
  activity: TableActivity | undefined
  people: readonly PersonHere[]
  quiet: boolean
}) {
  const messages = useMessages(facilitateMessages)
  const names = useNames()
  const now = useServerNow(10_000)
  const silentMinutes = activity?.at === undefined ? 0 : Math.floor((now - activity.at) / 60_000)
  return (
    <footer>
      <Icon icon={Users} />
      <span className={styles.who}>
        {messages.seated(people.length)} · {table.rapporteur === undefined ? messages.noRapporteur : names(table.rapporteur)}
      </span>
      {table.locked && (
        <span className={styles.ago}>
          <Icon icon={Lock} /> {messages.locked}
        </span>
      )}
      {!table.locked && activity?.at !== undefined && (
        <span className={classNames(styles.ago, quiet && silentMinutes >= quietAfterMinutes && people.length > 0 && styles.silent)}>
          {quiet && silentMinutes >= quietAfterMinutes && people.length > 0 ? (
            <>
              <Icon icon={VolumeX} /> {messages.quiet(silentMinutes)}
            </>
          ) : (
            formatRelative(Math.min(activity.at, now), now)
          )}
        </span>
      )}
    </footer>
  )
}
