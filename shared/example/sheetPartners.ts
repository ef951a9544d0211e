import type { SheetQuestion } from './ExampleData.ts'

/** Session 3, second half of the sheet: in which fields, with whom, and how it connects. */
export const partners: readonly SheetQuestion[] = [
  {
    id: 'focus',
    title: 'Focus',
    prompt: 'Which value chains or areas should be in focus?',
    themes: [
      {
        label: 'Artificial intelligence',
        clusters: [[1, 'AI', ['AI for production planning']]],
      },
      {
        label: 'Habitat',
        clusters: [[2, 'Habitat', ['Healthy, affordable habitat']]],
      },
      {
        label: 'Furniture',
        clusters: [[3, 'Furniture', [['example', 'Circular furniture']]]],
      },
      {
        label: 'Smart cities',
        clusters: [[5, 'Smart cities', ['Cities as first customers']]],
      },
      {
        label: 'Textiles',
        clusters: [[6, 'Textiles', [['example', 'Technical textiles']]]],
      },
    ],
  },
  {
    id: 'actors-must',
    title: 'Actors that must be involved',
    prompt: 'Which actors must be involved?',
    themes: [
      {
        label: 'Clusters',
        clusters: [
          [1, 'Clusters', ['Cluster organisations lead the consortium']],
          [2, 'Clusters', ['Clusters as single entry point']],
          [3, 'Clusters', ['Cluster organisations lead the consortium']],
          [4, 'Clusters', ['Clusters as single entry point']],
          [5, 'Clusters', ['Cluster organisations lead the consortium']],
          [6, 'Clusters', ['Clusters as single entry point']],
          [7, 'Clusters', ['Cluster organisations lead the consortium']],
          [8, 'Clusters', ['Clusters as single entry point']],
        ],
      },
      {
        label: 'SMEs',
        clusters: [
          [1, 'SMEs', ['SMEs with a say, not only as target group']],
          [2, 'SMEs', ['SMEs from every partner region']],
          [3, 'SMEs', ['SMEs from every partner region']],
          [4, 'SMEs', ['SMEs with a say, not only as target group']],
          [6, 'SMEs', ['SMEs from every partner region']],
          [7, 'SMEs', ['SMEs from every partner region']],
          [8, 'SMEs', ['SMEs from every partner region']],
        ],
      },
      {
        label: 'Investors',
        clusters: [
          [1, 'Investors', ['Business angels early']],
          [2, 'Investors', ['Public and private funds']],
          [4, 'Investors', ['Investors at the matchmaking']],
          [5, 'Finance', ['Banks for working capital']],
          [7, 'Investors', ['Corporate venture']],
        ],
      },
    ],
  },
  {
    id: 'actors-other',
    title: 'Other actors',
    prompt: 'Which other actors may be involved?',
    themes: [
      {
        label: 'Large organisations',
        clusters: [
          [1, 'Large companies', ['OEMs as mentors']],
          [5, 'Corporates', ['Large firms open their supply chain']],
        ],
      },
      {
        label: 'Technology centres',
        clusters: [
          [2, 'Technology centres', [['example', 'RTOs run the pilots']]],
          [6, 'Tech centres', ['Access to testing']],
        ],
      },
      {
        label: 'Incubators',
        clusters: [
          [3, 'Incubators', ['Start-ups meet cluster members']],
          [7, 'Incubators', ['Incubators in the region']],
        ],
      },
      {
        label: 'Regional authorities',
        clusters: [
          [4, 'Regions', ['Regional authorities co-fund']],
          [8, 'Regional authorities', ['Link to smart specialisation']],
        ],
      },
    ],
  },
  {
    id: 'reach-out',
    title: 'Reach-out',
    prompt: 'Who should the partnerships reach out to?',
    themes: [
      {
        label: 'Gold- and silver-labelled clusters take part',
        clusters: [
          [1, 'Labelled clusters', ['At least one gold label per consortium']],
          [2, 'Gold label', ['Gold and silver lead']],
          [3, 'Quality label', ['Label as an entry ticket']],
          [5, 'Excellence label', ['Strong share of gold and silver']],
          [6, 'Gold and silver', ['Reward the label']],
          [7, 'Labels', ['Mentor the bronze ones']],
        ],
      },
      {
        label: 'A minimum of regional reach-out',
        clusters: [
          [1, 'Regional reach', ['Three regions at least']],
          [4, 'Regional minimum', ['Minimum number of regions']],
          [5, 'Regions on board', ['Include less developed regions']],
          [7, 'Regional reach-out', ['Regional spread counts']],
          [8, 'Spread over regions', [['obstacle', 'Not only capitals']]],
        ],
      },
    ],
  },
  {
    id: 'synergies',
    title: 'Synergies',
    prompt: 'How can synergies be built?',
    themes: [
      {
        label: 'Linkages to other EU initiatives',
        clusters: [
          [1, 'EU initiatives', ['Take part in each other’s events']],
          [2, 'Other programmes', [['example', 'Link to digital innovation hubs']]],
          [3, 'EU programmes', ['Joint Technology Initiatives as second step']],
          [5, 'Linking initiatives', ['One calendar for all calls']],
          [6, 'EU links', [['example', 'Smart specialisation platforms']]],
          [8, 'Participation in initiatives', ['Cross-membership in boards']],
        ],
      },
      {
        label: 'Industry associations',
        clusters: [
          [2, 'Associations', ['European industry associations as multipliers']],
          [4, 'Industry associations', ['National associations in advisory board']],
          [5, 'Sector associations', ['Common position papers']],
          [7, 'Associations', ['Use their dissemination channels']],
          [8, 'Industry bodies', ['Joint agenda with associations']],
        ],
      },
    ],
  },
]
