import { english } from '#shared/report/messages.ts'
import type { RankingBlock } from '#shared/report/Report.ts'
import { useMessages } from '../../i18n/LanguageProvider.tsx'
import { Dots } from '../../ui/Dots.tsx'
import { TableMarker } from '../../ui/TableMarker.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { Behind } from './Behind.tsx'
import { reportMessages } from './messages.ts'
import styles from './Ranking.module.css'

/** Topics with their dots, most first, and the table where each was discussed. */
export function Ranking({ block: { caption, topics } }: { block: RankingBlock }) {
  const messages = useMessages(reportMessages)
  const most = Math.max(1, ...topics.map(({ dots }) => dots))
  return (
    <table className={styles.ranking}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{messages.place}</th>
          <th scope="col">{messages.topic}</th>
          <th scope="col" colSpan={2}>
            {messages.dots}
          </th>
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <TopicRow key={topic.id} topic={topic} dotSize={dotSize(most)} />
        ))}
      </tbody>
    </table>
  )
}

function TopicRow({
  topic: { place, tied, title, dots, table, outcome, evidence },
  dotSize: size,
}: {
  topic: RankingBlock['topics'][number]
  dotSize: number
}) {
  const messages = useMessages(reportMessages)
  // Where the marker says it all, the words are left out.
  const isPlain = table !== undefined && outcome === english.atTable(table)
  return (
    <tr>
      <td className={styles.place}>{tied ? messages.tied(place) : place}</td>
      <th scope="row">
        <span className={styles.topic}>
          {table === undefined ? <i className={styles.none} /> : <TableMarker number={table} size={24} decorative={!isPlain} />}
          <span>
            {title}
            {!isPlain && <small>{outcome}</small>}
          </span>
        </span>
      </th>
      <td className={styles.dots}>{dots > 0 && <Dots count={dots} size={size} label={messages.topicDots(dots)} />}</td>
      <td className={styles.number}>
        <Behind evidence={evidence} line={title} figure={String(dots)} />
      </td>
    </tr>
  )
}

/** The longest row should stay on about two lines. */
const dotSize = (most: number): number => (most > 60 ? 4 : most > 35 ? 5 : most > 25 ? 6.5 : 9)
