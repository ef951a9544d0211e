import type { ClusterText, NoteText, TalkText } from './ExampleData.ts'

/* Session 2, open space on cluster policy: nine topics, 47 ballots of three dots, eight tables. */

export const talks: readonly TalkText[] = [
  { title: 'Analyses of policy needs so far', role: 'European Commission', points: ['Needs gathered by the observatory'] },
  { title: 'A cluster manager’s view', role: 'Cluster manager, energy', points: ['Engage the ecosystem through strategic coffees'] },
  { title: 'The alliance’s view', role: 'National cluster association', points: ['Where strategic use of clusters needs fostering'] },
]

export const ballots = 47
export const dotsPerPerson = 3
export const dotsPerTopic = 2
export const levels = ['Region', 'Country', 'EU'] as const

export interface SpaceTopic {
  readonly title: string
  readonly dots: number
  /** What was recorded at its table; missing where nobody came. */
  readonly held?: {
    readonly message: string
    readonly clusters: readonly ClusterText[]
    readonly unsorted: readonly NoteText[]
    readonly region: string
    readonly country: string
    readonly eu: string
    readonly level: (typeof levels)[number]
    readonly step: string
  }
  readonly statement?: string
}

export const topics: readonly SpaceTopic[] = [
  {
    title: 'Benefits for industrial policy through clusters',
    dots: 9,
    held: {
      message: 'Clusters reach the firms that policy is made for.',
      clusters: [
        ['Reach', ['Clusters reach firms that ministries do not', 'Use clusters as test bed for policy']],
        ['Proof', [['example', 'Evidence from the panorama report']]],
      ],
      unsorted: [],
      region: 'Ask the cluster before a measure is designed',
      country: 'One contact for clusters in the ministry',
      eu: 'Count what clusters add to industrial policy',
      level: 'Country',
      step: 'Collect ten cases from ten clusters.',
    },
  },
  {
    title: 'European Market Accelerator',
    dots: 2,
    statement: 'No participants came. The host still asks for a joint approach to the European market.',
  },
  {
    title: 'Cluster definitions',
    dots: 24,
    held: {
      message: 'Say which of the three you mean.',
      clusters: [
        ['Three different things', ['Cluster, cluster organisation, network: three things', ['obstacle', 'Hubs are not clusters']]],
        ['One definition, with care', ['Statistics need one definition', ['obstacle', 'Do not exclude young initiatives']]],
      ],
      unsorted: [['question', 'Who keeps the definition up to date?']],
      region: 'Use the same words in every call',
      country: 'One ministry in charge of the term',
      eu: 'A short definition in every language',
      level: 'EU',
      step: 'Publish the wording in use today, side by side.',
    },
  },
  {
    title: 'Follow-up of internationalisation activities',
    dots: 12,
    held: {
      message: 'The mission is the beginning, not the result.',
      clusters: [
        ['The year after', ['Budget for the year after the mission', ['example', 'Alumni group of mission members']]],
        ['Results', ['Track contacts to contracts']],
      ],
      unsorted: [],
      region: 'Help small firms to answer the first enquiry',
      country: 'Include clusters in trade missions',
      eu: 'Pay for the follow-up as well',
      level: 'EU',
      step: 'Ask the firms of the last mission what came of it.',
    },
  },
  {
    title: 'Implementation of Smart Specialisation strategies through clusters',
    dots: 14,
    held: {
      message: 'Whoever carries the strategy out should help to write it.',
      clusters: [
        ['Writing it together', ['Clusters co-write the strategy', 'Entrepreneurial discovery needs a host']],
        ['Money', [['obstacle', 'Money must follow priorities']]],
      ],
      unsorted: [],
      region: 'A seat for clusters where priorities are set',
      country: 'Calls that follow the regional priorities',
      eu: 'Link partnerships between regions with clusters',
      level: 'Region',
      step: 'Offer each region one discovery workshop.',
    },
  },
  {
    title: 'Sustainability of cluster funding',
    dots: 16,
    held: {
      message: 'A public task needs public money.',
      clusters: [
        [
          'Where the money comes from',
          ['Base funding plus project funding', ['obstacle', 'Membership fees cover a third at most'], 'Public task needs public money'],
        ],
        ['Planning', ['Five-year horizon']],
      ],
      unsorted: [['question', 'What happens in the year between two programmes?']],
      region: 'Base funding for the cluster team',
      country: 'A programme that lasts five years',
      eu: 'Projects that pay for management, too',
      level: 'Country',
      step: 'Compare how seventeen countries fund their clusters.',
    },
  },
  {
    title: 'Cluster services for sustainability and added value for members',
    dots: 11,
    held: {
      message: 'Members pay for what saves them energy.',
      clusters: [
        [
          'Services',
          [
            ['example', 'Energy audits as a service'],
            ['example', 'Carbon footprint helpdesk'],
          ],
        ],
        ['Who pays', ['Pay per service']],
      ],
      unsorted: [],
      region: 'Vouchers for a first audit',
      country: 'One method for the carbon footprint',
      eu: 'A shared toolbox for cluster teams',
      level: 'Region',
      step: 'Share three audit templates.',
    },
  },
  {
    title: 'Linkages between clusters and Digital Innovation Hubs',
    dots: 31,
    held: {
      message: 'Hub and cluster: one front door.',
      clusters: [
        ['One front door', ['Hub and cluster: one front door', ['example', 'Referral agreement']]],
        ['Who brings what', ['Clusters bring demand, hubs bring technology', ['obstacle', 'Avoid competing for the same members']]],
        ['Out together', [['example', 'Joint roadshows']]],
      ],
      unsorted: [['question', 'Who answers the firm that knows neither?']],
      region: 'One referral agreement per hub and cluster',
      country: 'One report for both, not two',
      eu: 'Calls that fund the pair',
      level: 'EU',
      step: 'Five regions sign a two-page referral agreement.',
    },
  },
  {
    title: 'International and national recognition of clusters',
    dots: 22,
    held: {
      message: 'A label known outside the club.',
      clusters: [
        ['Being known', ['A label known outside the club', 'Common logo']],
        ['Telling it', [['example', 'Ministers open the annual meeting'], 'Tell success stories of firms, not of clusters']],
      ],
      unsorted: [],
      region: 'Clusters at the table of the economic council',
      country: 'The label counts in national calls',
      eu: 'One campaign for all labelled clusters',
      level: 'Country',
      step: 'Twelve success stories, one a month.',
    },
  },
]
