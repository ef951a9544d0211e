import { defineMessages } from '../../i18n/messages.ts'
import { plural } from '../../i18n/plural.ts'

const notes = (count: number) => plural(count, { one: '1 note', other: `${count} notes` })
const topics = (count: number) => plural(count, { one: '1 topic', other: `${count} topics` })
const tables = (count: number) => plural(count, { one: '1 table', other: `${count} tables` })

export const reportMessages = defineMessages({
  en: {
    pageTitle: (workshop: string) => `${workshop}: report`,
    report: 'Report',
    loading: 'Putting the report together',
    backToRoom: 'Back to the room',
    controlRoom: 'Control room',
    notOpen: {
      title: 'The report is not open yet',
      detail: 'It is still being put together. As soon as it is open to everyone, it appears here by itself.',
    },
    // Contents
    contents: 'Contents',
    contentsFoot: 'Every line leads to the notes behind it. Numbers follow the room.',
    // Editing
    edit: 'Edit text',
    editing: 'Done editing',
    undo: 'Undo',
    redo: 'Redo',
    introLabel: 'About this day',
    introHint: 'Opens the report: what the day was for, who invited, who came. A blank line begins a new paragraph.',
    sessionLabel: (title: string) => `Your words on “${title}”`,
    sessionHint: 'Stand at the beginning of the session. A blank line begins a new paragraph.',
    questionLabel: (title: string) => `Your words on “${title}”`,
    questionHint: 'Stand above the figures of this question.',
    // Sharing
    copyLink: 'Copy link',
    linkCopied: 'The link is copied.',
    linkForOthers: 'Link to the report',
    linkHint: 'It opens for people who have joined this workshop.',
    linkHintClosed: 'Until you open the report to participants, it opens for facilitators, rapporteurs and the organiser.',
    readers: 'Readers',
    readersLabel: 'Participants may read the report',
    readersHint: 'Otherwise only facilitators, rapporteurs and the organiser read it.',
    // Evidence
    notes,
    topics,
    tables,
    behindTitle: (what: string) => `${what} behind this`,
    behindLabel: (what: string, line: string) => `${what} behind: ${line}`,
    drawerDetail: (line: string) => `Behind “${line}”`,
    tableHeading: (number: number, title: string) => (title.toLowerCase() === `table ${number}` ? title : `Table ${number}: ${title}`),
    unsorted: 'In no cluster',
    noNotes: 'No notes on this table.',
    topicHost: (name: string) => `Proposed by ${name}`,
    topicDots: (count: number) => plural(count, { one: '1 dot', other: `${count} dots` }),
    topicTable: (number: number) => `Table ${number}`,
    statement: (text: string) => `“${text}”`,
    gone: 'What this line stood on has been removed since.',
    // Blocks
    quoted: (text: string) => `“${text}”`,
    talkLink: (title: string) => `More about ${title}`,
    talkMore: 'More',
    place: 'Place',
    topic: 'Topic',
    dots: 'Dots',
    tied: (place: number) => `${place}=`,
    openPoster: (number: number, title: string) => `Poster of table ${number}, ${title}: show it large`,
    posterOf: (number: number) => `Poster of table ${number}`,
    posterCaption: (number: number, count: number) => `Table ${number}, ${notes(count)}`,
    rest: 'Beside the boxes',
    nothingWritten: 'Nothing written',
    notClustered: 'Not clustered',
    // Export
    export: 'Export',
    format: 'File format',
    formats: {
      docx: { name: 'Word', action: 'Export Word', detail: 'Editable, opens in LibreOffice too', kind: 'DOCX' },
      print: { name: 'Print or PDF', action: 'Print', detail: 'A4, as you see it here', kind: 'PDF' },
      markdown: { name: 'Markdown', action: 'Export Markdown', detail: 'Plain text with headings, for wikis and mail', kind: 'MD' },
      json: { name: 'Report data', action: 'Export data', detail: 'For programs, every line with its notes', kind: 'JSON' },
      notes: { name: 'All notes', action: 'Export notes', detail: 'One row a note: table, cluster, theme, kind', kind: 'CSV' },
      export: { name: 'Everything', action: 'Export everything', detail: 'The whole workshop, opens again in Sheaf', kind: 'JSON' },
    },
    exporting: 'Preparing…',
    exported: (format: string) => `${format}: the file is in your downloads.`,
    printDetail: 'Choose “Save as PDF” for a file',
  },
})
