import type { Cluster } from '../model/cluster.ts'
import type { Note } from '../model/note.ts'
import { byOrder, type Records } from '../model/record.ts'
import type { PlenarySnapshot, SynthesisSnapshot, TableSnapshot } from '../model/snapshot.ts'
import type { WorkshopTable } from '../model/table.ts'
import { linkKey, type Theme } from '../model/theme.ts'
import { defaultThresholds, type Thresholds, type Tier } from '../model/tier.ts'
import { authorsOf, filledClusters, tookPart } from './board.ts'
import { phasesOf, sectionsOf, tablesOf } from './programme.ts'
import { hingesOf, type Hinge } from './robustness.ts'
import { byTier, tierOf } from './support.ts'

export interface Analysis {
  session: string
  thresholds: Thresholds
  questions: QuestionAnalysis[]
  /** Tables that wrote something in this session; they are what N counts. By number. */
  tookPart: WorkshopTable[]
  /** Tables that stood there and wrote nothing. By number. */
  absent: WorkshopTable[]
}

export interface QuestionAnalysis {
  /** The template section's id, or the session's where it has no template: what themes name in `question`. */
  id: string
  title: string
  prompt: string
  /** Tables that had the question and took part, also those that left this box empty. */
  N: number
  /** Widest support first; themes of equal support in their own order. */
  themes: ThemeSupport[]
  /** Clusters that no theme of this question has. */
  unlinked: TableCluster[]
  /** Strong but lonely: see {@link isLonelyButStrong}. */
  tray: LonelyPoint[]
}

export interface ThemeSupport {
  theme: Theme
  tier: Tier
  /** Supported by `n` of `N` tables. */
  n: number
  N: number
  /** The supporting tables by number, with their notes behind the theme. */
  tables: { table: WorkshopTable; clusters: Cluster[]; notes: Note[] }[]
  notes: number
  /** Distinct authors of the notes. */
  people: number
  /** Tables whose removal would move the theme into another tier. */
  hinges: Hinge[]
}

export interface TableCluster {
  table: WorkshopTable
  cluster: Cluster
  notes: Note[]
}

/** A minor theme, or an unlinked cluster, that few tables have but people stand behind. */
export interface LonelyPoint {
  label: string
  /** Undefined: a cluster without a theme. */
  theme: string | undefined
  tables: WorkshopTable[]
  notes: Note[]
  people: number
}

export interface AnalysisInput {
  plenary: PlenarySnapshot
  /** Table id → what it wrote. A table that is missing wrote nothing. */
  tables: Records<TableSnapshot>
  synthesis: Pick<SynthesisSnapshot, 'themes' | 'links'>
  session: string
}

/** How widely the themes of a session are supported, question by question. */
export function analyse({ plenary, tables, synthesis, session }: AnalysisInput): Analysis {
  const stations = tablesOf(plenary, session)
  const present = stations.filter((table) => tookPart(tables[table.id]))
  const thresholds = thresholdsOf(plenary, session)
  const questions = questionsOf(plenary, session)
  const known = new Set(questions.map((question) => question.id))
  const clusters = present.flatMap((table) =>
    clustersAt(table, tables[table.id]).map((entry) => ({ ...entry, question: questionOf(entry.cluster, known, session) })),
  )
  const asked = clusters.some((entry) => entry.question === session) ? withWholeSession(questions, plenary, session) : questions
  return {
    session,
    thresholds,
    tookPart: present,
    absent: stations.filter((table) => !present.includes(table)),
    questions: asked.map((question) =>
      analyseQuestion(
        question,
        clusters.filter((entry) => entry.question === question.id),
        Object.values(synthesis.themes).filter((theme) => theme.session === session && theme.question === question.id),
        synthesis.links,
        present,
        thresholds,
      ),
    ),
  }
}

type Question = Pick<QuestionAnalysis, 'id' | 'title' | 'prompt'>

/** The questions of a session that are answered by notes, in order: its template's sections, or the session itself where it has none. */
export function questionsOf(plenary: Pick<PlenarySnapshot, 'sessions' | 'sections'>, session: string): Question[] {
  const sections = sectionsOf(plenary, session)
  if (sections.length === 0) return withWholeSession([], plenary, session)
  return sections.filter((section) => section.kind === 'notes').map(({ id, title, prompt }) => ({ id, title, prompt }))
}

