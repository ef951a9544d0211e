import { fewestFor } from '../rules/support.ts'
import type { QuestionAnalysis } from '../rules/tiers.ts'
import { hasNoFocus, themesIn, wasAnalysed } from './analysisSection.ts'
import type { ReportContext } from './context.ts'
import { fromNotes, fromTables, fromTopics, together } from './evidence.ts'
import type { ListBlock, ReportSection } from './Report.ts'
import { greatestInterest, publishedPoll } from './topicsSection.ts'

type Line = ListBlock['items'][number]
type Entry = ReportContext['sessions'][number]

/** The results of the day in a few lines, each with the count behind it. */
export function briefSection(context: ReportContext): ReportSection {
  const items = context.sessions.flatMap((entry) => {
    const voted = voteLine(context, entry)
    const analysed = wasAnalysed(context, entry.analysis)
      ? entry.analysis.questions.flatMap((question) => questionLine(context, entry, question))
      : []
    const found = [...voted, ...analysed]
    return found.length > 0 ? found : messageLines(context, entry)
  })
  return {
    id: 'brief',
    title: context.messages.brief,
    blocks: items.length === 0 ? [] : [{ kind: 'list', numbered: true, items }],
    sections: [],
  }
}

function voteLine(context: ReportContext, { session }: Entry): Line[] {
  const poll = publishedPoll(context, session.id)
  const first = poll === undefined ? [] : greatestInterest(poll.ranked)
  if (poll === undefined || first.length === 0) return []
  const dots = first.reduce((sum, entry) => sum + entry.dots, 0)
  const text = context.messages.greatestInterest(first.map(({ topic, dots: own }) => ({ title: topic.title, dots: own })))
  return [{ text, figure: context.messages.dotsOf(dots, poll.dots), evidence: fromTopics(...first.map(({ topic }) => topic)) }]
}

function questionLine({ messages }: ReportContext, { analysis }: Entry, question: QuestionAnalysis): Line[] {
  if (hasNoFocus(question))
    return [
      {
        text: `${messages.titled(question.title, messages.noFocusBrief)}.`,
        figure: messages.supportOfTables(1, question.N),
        evidence: together(...question.themes.map((support) => fromNotes(support.tables))),
      },
    ]
  const most = themesIn(question, 'must-do')
  if (most.length === 0) return []
  const fewest = fewestFor('must-do', question.N, analysis.thresholds) ?? question.N
  const named = messages.list(most.map((support) => support.theme.label))
  return [
    {
      text: `${messages.titled(question.title, named)}.`,
      figure: messages.atLeastOfTables(fewest, question.N),
      evidence: together(...most.map((support) => fromNotes(support.tables))),
    },
  ]
}

/** A session without vote and analysis speaks through its tables, as long as they are few. */
function messageLines({ tables, messages }: ReportContext, { analysis }: Entry): Line[] {
  const said = analysis.tookPart.flatMap((table) => {
    const message = tables[table.id]?.message.trim() ?? ''
    return message === ''
      ? []
      : [
          {
            text: messages.titled(table.title, messages.quoted(message)),
            figure: messages.atTable(table.number),
            evidence: fromTables(table),
          },
        ]
  })
  return said.length > 6 ? [] : said
}
