import { defineMessages } from '../../i18n/messages.ts'
import { formatPercent } from '../../i18n/format.ts'
import { plural } from '../../i18n/plural.ts'

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']
const word = (count: number) => numbers[count] ?? String(count)
const tables = (count: number) => plural(count, { one: '1 table', other: `${count} tables` })
const notes = (count: number) => plural(count, { one: '1 note', other: `${count} notes` })
const clusters = (count: number) => plural(count, { one: '1 cluster', other: `${count} clusters` })

export const analysisMessages = defineMessages({
  en: {
    pageTitle: (workshop: string) => `${workshop}: analysis`,
    analysis: 'Analysis',
    session: 'Session',
    questions: 'Questions',
    // Headline: the finding
    mostWant: (count: number) => `${word(count)} ${plural(count, { one: 'thing', other: 'things' })} most tables want`,
    someFlag: (count: number) =>
      `No majority, ${word(count).toLowerCase()} ${plural(count, { one: 'point', other: 'points' })} shared by some`,
    noShared: 'No clear focus: every point was named by one table',
    nothingYet: 'Nothing is linked yet',
    summary: (tableCount: number, noteCount: number, themeCount: number) =>
      `${tables(tableCount)}, ${notes(noteCount)}, ${plural(themeCount, { one: '1 theme', other: `${themeCount} themes` })}. A table counts once, however many notes it wrote.`,
    absent: (list: string) => `Without notes: ${list}.`,
    // Tiers
    tiers: { 'must-do': 'Must do', flagged: 'Flagged by some', minor: 'Less prioritised' },
    tierRule: {
      'must-do': (least: number, N: number) => `${least} or more of ${tables(N)}`,
      flagged: (least: number, most: number) => (most <= least ? tables(least) : `${least} to ${most} tables`),
      minor: (most: number) => (most <= 1 ? 'one table' : `fewer than ${tables(most + 1)}`),
    },
    thresholds: (mustDo: number, flaggedTables: number, flagged: number) =>
      `Must do: more than ${formatPercent(mustDo)} of the tables. Flagged: at least ${tables(flaggedTables)} or ${formatPercent(flagged)}. Set before the result was shown.`,
    // Table
    theme: 'Theme',
    support: 'Support',
    notesHead: 'Notes',
    notes,
    notesAt: (table: number, count: number) => `Table ${table}: ${notes(count)}`,
    noneAt: (table: number) => `Table ${table}: none`,
    of: (n: number, N: number) => `${n} of ${tables(N)}`,
    hingesOn: (list: string) => `Hinges on ${list}`,
    hingesOnAny: 'Hinges on any one table',
    tableName: (number: number) => `Table ${number}`,
    // Robustness
    robustAll: 'Every must-do stays one, whichever table you set aside.',
    robustSome: (count: number, all: number) =>
      `${word(count)} of ${word(all).toLowerCase()} must-dos ${plural(count, { one: 'hinges', other: 'hinge' })} on one table.`,
    // Drawer
    evidence: (tier: string, n: number, N: number, noteCount: number, people: number) =>
      `${tier}. ${n} of ${tables(N)}, ${notes(noteCount)}${people > 0 ? ` by ${plural(people, { one: '1 person', other: `${people} people` })}` : ''}.`,
    holds: 'Holds whichever table you set aside.',
    rename: 'Rename',
    renameTheme: 'Name of the theme',
    save: 'Save',
    cancel: 'Cancel',
    mergeInto: 'Merge into…',
    mergeTitle: (theme: string) => `Merge “${theme}” into which theme?`,
    mergeDetail: 'Its clusters move there. Tables are counted once.',
    remove: 'Remove theme',
    removed: (theme: string) => `“${theme}” is removed, its clusters are free again.`,
    merged: (theme: string) => `Merged into “${theme}”.`,
    unlink: 'Take out',
    unlinkNamed: (cluster: string, table: number) => `Take “${cluster}” of table ${table} out of this theme`,
    unlinked: (cluster: string) => `“${cluster}” is free again.`,
    themeActions: (theme: string) => `Actions for ${theme}`,
    // Linking
    toLink: 'Clusters without a theme',
    toLinkCount: (count: number) => `${clusters(count)} to link`,
    allLinked: 'Every cluster has a theme.',
    noClusters: 'No clusters yet. They come from the harvest.',
    chooseHint: 'Choose clusters that say the same, of any tables, and name what they have in common.',
    selected: (count: number) => `${clusters(count)} chosen`,
    newTheme: 'New theme',
    newThemeName: 'What do they have in common?',
    addTo: 'Add to…',
    addToTitle: 'Add to which theme?',
    clear: 'Clear',
    linked: (theme: string, count: number) => `${clusters(count)} linked to “${theme}”.`,
    suggestion: (count: number, label: string) => `${clusters(count)} say “${label}”`,
    suggestionNear: (count: number, label: string) => `${clusters(count)} nearly say “${label}”`,
    prelinked: (count: number) => `${clusters(count)} with the same titles ${plural(count, { one: 'is', other: 'are' })} linked.`,
    accept: 'Link them',
    acceptAll: (count: number) => `Link all ${count} suggestions`,
    decline: 'No',
    tray: 'Strong but lonely',
    trayDetail: 'Few tables have these, but people stand behind them.',
    undo: 'Undo',
    redo: 'Redo',
    toReport: 'Next: Report',
    toReportDetail: 'Every line leads to its notes.',
    backToRoom: 'Control room',
    closed: 'The analysis opens with its phase.',
    noSession: 'No session has tables yet.',
    narrative: 'What should the report say about this question?',
    narrativeHint: 'Optional. Stands above the figures in the report.',
    showNotes: (count: number) => `Show ${notes(count)}`,
  },
})
