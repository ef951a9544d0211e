import type { NoteKind } from '../model/note.ts'
import type { Thresholds, Tier } from '../model/tier.ts'
import { fewestFor } from '../rules/support.ts'

/* All texts of the report. A further language is a further object of the same type. */

export type ReportMessages = typeof english

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const number = (count: number) => words[count] ?? String(count)
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const counted = (count: number, one: string, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`
const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' })
/** "A, B and C"; with semicolons where an item has a comma or an "and" of its own. */
const list = (items: readonly string[]) => (items.some((item) => /, | and /.test(item)) ? items.join('; ') : conjunction.format(items))
const quoted = (text: string) => `“${text}”`
const verb = (count: number, one: string, many: string) => (count === 1 ? one : many)

const shares: readonly [number, string][] = [
  [1 / 2, 'half'],
  [1 / 3, 'a third'],
  [2 / 3, 'two thirds'],
  [1 / 4, 'a quarter'],
  [3 / 4, 'three quarters'],
  [1 / 5, 'a fifth'],
]
const share = (value: number) => shares.find(([known]) => Math.abs(known - value) < 1e-9)?.[1] ?? `${Math.round(value * 1000) / 10} %`

const tierNames: Record<Tier, string> = { 'must-do': 'Must do', flagged: 'Flagged by some', minor: 'Less prioritised' }
const kindNames: Record<NoteKind, [string, string]> = {
  idea: ['idea', 'ideas'],
  obstacle: ['obstacle', 'obstacles'],
  example: ['example', 'examples'],
  question: ['question', 'questions'],
}

export const english = {
  language: 'en',
  list,

  subtitle: (place: string, date: string) =>
    place === '' ? `Report of a working day, ${date}` : `Report of a working day in ${place}, ${date}`,
  untitled: 'Workshop',
  figures: {
    people: (count: number) => verb(count, 'person', 'people'),
    countries: (count: number) => verb(count, 'country', 'countries'),
    posters: (count: number) => verb(count, 'table poster', 'table posters'),
    notes: (count: number) => verb(count, 'note', 'notes'),
  },

  about: 'About this day',
  brief: 'The day in brief',
  sessionTitle: (position: number, title: string) => `${position} · ${title}`,
  question: (purpose: string) => `The question: ${purpose}`,

  inputs: 'Inputs',
  talksIntro: (count: number) => `${upper(counted(count, 'talk'))} gave input to the session.`,

  vote: 'Topics and votes',
  proposed: (count: number) => `The participants proposed ${counted(count, 'topic')}.`,
  voted: (ballots: number, dots: number, perPerson: number) =>
    `${ballots} ${verb(ballots, 'person', 'people')} voted and gave ${dots} ${verb(dots, 'dot', 'dots')}; everyone had ${number(perPerson)}.`,
  greatestInterest: (topics: readonly { title: string; dots: number }[]) => {
    const named = list(topics.map(({ title, dots }) => `${title} (${dots})`))
    return topics.length === 1
      ? `${named} drew the greatest interest.`
      : `The ${counted(topics.length, 'topic')} that drew the greatest interest were ${named}.`
  },
  noVotes: 'Nobody gave a dot.',
  notPublished: 'The votes were not published.',
  rankingCaption: 'Topics by dots',
  atTable: (table: number) => `Table ${table}`,
  openedButSilent: (table: number) => `Table ${table}, nothing was recorded`,
  notDiscussed: 'Not discussed',
  mergedInto: (from: string, into: string) => `${from} was merged into ${into}.`,
  withoutTable: (title: string) => `${title} was not discussed at a table.`,
  silentTable: (title: string, table: number) => `${title} had table ${table}, but nothing was recorded there.`,
  hostStatement: 'Its host wants this to be recorded:',
  quoted,
  /** "Indicators: fewer", "What’s next? Gold". */
  titled: (title: string, text: string) => (/[?!.:…]$/.test(title.trim()) ? `${title.trim()} ${text}` : `${title}: ${text}`),

  posters: 'Posters',
  postersIntro: (count: number) =>
    `${upper(counted(count, 'table'))} harvested the main points into ${verb(count, 'a poster', 'posters')}.`,
  posterSummary: (notes: number, people: number) =>
    upper(people > 0 ? `${counted(notes, 'note')} by ${counted(people, 'person', 'people')}` : counted(notes, 'note')),
  moreOnPoster: (clusters: number, notes: number) => `and ${counted(clusters, 'more cluster')} with ${counted(notes, 'note')}`,
  unsortedOnPoster: (notes: number) => `${upper(counted(notes, 'note'))} ${verb(notes, 'was', 'were')} not put in a cluster.`,
  unsorted: 'Not clustered',
  didNotTakePart: (tables: readonly number[]) =>
    `${verb(tables.length, 'Table', 'Tables')} ${list(tables.map(String))} wrote nothing and ${verb(tables.length, 'is', 'are')} not counted.`,

  sheets: 'Discussion sheets by table',
  sheetHeading: (table: number, title: string) => (title.toLowerCase() === `table ${table}` ? title : `Table ${table} · ${title}`),
  keyMessage: 'Key message',
  nothingWritten: 'Nothing written',

  analysis: 'What the tables said together',
  analysisIntro: (tables: number) =>
    `${upper(counted(tables, 'table'))} took part. A theme counts once for every table that named it, however many notes the table wrote.`,
  majority: (threshold: number, themes: readonly string[]) =>
    `${upper(counted(themes.length, 'theme'))} ${verb(themes.length, 'was', 'were')} named by more than ${share(threshold)} of the tables: ${list(themes)}.`,
  noMajority: (threshold: number) => `No theme was named by more than ${share(threshold)} of the tables.`,
  flagged: (themes: readonly string[]) => `${list(themes)} ${verb(themes.length, 'was', 'were')} flagged by some.`,
  minor: (themes: readonly string[]) => `${list(themes)} ${verb(themes.length, 'was', 'were')} less prioritised.`,
  noFocus: (themes: readonly string[]) => `There is no clear focus: every theme was named by one table. They are ${list(themes)}.`,
  noFocusBrief: 'no clear focus, every theme was named by one table',
  oneTheme: (theme: string) => `One theme was named, by one table: ${theme}.`,
  noThemes: 'The tables’ clusters have not been linked to themes.',
  tiersCaption: (question: string) => `${question}: support by tables`,
  tierNames,
  /** The rule in words, and what it means for `N` tables. */
  tierRule: (tier: Tier, thresholds: Thresholds, N: number) => {
    const most = fewestFor('must-do', N, thresholds)
    const some = fewestFor('flagged', N, thresholds)
    const here = (from: number | undefined, to: number) =>
      from === undefined || from > to
        ? ''
        : from === to
          ? `, here ${from} of ${N}`
          : to === N
            ? `, here ${from} or more of ${N}`
            : `, here ${from} to ${to} of ${N}`
    if (tier === 'must-do') return `named by more than ${share(thresholds.mustDoShare)} of the tables${here(most, N)}`
    if (tier === 'flagged')
      return `named by at least ${counted(thresholds.flaggedTables, 'table')} or ${share(thresholds.flaggedShare)} of the tables${here(some, (most ?? N + 1) - 1)}`
    return `named by fewer${here(1, (some ?? most ?? N + 1) - 1)}`
  },
  support: (n: number, N: number) => `${n} of ${N}`,
  supportOfTables: (n: number, N: number) => `${n} of ${N} tables`,
  atLeastOfTables: (n: number, N: number) => (n === N ? `${N} of ${N} tables` : `${n} or more of ${N} tables`),
  dotsOf: (dots: number, all: number) => `${dots} of ${all} dots`,
  hinge: (tables: readonly number[], becomes: Tier) =>
    `Without table ${disjunction.format(tables.map(String))} it would be: ${tierNames[becomes].toLowerCase()}.`,
  hingesOnAny: (becomes: Tier) => `Without any one of its tables it would be: ${tierNames[becomes].toLowerCase()}.`,
  robust: 'No tier changes if any one table is set aside.',
  tray: 'Few tables raised these points, but people stand behind them:',
  trayFigure: (notes: number, people: number) =>
    people > 1 ? `${counted(people, 'person', 'people')}, ${counted(notes, 'note')}` : counted(notes, 'note'),
  unlinked: (titles: readonly string[]) => `Not linked to a theme: ${list(titles)}.`,

  people: 'Who took part',
  peopleIntro: (people: number, countries: number) =>
    countries > 0
      ? `${people} ${verb(people, 'person', 'people')} from ${counted(countries, 'country', 'countries')} took part.`
      : `${people} ${verb(people, 'person', 'people')} took part.`,
  peopleCaption: 'Participants by country',
  country: 'Country',
  participants: 'Participants',
  countryNotStated: 'Not stated',

  counted: 'How this was counted',
  countedTables:
    'Support is counted in tables, not in notes or mentions: the tables with at least one cluster in a theme, out of the tables that had the question and took part. A table that left a box empty still had the question. Notes in the bin do not count.',
  countedTiers: (session: string, rules: string) =>
    `Tiers in “${session}”: ${rules}. The limits were set in the programme. The word “must do” says what most tables named, not that the rest is unnecessary.`,
  tierSentence: (rules: readonly { tier: Tier; rule: string }[]) =>
    rules.map(({ tier, rule }) => `${tierNames[tier].toLowerCase()} is what was ${rule}`).join('; '),
  countedHinges: 'For every theme it was checked whether its tier would change if one table were left out.',
  countedVotes: (session: string, perPerson: number, perTopic: number) =>
    `Votes in “${session}”: ${counted(perPerson, 'dot')} a person, at most ${number(perTopic)} on one topic, one ballot each, changeable until the vote closed. Ballots are secret. Where topics were merged, their voters were united and no dot was counted twice.`,
  countedRest: (date: string) =>
    `Texts of notes, posters and statements are as the tables wrote them. Built from the workshop’s records on ${date}.`,

  notesColumn: 'Notes',
  themeColumn: 'Theme',
  supportColumn: 'Tables',
  topicColumn: 'Topic',
  dotsColumn: 'Dots',
  placeColumn: 'Place',
  outcomeColumn: 'Discussed',
  kinds: (counts: Readonly<Record<NoteKind, number>>) =>
    (Object.entries(counts) as [NoteKind, number][])
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${count} ${kindNames[kind][count === 1 ? 0 : 1]}`)
      .join(', '),
  kind: (kind: NoteKind) => kindNames[kind][0],
  signedOff: 'The table confirmed this poster.',
  place: (place: number, tied: boolean) => (tied ? `${place}=` : String(place)),
}
