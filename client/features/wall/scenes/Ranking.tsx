import type { Tally } from '#shared/model/ballot.ts'
import type { Topic } from '#shared/model/topic.ts'
import { ranking } from '#shared/rules/tally.ts'
import { useMessages } from '../../../i18n/LanguageProvider.tsx'
import { Dots } from '../../../ui/Dots.tsx'
import { TableMarker } from '../../../ui/TableMarker.tsx'
import { classNames } from '../../../ui/classNames.ts'
import { usePlenary } from '../../../workshop/plenary.ts'
import { wallMessages } from '../messages.ts'
import styles from './scenes.module.css'

const leaders = 3

/** The result of a poll: a row a topic, a mark a dot. */
export function Ranking({ title, topics, tally }: { title: string; topics: readonly Topic[]; tally: Tally }) {
  const messages = useMessages(wallMessages)
  const ranked = ranking(tally, Object.fromEntries(topics.map((topic) => [topic.id, topic])))
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
      <ol className={styles.ranking}>
        {ranked.map((row) => (
          <li key={row.topic} className={classNames(styles.row, row.dots === 0 ? styles.rests : row.rank <= leaders && styles.leading)}>
            <span className={styles.title}>{topics.find((topic) => topic.id === row.topic)?.title}</span>
            {row.dots === 0 ? <p>{messages.noDots}</p> : <Dots count={row.dots} size={18} tone={row.rank <= leaders ? 'leading' : 'quiet'} />}
            <b className={styles.dots}>{row.dots}</b>
            <Marker table={topics.find((topic) => topic.id === row.topic)?.table} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Marker({ table }: { table: string | undefined }) {
  const number = usePlenary((plenary) => (table === undefined ? undefined : plenary.tables[table]?.number))
  return <span className={styles.marker}>{number !== undefined && <TableMarker number={number} size={62} />}</span>
}
