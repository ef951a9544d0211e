import { defineMessages } from '../../i18n/messages.ts'
import { plural } from '../../i18n/plural.ts'

export const galleryMessages = defineMessages({
  en: {
    title: 'Gallery',
    page: (workshop: string) => `${workshop}: gallery`,
    session: (number: number, title: string) => `Session ${number}: ${title}`,
    count: (count: number) => plural(count, { one: '1 poster', other: `${count} posters` }),
    search: 'Search the posters',
    searchHint: 'A word from a title, a note or an answer',
    found: (count: number) => plural(count, { one: '1 poster has these words', other: `${count} posters have these words` }),
    nothing: 'No poster has these words',
    nothingDetail: 'Try a shorter word, or clear the search.',
    clear: 'Clear the search',
    empty: 'No posters yet',
    emptyDetail: 'They appear here as the tables sort their notes.',
    open: (number: number) => `Open the poster of table ${number}:`,
    large: (number: number) => `Poster of table ${number}`,
    previous: 'Previous poster',
    next: 'Next poster',
    place: (index: number, count: number) => `${index} of ${count}`,
    asSheet: 'As a sheet',
    asText: 'As text',
    view: 'How to show it',
    print: 'Print',
    back: 'Back to the workshop',
    notes: (count: number) => plural(count, { one: '1 note', other: `${count} notes` }),
    loading: 'Fetching the posters…',
  },
})
