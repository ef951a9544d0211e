import { Check } from 'lucide-react'
import type { PhaseOf } from '#shared/model/phase.ts'
import { tablesOf } from '#shared/rules/programme.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { TableMarker } from '../../../ui/TableMarker.tsx'
import { useActivity } from '../../../workshop/facts.ts'
import { usePlenary } from '../../../workshop/plenary.ts'
import { shallowEqual } from '../../../workshop/store.ts'
import { Fit } from '../Fit.tsx'
import { wallMessages } from '../messages.ts'
import { SideBySide } from '../Frames.tsx'
import styles from './scenes.module.css'

export function HarvestScene({ phase }: { phase: PhaseOf<'harvest'> }) {
  const messages = useMessages(wallMessages)
  const tables = usePlenary((plenary) => tablesOf(plenary, phase.session), shallowEqual)
  const activity = useActivity()
  return (
    <SideBySide>
      <h1>{messages.harvest}</h1>
      <p className={styles.lead}>{messages.harvestHint}</p>
      <Fit>
        <ul className={styles.harvest}>
          {tables.map((table) => (
            <li key={table.id}>
              <TableMarker number={table.number} size={62} />
              <span>
                {table.title}
                <State activity={activity[table.id]} />
              </span>
            </li>
          ))}
        </ul>
      </Fit>
    </SideBySide>
  )
}

function State({ activity }: { activity: ReturnType<typeof useActivity>[string] | undefined }) {
  const messages = useMessages(wallMessages)
  if (activity === undefined) return null
  if (activity.signedOff) {
    return (
      <span className={`${styles.state} ${styles.done}`}>
        <Icon icon={Check} size={26} /> {messages.signedOff}
      </span>
    )
  }
  return (
    <span className={styles.state}>
      {messages.clusters(activity.clusters)} · {activity.unsorted > 0 ? messages.sorting(activity.unsorted) : messages.allPlaced}
    </span>
  )
}
