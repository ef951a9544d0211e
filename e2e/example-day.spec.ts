import { expect, type Locator } from '@playwright/test'
import type { Facilitator } from './actors/Facilitator.ts'
import { startingWith } from './actors/words.ts'
import { exportAs, wordsOfDocument } from './downloads.ts'
import { test } from './scenario.ts'

const published = {
  'Must do': [
    'Value chain collaboration',
    'Innovation uptake',
    'Green/circular economy',
    'Connecting EU ecosystems',
    'SME internationalisation',
  ],
  'Flagged by some': ['Capacity building', 'Digitalisation', 'Skills upgrading'],
  'Less prioritised': ['Scaling-up support', 'Mobility', 'Shared value / social economy'],
}

/** Topic by topic, most dots first. */
const vote: readonly (readonly [topic: string, dots: number])[] = [
  ['Linkages between clusters and Digital Innovation Hubs', 31],
  ['Cluster definitions', 24],
  ['International and national recognition of clusters', 22],
  ['Sustainability of cluster funding', 16],
  ['Implementation of Smart Specialisation strategies through clusters', 14],
  ['Follow-up of internationalisation activities', 12],
  ['Cluster services for sustainability and added value for members', 11],
  ['Benefits for industrial policy through clusters', 9],
  ['European Market Accelerator', 2],
]

const statement = 'No participants came. The host still asks for a joint approach to the European market.'

test('the example day: from the start page to its analysis, the notes behind a theme, the report and its files', async ({ cast }) => {
  const franka = await cast.facilitator()
  await test.step('opens it and gets its links', async () => {
    await franka.opens('/')
    await franka.button('Open the example day').click()
    const { code } = await franka.readsLinks()
    expect(code).toMatch(/^\d{6}$/)
    await franka.opensTheControlRoom()
    await franka.seesHeading('Analysis')
  })
  await test.step('the analysis says what was published', () => readsTheAnalysis(franka))
  await test.step('the report ranks the topics', () => readsTheReport(franka))
  await test.step('every file says so, too', () => downloads(franka))
})

async function readsTheAnalysis(franka: Facilitator): Promise<void> {
  await franka.goesTo('Analysis')
  const question = (title: string) => franka.page.getByRole('tab', { name: startingWith(title) })
  const table = franka.page.getByRole('region', { name: 'Theme' })
  await question('Must-do areas').click()
  await franka.seesHeading('Five things most tables want')
  expect(await themesByTier(table)).toEqual(published)

  await table.getByRole('button', { name: 'Skills upgrading' }).click()
  const evidence = franka.page.getByRole('complementary', { name: 'Skills upgrading' })
  await expect(evidence.getByText(/^Flagged by some\. 2 of 8 tables, \d+ notes by \d+ p/)).toBeVisible()
  await expect(evidence.getByRole('heading', { level: 3 })).toHaveCount(2)

  await question('Focus').click()
  await franka.seesHeading('No clear focus: every point was named by one table')
  expect(await themesByTier(table)).toEqual({
    'Less prioritised': ['Artificial intelligence', 'Habitat', 'Furniture', 'Smart cities', 'Textiles'],
  })
}

/** What the table of themes shows: the names of the tiers with the themes below each. */
async function themesByTier(table: Locator): Promise<Record<string, string[]>> {
  const shown: Record<string, string[]> = {}
  let themes: string[] = []
  for (const row of await table.getByRole('row').all()) {
    const tier = row.locator('th[scope=colgroup]')
    if ((await tier.count()) > 0) {
      const words = (await tier.textContent()) ?? ''
      themes = []
      shown[Object.keys(published).find((name) => words.startsWith(name)) ?? words] = themes
    } else if ((await row.getByRole('rowheader').count()) > 0) themes.push((await row.getByRole('button').textContent()) ?? '')
  }
  return shown
}

async function readsTheReport(franka: Facilitator): Promise<void> {
  await franka.page.getByRole('link', { name: /^Next: Report/ }).click()
  const rows = franka.page
    .getByRole('table')
    .filter({ hasText: 'European Market Accelerator' })
    .getByRole('row')
    .filter({ has: franka.page.getByRole('rowheader') })
  await expect(rows).toHaveCount(vote.length)
  for (const [index, [topic, dots]] of vote.entries()) {
    await expect(rows.nth(index).getByRole('rowheader')).toContainText(topic)
    await expect(rows.nth(index).getByRole('cell').last()).toHaveText(String(dots))
    await expect(rows.nth(index).getByRole('cell').first()).toHaveText(String(index + 1))
  }
  await franka.sees(statement)
}

async function downloads(franka: Facilitator): Promise<void> {
  const lines = [...vote.map(([topic]) => topic), ...Object.values(published).flat(), statement]
  const word = wordsOfDocument(await exportAs(franka, 'Word'))
  const markdown = (await exportAs(franka, 'Markdown')).toString('utf8').replaceAll('\\', '')
  const data = (await exportAs(franka, 'Report data')).toString('utf8')
  expect(() => JSON.parse(data) as unknown).not.toThrow()
  for (const line of lines) {
    expect(word, 'the Word document').toContain(line)
    expect(markdown, 'the Markdown file').toContain(line)
    expect(data, 'the report data').toContain(line)
  }
  const notes = (await exportAs(franka, 'All notes')).toString('utf8')
  for (const theme of Object.values(published).flat()) expect(notes, 'the list of notes').toContain(theme)
  expect(notes.split('\r\n').length).toBeGreaterThan(200)
}
