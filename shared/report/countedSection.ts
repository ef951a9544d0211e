import type { Tier } from '../model/tier.ts'
import { wasAnalysed } from './analysisSection.ts'
import type { ReportContext } from './context.ts'
import { paragraph } from './evidence.ts'
import type { Block, ReportSection } from './Report.ts'
import { publishedPoll } from './topicsSection.ts'

const tiers: readonly Tier[] = ['must-do', 'flagged', 'minor']

/** How the report came to its numbers, so that everyone can count again. */
export function countedSection(context: ReportContext): ReportSection {
  const { sessions, messages, generatedAt, synthesis } = context
  const analysed = sessions.filter(({ analysis }) => wasAnalysed(context, analysis))
  const blocks: Block[] = []
  if (analysed.length > 0) blocks.push(paragraph(messages.countedTables))
  for (const { session, analysis } of analysed) {
    const rules = tiers.map((tier) => ({ tier, rule: messages.tierRule(tier, analysis.thresholds, analysis.tookPart.length) }))
    blocks.push(paragraph(messages.countedTiers(session.title, messages.tierSentence(rules))))
  }
  if (Object.keys(synthesis.themes).length > 0) blocks.push(paragraph(messages.countedHinges))
  for (const { session } of sessions) {
    const poll = publishedPoll(context, session.id)
    if (poll !== undefined) blocks.push(paragraph(messages.countedVotes(session.title, poll.phase.dotsPerPerson, poll.phase.dotsPerTopic)))
  }
  const day = new Intl.DateTimeFormat(messages.language === 'en' ? 'en-GB' : messages.language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(generatedAt))
  blocks.push(paragraph(messages.countedRest(day), 'small'))
  return { id: 'counted', title: messages.counted, blocks, sections: [] }
}
