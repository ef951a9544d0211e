import { describe, expect, test } from 'vitest'
import { likeness, suggestLinks, wordsOf, type TitledCluster } from './similarity.ts'

test('the words of a title are without case, accents, punctuation, plural and filler', () => {
  expect(wordsOf('The SMEs’ Value-Chains')).toEqual(['sme', 'value', 'chain'])
  expect(wordsOf('Économie & Énergies')).toEqual(['economie', 'energy'])
  expect(wordsOf('Κοινωνική Οικονομία')).toEqual(['κοινωνικη', 'οικονομια'])
  expect(wordsOf('Of the')).toEqual(['of', 'the'])
})

describe('titles that say the same', () => {
  test.each([
    ['Clusters', 'clusters', 'exact'],
    ['Innovation uptake', 'Innovation Uptake!', 'exact'],
    ['SME internationalization', 'SMEs: Internationalisation', 'exact'],
    ['Skills for the future', 'Future skills', 'near'],
    ['Inter-regional', 'Interregional', 'near'],
    ['Collaboration in value chains', 'Value chain collaboration', 'near'],
    ['Internationalisation', 'Internationalsation', 'near'],
    ['Digitalisation', 'Digitalisatoin', 'near'],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(likeness(a, b)).toBe(expected)
    expect(likeness(b, a)).toBe(expected)
  })
})

describe('titles that do not', () => {
  test.each([
    ['Going digital', 'Going international'],
    ['Funding', 'Finding'],
    ['Region 1', 'Region 2'],
    ['Internal market', 'External market'],
    ['Skills', 'Digital skills'],
    ['National recognition', 'Rational recognition'],
    ['Jobs kept', 'Jobs lost'],
    ['', ''],
  ])('%s, %s', (a, b) => expect(likeness(a, b)).toBeUndefined())
})

describe('suggested links', () => {
  const cluster = (table: string, title: string, more: Partial<TitledCluster> = {}): TitledCluster => ({
    table,
    cluster: `${table}-${title}`,
    title,
    question: 'q',
    ...more,
  })

  test('clusters of two tables make a new theme under their commonest title', () => {
    const suggestions = suggestLinks(
      [cluster('1', 'innovation uptakes'), cluster('2', 'Innovation uptake'), cluster('3', 'Innovation uptake'), cluster('3', 'Mobility')],
      [],
    )
    expect(suggestions).toEqual([
      {
        question: 'q',
        theme: undefined,
        label: 'Innovation uptake',
        likeness: 'exact',
        clusters: [
          { table: '1', cluster: '1-innovation uptakes' },
          { table: '2', cluster: '2-Innovation uptake' },
          { table: '3', cluster: '3-Innovation uptake' },
        ],
      },
    ])
  })

  test('two clusters of one table are not a theme of the room', () => {
    expect(suggestLinks([cluster('1', 'Skills'), cluster('1', 'skill')], [])).toEqual([])
  })

  test('a cluster goes to the theme whose label, or whose cluster, says the same', () => {
    const themes = [{ id: 't', label: 'SME internationalisation', question: 'q' }]
    const clusters = [
      cluster('1', 'Going global', { theme: 't' }),
      cluster('2', 'Going global'),
      cluster('3', 'Internationalisation of SMEs'),
      cluster('4', 'Going digital'),
    ]
    expect(suggestLinks(clusters, themes).map(({ theme, clusters: found }) => [theme, found.map((entry) => entry.table)])).toEqual([
      ['t', ['2', '3']],
    ])
  })

  test('questions are never mixed', () => {
    const themes = [{ id: 't', label: 'Clusters', question: 'other' }]
    expect(suggestLinks([cluster('1', 'Clusters'), cluster('2', 'Clusters', { question: 'other-2' })], themes)).toEqual([])
  })
})
