import type { Tally } from '#shared/model/ballot.ts'
import type { Topic } from '#shared/model/topic.ts'
import { ranking } from '#shared/rules/tally.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { Dots } from '../../../ui/Dots.tsx'
import { TableMarker } from '../../../ui/TableMarker.tsx'
import { classNames } from '../../../ui/classNames.ts'
import { usePlenary } from '../../../workshop/plenary.ts'
import { Fit } from '../Fit.tsx'
import { wallMessages } from '../messages.ts'
import styles from './scenes.module.css'

const leaders = 3

/** The result of a poll: a row a topic, a mark a dot. */
export function Ranking({ title, topics, tally }: { title: string; topics: readonly Topic[]; tally: Tally }) {
  const messages = useMessages(wallMessages)
  // Parked before the vote: nobody could choose it.
  const ranked = ranking(tally, Object.fromEntries(topics.map((topic) => [topic.id, topic]))).filter(
    ({ topic, dots: has }) => has > 0 || topic.status !== 'parked',
  )
  const dots = ranked.reduce((sum, row) => sum + row.dots, 0)
  return (
    <>
      <div className={styles.rankHead}>
        <h1>{title}</h1>
        <p>
          <b>{messages.dotsFrom(dots, tally.ballots)}</b>
          <br />
          {messages.proposed(ranked.length)}
        </p>
      </div>
      <Fit>
        <ol className={styles.ranking}>
          {ranked.map(({ topic, place, dots }) => {
            const leads = place <= leaders && dots > 0
            return (
              <li key={topic.id} className={classNames(styles.row, dots === 0 && styles.rests, leads && styles.leading)}>
                <span className={styles.title}>{topic.title}</span>
                {dots === 0 ? <p>{messages.noDots}</p> : <Dots count={dots} size={18} tone={leads ? 'leading' : 'quiet'} />}
                <b className={styles.dots}>{dots}</b>
                <Marker table={topic.table} />
              </li>
            )
          })}
        </ol>
      </Fit>
    </>
  )
}

function Marker({ table }: { table: string | undefined }) {
  const number = usePlenary((plenary) => (table === undefined ? undefined : plenary.tables[table]?.number))
  return <span className={styles.marker}>{number !== undefined && <TableMarker number={number} size={62} />}</span>
}
