import type { ClusterText, NoteText, TalkText } from './ExampleData.ts'

/* Session 1, a world café on the label: three set topics, three posters. */

export const talks: readonly TalkText[] = [
  {
    title: 'Future support for labelling',
    role: 'European Commission',
    points: ['Link learning events with the label', 'Exchange visits for staff'],
  },
  { title: 'Added value of the label', role: 'Cluster manager, logistics', points: ['Joint labelling reduces cost'] },
  { title: 'State of the labelling process', role: 'Label secretariat', points: ['Update on the process'] },
  { title: 'A new legal entity for the label', role: 'Cluster association', points: ['An association takes over the scheme'] },
]

export interface CafeTable {
  readonly title: string
  readonly question: string
  /** The outcome that the participants emphasised. */
  readonly message: string
  readonly clusters: readonly ClusterText[]
  readonly unsorted: readonly NoteText[]
}

export const tables: readonly CafeTable[] = [
  {
    title: 'Practical aspects',
    question: 'What would make the way to the label easier?',
    message: 'Knowledge sharing between cluster managers on the labelling process',
    clusters: [
      [
        'Knowledge sharing',
        ['Share how others passed the audit', ['example', 'Buddy from a labelled cluster'], ['example', 'Library of good evidence']],
      ],
      ['Effort and cost', ['Joint labelling to reduce cost', 'Two days of audit are enough', 'Remote interviews where possible']],
      ['Renewal', ['Lighter renewal after two golds']],
    ],
    unsorted: [['question', 'Who trains the auditors?']],
  },
  {
    title: 'Indicators',
    question: 'What should the label measure?',
    message: 'Indicators that capture impact, with better recognition of new staff and social media',
    clusters: [
      [
        'Impact',
        ['Indicators must capture impact, not activity', ['example', 'Growth of member firms'], ['example', 'Jobs kept in the region']],
      ],
      ['Staff', ['Recognise new staff', 'Part-time teams count too']],
      [
        'Communication',
        [
          ['obstacle', 'Social media reach is missing'],
          ['obstacle', 'Newsletter counts are not impact'],
        ],
      ],
    ],
    unsorted: [],
  },
  {
    title: 'What’s next?',
    question: 'How can cluster policy and programmes make better use of the label?',
    message: 'Added value, but need for more recognition of the labels in policy making',
    clusters: [
      ['Recognition', ['Label as a condition in national calls', 'Ministers should know the label', 'Regional policy needs the label']],
      ['Added value', ['Label opens doors abroad', 'Preferred partners for EU projects']],
      ['Next steps', ['New legal entity for the label scheme', 'Link label to training events']],
    ],
    unsorted: [['question', 'Does the label travel beyond Europe?']],
  },
]
