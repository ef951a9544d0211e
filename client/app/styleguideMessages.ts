import { defineMessages } from '../i18n/messages.ts'

/** Texts of the style guide; it is never part of a built Sheaf. */
export const styleguideMessages = defineMessages({
  en: {
    name: 'Sheaf',
    intro:
      'Paper, ink and one spot colour. The tool speaks in Commissioner, the room speaks in Source Serif. All other colour belongs to the room: four kinds of note, twelve tables.',
    sections: {
      paper: 'Paper and ink',
      spot: 'The spot: now and next',
      status: 'Status, always with icon and word',
      tables: 'Tables: number, shape and colour',
      notes: 'Notes: colour is the kind, never the person',
      voices: 'Two voices',
      controls: 'Controls and their states',
      counting: 'Counting without guessing',
      parts: 'Parts that move',
    },
    tables:
      'Shapes carry meaning without colour: three sides for 3, four for 4, five for 5, six for 6. Past twelve they begin again; the number stays right.',
    tableNames: [
      'cobalt, circle',
      'ochre, leaf',
      'green, triangle',
      'pink, square',
      'sky, pentagon',
      'plum, hexagon',
      'lemon, arch',
      'teal, flower',
      'umber, cross',
      'leaf, drop',
      'night, shield',
      'red, star',
    ],
    projector: 'Projector: markers gain a paper outline, focus turns yellow.',
    dotsIn: 'The dots are in',
  },
})