/** The thresholds that the facilitator set for a session beforehand. */
export function thresholdsOf(plenary: Pick<PlenarySnapshot, 'phases'>, session: string): Thresholds {
  const phase = phasesOf(plenary, session).find((candidate) => candidate.kind === 'analysis')
  return phase?.kind === 'analysis' ? phase.thresholds : defaultThresholds
}

/** Clusters outside every box of the template answer the session as a whole. */
function withWholeSession(questions: Question[], { sessions }: Pick<PlenarySnapshot, 'sessions'>, session: string): Question[] {
  const whole = sessions[session]
  if (whole === undefined || questions.some((question) => question.id === session)) return questions
  return [...questions, { id: session, title: whole.title, prompt: whole.purpose }]
}

function questionOf(cluster: Cluster, known: ReadonlySet<string>, session: string): string {
  return cluster.section !== undefined && known.has(cluster.section) ? cluster.section : session
}

function clustersAt(table: WorkshopTable, snapshot: TableSnapshot | undefined): TableCluster[] {
  return snapshot === undefined ? [] : filledClusters(snapshot).map(({ cluster, notes }) => ({ table, cluster, notes }))
}

function analyseQuestion(
  question: Question,
  clusters: TableCluster[],
  themes: Theme[],
  links: SynthesisSnapshot['links'],
  present: WorkshopTable[],
  thresholds: Thresholds,
): QuestionAnalysis {
  const own = new Set(themes.map((theme) => theme.id))
  const themeOf = ({ table, cluster }: TableCluster) => {
    const theme = links[linkKey(table.id, cluster.id)]?.theme
    // A cluster that was moved to another box after it was linked does not answer the theme's question any more.
    return theme !== undefined && own.has(theme) ? theme : undefined
  }
  const supports = themes.map((theme) =>
    supportOf(
      theme,
      clusters.filter((entry) => themeOf(entry) === theme.id),
      present,
      thresholds,
    ),
  )
  const unlinked = clusters.filter((entry) => themeOf(entry) === undefined)
  return {
    ...question,
    N: present.length,
    themes: supports.sort((a, b) => byTier(a.tier, b.tier) || b.n - a.n || byOrder(a.theme, b.theme)),
    unlinked,
    tray: trayOf(supports, unlinked),
  }
}

function supportOf(theme: Theme, clusters: TableCluster[], present: WorkshopTable[], thresholds: Thresholds): ThemeSupport {
  const tables = present.flatMap((table) => {
    const here = clusters.filter((entry) => entry.table.id === table.id)
    return here.length === 0 ? [] : [{ table, clusters: here.map((entry) => entry.cluster), notes: here.flatMap((entry) => entry.notes) }]
  })
  const notes = tables.flatMap((entry) => entry.notes)
  const ids = present.map((table) => table.id)
  return {
    theme,
    tier: tierOf(tables.length, present.length, thresholds),
    n: tables.length,
    N: present.length,
    tables,
    notes: notes.length,
    people: authorsOf(notes),
    hinges: hingesOf(new Set(tables.map((entry) => entry.table.id)), ids, thresholds),
  }
}

function trayOf(supports: ThemeSupport[], unlinked: TableCluster[]): LonelyPoint[] {
  const minor = supports.filter((support) => support.tier === 'minor')
  const points = [
    ...minor.map(({ theme, tables }) =>
      point(
        theme.label,
        theme.id,
        tables.map((entry) => entry.table),
        tables.flatMap((entry) => entry.notes),
      ),
    ),
    ...unlinked.map(({ table, cluster, notes }) => point(cluster.title, undefined, [table], notes)),
  ]
  return points.filter(isLonelyButStrong).sort((a, b) => b.people - a.people || b.notes.length - a.notes.length)
}

function point(label: string, theme: string | undefined, tables: WorkshopTable[], notes: Note[]): LonelyPoint {
  return { label, theme, tables, notes, people: authorsOf(notes) }
}

/** Popularity is not necessity: a point of few tables is kept in sight where three notes, or two people, stand behind it. */
function isLonelyButStrong({ notes, people }: LonelyPoint): boolean {
  return notes.length >= 3 || people >= 2
}
