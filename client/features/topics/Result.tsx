import type { Allocation } from '#shared/model/ballot.ts'
import type { PhaseOf } from '#shared/model/phase.ts'
import { ranking, type RankedTopic } from '#shared/rules/tally.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { PhoneFrame } from '../../shell/PhoneFrame.tsx'
import { classNames } from '../../ui/classNames.ts'
import { Dots } from '../../ui/Dots.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { usePlenary } from '../../workshop/plenary.ts'
import { standingDots } from './dots.ts'
import { FindTable } from './FindTable.tsx'
import { Intro } from './Intro.tsx'
import { topicsMessages } from './messages.ts'
import styles from './Result.module.css'
import { useEarlierBallot } from './useBallot.ts'

/** The result as everyone sees it, with my own dots marked for me alone. */
export function Result({ phase }: { readonly phase: PhaseOf<'topics'> }) {
  const messages = useMessages(topicsMessages)
  const topics = usePlenary((plenary) => plenary.topics)
  const tally = usePlenary(({ tallies }) => tallies[phase.id])
  const ballot = useEarlierBallot(phase.id)
  // Parked before the vote: nobody could choose it.
  const rows = tally === undefined ? [] : ranking(tally, topics).filter(({ topic, dots }) => dots > 0 || topic.status !== 'parked')
  const mine = ballot === undefined ? {} : standingDots(ballot.dots, phase, topics)
  return (
    <PhoneFrame>
      <Intro title={messages.result}>{tally !== undefined && messages.resultDetail(tally.ballots)}</Intro>
      <FindTable session={phase.session} />
      <section className={styles.section} aria-labelledby="ranking">
        <h2 id="ranking">{messages.ranking}</h2>
        {rows.length === 0 && <p className={styles.detail}>{messages.noResult}</p>}
        <ol className={styles.list}>
          {rows.map((row) => (
            <RankRow key={row.topic.id} row={row} mine={mine} />
          ))}
        </ol>
      </section>
    </PhoneFrame>
  )
}

function RankRow({ row: { topic, place, tied, dots, voters }, mine }: { readonly row: RankedTopic; readonly mine: Allocation }) {
  const messages = useMessages(topicsMessages)
  const table = usePlenary(({ tables }) => (topic.table === undefined ? undefined : tables[topic.table]?.number))
  const own = mine[topic.id] ?? 0
  return (
    <li className={classNames(styles.row, own > 0 && styles.own)}>
      <b className={styles.place}>{messages.ranked(place)}</b>
      <div className={styles.words}>
        <p className={styles.topic}>{topic.title}</p>
        {dots > 0 && <Dots count={dots} size={13} label={messages.count(dots, voters)} />}
        <p className={styles.facts}>
          {messages.count(dots, voters)}
          {tied && dots > 0 && <Tag tone="line">{messages.tied}</Tag>}
          {own > 0 && <Tag tone="line">{messages.yourDots(own)}</Tag>}
        </p>
      </div>
      {table !== undefined && <TableMarker number={table} size={38} />}
    </li>
  )
}
