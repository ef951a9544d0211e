import type { SheetQuestion } from './ExampleData.ts'

/** Session 3, first half of the sheet: what for, where, and with which activities. */
export const goals: readonly SheetQuestion[] = [
  {
    id: 'objectives',
    title: 'Objectives',
    prompt: 'Which objectives should the next joint cluster initiatives serve?',
    themes: [
      {
        label: 'Competitiveness and SME growth',
        clusters: [
          [1, 'Stronger SMEs', ['Increase industry competitiveness', 'Help SMEs scale beyond their region']],
          [
            2,
            'Competitiveness',
            [['obstacle', 'Economic competitiveness of cluster members, not only soft topics'], 'Business development'],
          ],
          [3, 'Business development', [['obstacle', 'More orders, not more meetings'], 'Market access for members']],
          [5, 'SME growth', ['Strengthen SMEs through shared services']],
          [6, 'Innovation ecosystem', ['Enhance the EU innovation ecosystem', 'Link R&D results to small firms']],
          [8, 'Competitive industry', ['Competitive regions need competitive SMEs']],
        ],
      },
      {
        label: 'Societal challenges and green transition',
        clusters: [
          [1, 'Green transition', ['Support the green transition of industry']],
          [3, 'Societal challenges', ['Energy, health, ageing: let challenges lead']],
          [4, 'Green Deal', ['Clusters as delivery arm of the Green Deal', 'Climate targets per value chain']],
          [6, 'Society first', ['Citizen wellbeing as a goal']],
          [7, 'Sustainability', ['Sustainable strategies for every cluster', 'Measure CO2 impact']],
        ],
      },
    ],
  },
  {
    id: 'must-do',
    title: 'Must-do areas',
    prompt: 'Which areas must the initiatives work on?',
    themes: [
      {
        label: 'Value chain collaboration',
        clusters: [
          [1, 'Value chains', ['Joint projects along the whole value chain', 'Map who supplies whom across borders']],
          [2, 'Value-chain cooperation', ['Bring OEMs and suppliers to one table']],
          [3, 'Cross-border value chains', [['obstacle', 'Close the gaps in European value chains']]],
          [
            5,
            'Inter-sectoral value chains',
            [
              ['obstacle', 'Companies that sit between sectors are crucial'],
              ['example', 'Combine food, packaging and logistics'],
            ],
          ],
          [6, 'Collaboration in value chains', ['Shared pilots with a lead buyer']],
          [8, 'Industrial value chains', ['From islands of excellence to chains']],
        ],
      },
      {
        label: 'Innovation uptake',
        clusters: [
          [1, 'Taking up innovation', [['obstacle', 'SMEs need help to adopt, not to invent']]],
          [2, 'Innovation uptake', ['Demonstrators close to the firms', ['example', 'Vouchers for first use']]],
          [4, 'Technology adoption', ['Test before invest']],
          [5, 'Uptake of new technology', ['From pilot to production']],
          [7, 'Innovation into SMEs', ['Matchmaking between tech centres and users']],
          [8, 'Innovation uptake', ['Faster uptake of research results']],
        ],
      },
      {
        label: 'Green/circular economy',
        clusters: [
          [2, 'Circular economy', [['example', 'Industrial symbiosis between neighbours']]],
          [3, 'Green economy', ['Resource efficiency audits for members']],
          [4, 'Green and circular', [['example', 'Secondary raw materials marketplace'], 'Design for repair']],
          [6, 'Circularity', [['example', 'Circular textiles and furniture']]],
          [7, 'Green transition', ['Low-carbon production lines']],
        ],
      },
      {
        label: 'Connecting EU ecosystems',
        clusters: [
          [1, 'Connecting ecosystems', ['Link regional ecosystems across Europe']],
          [3, 'EU-wide ecosystems', ['Inter-regional partnerships need a permanent desk']],
          [4, 'Linking regions', ['Developing clusters must be on board']],
          [6, 'Ecosystem links', ['One directory of who does what']],
          [8, 'Connect EU ecosystems', ['Connect hubs, clusters and test beds']],
        ],
      },
      {
        label: 'SME internationalisation',
        clusters: [
          [2, 'Going international', ['Joint missions to third countries']],
          [4, 'SME internationalisation', [['example', 'Soft landing desks abroad']]],
          [5, 'International markets', ['Follow up after the mission, not only before']],
          [7, 'Internationalisation of SMEs', ['Share export managers between clusters']],
          [8, 'Global value chains for SMEs', ['Enter global chains as a group']],
        ],
      },
      {
        label: 'Capacity building',
        clusters: [
          [1, 'Capacity building', ['Train cluster managers']],
          [5, 'Building capacity', [['example', 'Peer reviews between clusters']]],
          [7, 'Cluster management skills', [['example', 'Exchange of staff for some weeks']]],
        ],
      },
      {
        label: 'Digitalisation',
        clusters: [
          [2, 'Digitalisation', ['Digital maturity check for members']],
          [6, 'Going digital', ['Industry 4.0 for small firms']],
          [8, 'Digital transformation', ['Shared data spaces per sector']],
        ],
      },
      {
        label: 'Skills upgrading',
        clusters: [
          [3, 'Upskilling', [['example', 'Re- and upskilling with vocational schools']]],
          [7, 'Skills', [['obstacle', 'Green skills are missing everywhere']]],
        ],
      },
      {
        label: 'Scaling-up support',
        clusters: [[4, 'Scale-ups', ['Growth capital for scale-ups']]],
      },
      {
        label: 'Mobility',
        clusters: [[6, 'Mobility', [['example', 'Short stays of young engineers in other clusters']]]],
      },
      {
        label: 'Shared value / social economy',
        clusters: [[3, 'Shared value', ['Social economy firms as partners']]],
      },
    ],
  },
  {
    id: 'activities',
    title: 'Key activities',
    prompt: 'Which key activities should be funded?',
    themes: [
      {
        label: 'Strategic intelligence from market leaders',
        clusters: [
          [1, 'Market intelligence', ['Strategy briefings by market leaders']],
          [3, 'Strategic information', ['Early view on demand of big buyers']],
          [4, 'Foresight', [['example', 'Trend radar for members']]],
          [6, 'Intelligence', ['Share roadmaps of lead companies']],
          [8, 'Market insight', ['Sector outlook twice a year']],
        ],
      },
      {
        label: 'Internationalisation support',
        clusters: [
          [1, 'Support abroad', [['example', 'Trade fairs as a group']]],
          [2, 'International support', ['Missions with follow-up']],
          [4, 'Going global', ['Partner search in third countries']],
          [5, 'Internationalisation', ['One European desk per country']],
          [7, 'Export help', ['Legal first aid']],
        ],
      },
      {
        label: 'Cascade funding',
        clusters: [
          [2, 'Cascade funding', ['Small grants through clusters']],
          [3, 'Vouchers', ['Vouchers without paperwork']],
          [5, 'Cascading grants', ['Clusters as intermediaries for funds']],
          [6, 'Direct SME support', ['75 percent of the money to SMEs']],
          [8, 'Cascade funding', ['Lump sums']],
        ],
      },
      {
        label: 'Digitalisation and skills',
        clusters: [
          [1, 'Digital skills', ['Digital academies']],
          [4, 'Digital and skills', ['Train the trainers']],
          [5, 'Skills for digital', ['Micro-credentials']],
          [7, 'Digitalisation', [['example', 'Digital twins for small firms']]],
          [8, 'Digital capability', ['Advice on the shop floor']],
        ],
      },
      {
        label: 'Knowledge transfer',
        clusters: [
          [2, 'Knowledge transfer', ['Cluster to cluster learning']],
          [3, 'Transfer', ['Universities to firms']],
          [6, 'Sharing knowledge', ['Visits to best practice']],
          [7, 'Learning from each other', [['example', 'Strategic coffees']]],
          [8, 'Knowledge exchange', ['Open library of cases']],
        ],
      },
      {
        label: 'Partnering for joint development projects',
        clusters: [
          [1, 'Partnering', [['example', 'Speed dating for consortia']]],
          [2, 'Joint projects', ['Seed money for proposals']],
          [4, 'Partner search', ['Matchmaking before the call opens']],
          [5, 'Joint development', ['Co-development with lead customers']],
          [6, 'Consortia', [['example', 'Cross-sector project labs']]],
        ],
      },
    ],
  },
]
