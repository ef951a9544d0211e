import type { Note } from '../model/note.ts'
import type { Tier } from '../model/tier.ts'
import type { ComposedPoster } from '../rules/poster.ts'

/**
 * The document that leaves the room, without a layout: every renderer (page, Word, Markdown, JSON) reads this one model.
 * All texts are in `language` and final; what people wrote is passed on as they wrote it.
 */
export interface Report {
  title: string
  /** "Report of a working day in Brussels, 4 December 2019". */
  subtitle: string
  /** BCP 47 tag of the texts. */
  language: string
  /** When it was built, ms since 1970. */
  generatedAt: number
  /** The day in numbers: "50", "people". */
  figures: { value: string; label: string }[]
  sections: ReportSection[]
}

export interface ReportSection {
  /** Unique in the report, fit for an anchor. */
  id: string
  title: string
  blocks: Block[]
  sections: ReportSection[]
}

/** What a line of the report stands on. Empty: it states a fact of the programme. */
export interface Evidence {
  notes: readonly { table: string; note: string }[]
  topics: readonly string[]
  tables: readonly string[]
}

export type Block = ParagraphBlock | ListBlock | GridBlock | TalksBlock | RankingBlock | TiersBlock | PostersBlock | SheetBlock

/** `narrative`: written by the facilitators. `quote`: somebody's own words. `small`: an explanation of what is shown. */
export interface ParagraphBlock {
  kind: 'paragraph'
  style: 'text' | 'lead' | 'narrative' | 'quote' | 'small'
  text: string
  evidence: Evidence
}

export interface ListBlock {
  kind: 'list'
  numbered: boolean
  /** `figure`: the count behind the line ("6 of 8 tables"), or ''. */
  items: { text: string; figure: string; evidence: Evidence }[]
}

/** Rows and columns. The first column names the row. */
export interface GridBlock {
  kind: 'grid'
  caption: string
  columns: { label: string; numeric: boolean }[]
  rows: { cells: string[]; evidence: Evidence }[]
}

export interface TalksBlock {
  kind: 'talks'
  talks: { title: string; role: string; points: string[]; link: string }[]
}

/** Topics with their dots, most first. */
export interface RankingBlock {
  kind: 'ranking'
  caption: string
  /** All dots and all ballots of the poll. */
  dots: number
  ballots: number
  topics: {
    id: string
    place: number
    tied: boolean
    title: string
    dots: number
    voters: number
    /** Number of the table where it was discussed. */
    table: number | undefined
    /** What became of it, in words: "Table 3", "not discussed". */
    outcome: string
    evidence: Evidence
  }[]
}

/** Themes of one question by tier. Tiers without themes are left out. */
export interface TiersBlock {
  kind: 'tiers'
  caption: string
  tiers: { tier: Tier; title: string; rule: string; themes: TierTheme[] }[]
}

export interface TierTheme {
  id: string
  label: string
  n: number
  N: number
  /** "6 of 8". */
  support: string
  notes: number
  people: number
  /** Numbers of the supporting tables. */
  tables: number[]
  /** What would change if one table were set aside; '' where nothing would. */
  hinge: string
  evidence: Evidence
}

/** Posters of a session. `brief`: sheets with all notes follow, so that text formats need not print them twice. */
export interface PostersBlock {
  kind: 'posters'
  brief: boolean
  posters: { poster: ComposedPoster; summary: string; evidence: Evidence }[]
}

/** The discussion template as one table filled it. */
export interface SheetBlock {
  kind: 'sheet'
  table: { id: string; number: number; title: string }
  heading: string
  message: string
  rows: { section: string; prompt: string; clusters: { title: string; notes: Note[] }[]; unsorted: Note[]; lines: string[] }[]
  evidence: Evidence
}

export const noEvidence: Evidence = { notes: [], topics: [], tables: [] }
