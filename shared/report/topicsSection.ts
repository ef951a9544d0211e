import type { PhaseOf } from '../model/phase.ts'
import type { Session } from '../model/session.ts'
import { standsFor, type Topic } from '../model/topic.ts'
import { phasesOf, topicsOf } from '../rules/programme.ts'
import { ranking, type RankedTopic } from '../rules/tally.ts'
import type { Analysis } from '../rules/tiers.ts'
import type { ReportContext } from './context.ts'
import { fromTables, fromTopics, paragraph, together } from './evidence.ts'
import type { Block, RankingBlock, ReportSection } from './Report.ts'

/** What the room proposed, how it voted, and what became of every topic. */
export function topicsSection(context: ReportContext, session: Session, analysis: Analysis): ReportSection {
  const { plenary, messages } = context
  const topics = topicsOf(plenary, session.id).filter((topic) => topic.status !== 'withdrawn')
  const blocks: Block[] =
    topics.length === 0
      ? []
      : [
          paragraph(messages.proposed(topics.length), 'text', fromTopics(...topics)),
          ...voteBlocks(context, session, analysis, topics),
          ...fates(context, topics, analysis),
        ]
  return { id: `topics-${session.id}`, title: messages.vote, blocks, sections: [] }
}

/** The published poll of a session with its result, or undefined. */
export function publishedPoll(
  { plenary }: Pick<ReportContext, 'plenary'>,
  session: string,
): { phase: PhaseOf<'topics'>; ranked: RankedTopic[]; dots: number; ballots: number } | undefined {
  for (const phase of phasesOf(plenary, session)) {
    if (phase.kind !== 'topics' || phase.poll !== 'published') continue
    const tally = plenary.tallies[phase.id]
    if (tally === undefined) continue
    const ranked = ranking(tally, plenary.topics)
    return { phase, ranked, dots: ranked.reduce((sum, entry) => sum + entry.dots, 0), ballots: tally.ballots }
  }
  return undefined
}

/** The topics on the first three places; more where they are tied. Topics without dots drew no interest. */
export const greatestInterest = (ranked: readonly RankedTopic[]): RankedTopic[] =>
  ranked.filter(({ place, dots }) => place <= 3 && dots > 0)

function voteBlocks(context: ReportContext, session: Session, analysis: Analysis, topics: readonly Topic[]): Block[] {
  const { messages } = context
  const poll = publishedPoll(context, session.id)
  if (poll === undefined) {
    return [
      {
        kind: 'list',
        numbered: true,
        items: topics.map((topic) => ({
          text: topic.title,
          figure: outcomeOf(context, topic, analysis).words,
          evidence: fromTopics(topic),
        })),
      },
    ]
  }
  const { phase, ranked, dots, ballots } = poll
  const first = greatestInterest(ranked)
  const said =
    first.length === 0
      ? messages.noVotes
      : messages.greatestInterest(first.map(({ topic, dots: own }) => ({ title: topic.title, dots: own })))
  const block: RankingBlock = {
    kind: 'ranking',
    caption: messages.rankingCaption,
    dots,
    ballots,
    topics: ranked.map(({ topic, place, tied, dots: own, voters }) => {
      const { words, table } = outcomeOf(context, topic, analysis)
      return {
        id: topic.id,
        place,
        tied,
        title: topic.title,
        dots: own,
        voters,
        table: table?.number,
        outcome: words,
        evidence: together(fromTopics(topic), fromTables(...(table === undefined ? [] : [table]))),
      }
    }),
  }
  return [
    paragraph(messages.voted(ballots, dots, phase.dotsPerPerson)),
    paragraph(said, 'text', fromTopics(...first.map(({ topic }) => topic))),
    block,
  ]
}

function outcomeOf({ plenary, messages }: ReportContext, topic: Topic, analysis: Analysis) {
  const standing = plenary.topics[standsFor(plenary.topics, topic.id)] ?? topic
  const table = standing.table === undefined ? undefined : plenary.tables[standing.table]
  const held = analysis.tookPart.some((present) => present.id === table?.id)
  if (table === undefined) return { words: messages.notDiscussed, table: undefined, held }
  return { words: held ? messages.atTable(table.number) : messages.openedButSilent(table.number), table, held }
}

/** Merges, and topics without a discussion: they are not lost, their host's statement is in the report. */
function fates(context: ReportContext, topics: readonly Topic[], analysis: Analysis): Block[] {
  const { plenary, messages } = context
  return topics.flatMap((topic): Block[] => {
    const into = plenary.topics[standsFor(plenary.topics, topic.id)]
    if (topic.status === 'merged' && into !== undefined && into.id !== topic.id)
      return [paragraph(messages.mergedInto(topic.title, into.title), 'text', fromTopics(topic, into))]
    const { table, held } = outcomeOf(context, topic, analysis)
    const statement = topic.statement.trim()
    if (held && statement === '') return []
    const fate = held
      ? topic.title
      : table === undefined
        ? messages.withoutTable(topic.title)
        : messages.silentTable(topic.title, table.number)
    if (statement === '') return [paragraph(fate, 'text', fromTopics(topic))]
    const lead = held ? `${fate}. ${messages.hostStatement}` : `${fate} ${messages.hostStatement}`
    return [paragraph(lead, 'text', fromTopics(topic)), paragraph(statement, 'quote', fromTopics(topic))]
  })
}
