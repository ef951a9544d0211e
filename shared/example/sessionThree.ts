import type { SheetQuestion, TalkText } from './ExampleData.ts'
import { goals } from './sheetGoals.ts'
import { partners } from './sheetPartners.ts'

/* Session 3: eight tables fill one sheet. */

export const talks: readonly TalkText[] = [
  {
    title: 'Capacity, policy, synergies',
    role: 'Cluster manager, IT',
    points: ['Capacity building, policy change, synergies', 'The societal component is imperative'],
  },
  {
    title: 'Making clusters visible',
    role: 'National cluster association',
    points: ['Explain to the public why clusters matter', 'Connect to industrial initiatives', 'Re- and upskilling'],
  },
  {
    title: 'Joint Cluster Initiatives',
    role: 'European Commission',
    points: ['Proposal in the next Single Market Programme', 'Feedback asked on activities, focus, actors, reach-out, synergies'],
  },
]

export const sheet: readonly SheetQuestion[] = [...goals, ...partners]

/** The key message of each table, table 1 first. */
export const messages = [
  'Whole value chains, across borders, with small firms in them.',
  'Bring technology to the firms, not the firms to technology.',
  'Value chains first, and a fair share for the social economy.',
  'The Green Deal needs clusters that deliver it.',
  'Small grants, quick answers, markets abroad.',
  'Circular by default, connected across Europe.',
  'Skills decide how fast we get greener.',
  'From islands of excellence to chains.',
] as const
