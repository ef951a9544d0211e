import type { FormatId } from '#shared/formats/formatId.ts'
import { defineMessages } from '../i18n/messages.ts'

/** The formats in the order in which they are offered. */
export const formatOrder: readonly FormatId[] = ['world-cafe', 'open-space', 'template-groups', 'three-session', 'blank']

/** Names and one-line descriptions of the formats. */
export const formatMessages = defineMessages({
  en: {
    names: {
      'world-cafe': 'World café',
      'open-space': 'Open space agenda',
      'template-groups': 'Template groups',
      'three-session': 'Three-session meeting',
      blank: 'Blank',
    },
    descriptions: {
      'world-cafe': 'One question, several rounds, people move, hosts stay',
      'open-space': 'The room proposes topics, votes, and follows its feet',
      'template-groups': 'Every table fills the same sheet, so answers compare',
      'three-session': 'Talks, then open space, then template groups, in one day',
      blank: 'Start from an empty programme',
    },
  },
})
