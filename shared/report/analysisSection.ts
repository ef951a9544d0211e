import type { Session } from '../model/session.ts'
import type { Tier } from '../model/tier.ts'
import { phasesOf } from '../rules/programme.ts'
import type { Analysis, QuestionAnalysis, ThemeSupport } from '../rules/tiers.ts'
import type { ReportContext } from './context.ts'
import { fromNotes, narrated, paragraph, together } from './evidence.ts'
import type { ReportMessages } from './messages.ts'
import { noEvidence, type Block, type ReportSection, type TiersBlock } from './Report.ts'

/** What the tables of a session said together, question by question; nothing where a session was not analysed. */
export function analysisSection(context: ReportContext, session: Session, analysis: Analysis): ReportSection {
  const { messages, synthesis } = context
  const section: ReportSection = { id: `analysis-${session.id}`, title: messages.analysis, blocks: [], sections: [] }
  if (!wasAnalysed(context, analysis)) return section
  const questions = analysis.questions.filter((question) => question.themes.length > 0 || question.unlinked.length > 0)
  return {
    ...section,
    blocks: [
      paragraph(messages.analysisIntro(analysis.tookPart.length), 'text', {
        ...noEvidence,
        tables: analysis.tookPart.map((table) => table.id),
      }),
    ],
    sections: questions.map((question) => ({
      id: `question-${question.id}`,
      title: question.title,
      blocks: [
        ...(question.prompt === '' || question.id === session.id ? [] : [paragraph(question.prompt, 'lead')]),
        // The session's own narrative stands at its beginning.
        ...(question.id === session.id ? [] : narrated(synthesis.narrative[question.id])),
        ...questionBlocks(question, analysis, messages),
      ],
      sections: [],
    })),
  }
}

/** A session counts as analysed once themes were named, or its own analysis phase has something to look at. */
export function wasAnalysed({ plenary }: Pick<ReportContext, 'plenary'>, analysis: Analysis): boolean {
  if (analysis.questions.some((question) => question.themes.some((support) => support.n > 0))) return true
  const planned = phasesOf(plenary, analysis.session).some((phase) => phase.kind === 'analysis')
  return planned && analysis.questions.some((question) => question.unlinked.length > 0)
}

export const themesIn = (question: QuestionAnalysis, tier: Tier): ThemeSupport[] =>
  question.themes.filter((support) => support.tier === tier && support.n > 0)

/** Several themes, and each was named by one table only. */
export function hasNoFocus(question: QuestionAnalysis): boolean {
  const named = question.themes.filter((support) => support.n > 0)
  return question.N > 1 && named.length > 1 && named.every((support) => support.n === 1)
}

function questionBlocks(question: QuestionAnalysis, analysis: Analysis, messages: ReportMessages): Block[] {
  const { tray, unlinked } = question
  const blocks: Block[] = findings(question, analysis, messages)
  const tiers = tiersBlock(question, analysis, messages)
  if (tiers.tiers.length > 0) {
    blocks.push(tiers)
    if (question.themes.every((support) => support.hinges.length === 0)) blocks.push(paragraph(messages.robust, 'small'))
  }
  if (tray.length > 0) {
    const items = tray.map(({ label, notes, people, tables }) => ({
      text: label,
      figure: messages.trayFigure(notes.length, people),
      evidence: { ...noEvidence, tables: tables.map((table) => table.id) },
    }))
    blocks.push(paragraph(messages.tray), { kind: 'list', numbered: false, items })
  }
  if (unlinked.length > 0)
    blocks.push(paragraph(messages.unlinked(unlinked.map(({ cluster }) => cluster.title)), 'small', fromNotes(unlinked)))
  return blocks
}

/** The result in sentences, each with the notes that it stands on. */
function findings(question: QuestionAnalysis, { thresholds }: Analysis, messages: ReportMessages): Block[] {
  const [most, some, few] = [themesIn(question, 'must-do'), themesIn(question, 'flagged'), themesIn(question, 'minor')]
  const all = [...most, ...some, ...few]
  const say = (text: string, themes: readonly ThemeSupport[]) =>
    paragraph(text, 'text', together(...themes.map((support) => fromNotes(support.tables))))
  const [only] = all
  if (only === undefined) return [paragraph(messages.noThemes, 'small')]
  if (hasNoFocus(question)) return [say(messages.noFocus(labels(all)), all)]
  if (all.length === 1 && only.n === 1 && question.N > 1) return [say(messages.oneTheme(only.theme.label), all)]
  return [
    most.length > 0
      ? say(messages.majority(thresholds.mustDoShare, labels(most)), most)
      : paragraph(messages.noMajority(thresholds.mustDoShare)),
    ...(some.length > 0 ? [say(messages.flagged(labels(some)), some)] : []),
    ...(few.length > 0 ? [say(messages.minor(labels(few)), few)] : []),
  ]
}

const labels = (themes: readonly ThemeSupport[]) => themes.map((support) => support.theme.label)

function tiersBlock(question: QuestionAnalysis, { thresholds }: Analysis, messages: ReportMessages): TiersBlock {
  const tiers = (['must-do', 'flagged', 'minor'] as const).flatMap((tier): TiersBlock['tiers'] => {
    const themes = themesIn(question, tier)
    if (themes.length === 0) return []
    return [
      {
        tier,
        title: messages.tierNames[tier],
        rule: messages.tierRule(tier, thresholds, question.N),
        themes: themes.map((support) => tierTheme(support, messages)),
      },
    ]
  })
  return { kind: 'tiers', caption: messages.tiersCaption(question.title), tiers }
}

function tierTheme(support: ThemeSupport, messages: ReportMessages): TiersBlock['tiers'][number]['themes'][number] {
  const { theme, n, N, tables, notes, people } = support
  return {
    id: theme.id,
    label: theme.label,
    n,
    N,
    support: messages.support(n, N),
    notes,
    people,
    tables: tables.map(({ table }) => table.number),
    hinge: hingeOf(support, messages),
    evidence: fromNotes(tables),
  }
}

/** Only falling counts as a hinge in the report: that a theme would rise without the tables that did not name it says little. */
function hingeOf({ tables, hinges }: ThemeSupport, messages: ReportMessages): string {
  const own = tables.filter(({ table }) => hinges.some((hinge) => hinge.table === table.id))
  const becomes = hinges.find((hinge) => own.some(({ table }) => table.id === hinge.table))?.becomes
  if (becomes === undefined) return ''
  return own.length === tables.length && own.length > 2
    ? messages.hingesOnAny(becomes)
    : messages.hinge(
        own.map(({ table }) => table.number),
        becomes,
      )
}
