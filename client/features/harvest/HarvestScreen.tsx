import type { PlenarySnapshot } from '#shared/model/snapshot.ts'
import { currentPhase, tablesOf } from '#shared/rules/programme.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { TimerNow } from '../../shell/TimerNow.tsx'
import { useRoster } from '../../workshop/facts.ts'
import { usePlenary } from '../../workshop/plenary.ts'
import { useMe } from '../../workshop/session.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { harvestMessages } from './messages.ts'
import { OtherTables } from './OtherTables.tsx'
import { TableHarvest } from './TableHarvest.tsx'
import styles from './TableHarvest.module.css'

const sessionNow = (plenary: PlenarySnapshot) => currentPhase(plenary)?.session
const tablesNow = (plenary: PlenarySnapshot) => tablesOf(plenary, sessionNow(plenary) ?? '')

/** While the tables harvest: my own table's board; without one, how far the others are. A rapporteur sees the table they take notes for. */
export default function HarvestScreen() {
  const messages = useMessages(harvestMessages)
  const { person } = useMe()
  const session = usePlenary(sessionNow)
  const tables = usePlenary(tablesNow, shallowEqual)
  const seat = useRoster().people[person.id]?.table
  const mine =
    tables.find((table) => table.rapporteur === person.id) ??
    tables.find((table) => table.id === seat) ??
    tables.find((table) => table.host === person.id)
  if (mine !== undefined) return <TableHarvest table={mine} others />
  const head = (
    <div className={styles.head}>
      <h1>{messages.tables}</h1>
      <TimerNow size={26} showState={false} />
    </div>
  )
  return (
    <PhoneFrame head={head}>
      <div className={styles.tables}>
        <p>{messages.tablesDetail}</p>
        <p>{messages.noSeat}</p>
      </div>
      {session !== undefined && <OtherTables session={session} />}
    </PhoneFrame>
  )
}
