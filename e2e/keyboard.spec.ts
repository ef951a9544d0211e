import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import type { Facilitator, Invitations } from './actors/Facilitator.ts'
import type { Participant } from './actors/Participant.ts'
import { ProgrammeEditor } from './actors/ProgrammeEditor.ts'
import type { Rapporteur } from './actors/Rapporteur.ts'
import { startingWith } from './actors/words.ts'
import { Keyboard } from './Keyboard.ts'
import { test } from './scenario.ts'

const session = 'What we want to talk about'
const topic = 'Meeting more often'

test('a whole day without a mouse', async ({ cast }) => {
  test.setTimeout(600_000)
  const [franka, ana, rosa] = [await cast.facilitator(), await cast.participant('Ana'), await cast.rapporteur('Rosa')]
  const links = await test.step('Franka creates a workshop', () => creates(franka))
  await test.step('Franka writes the programme', () => writesProgramme(franka))
  await test.step('Ana proposes and votes', () => proposesAndVotes(franka, ana, links))
  await test.step('Ana and Rosa write notes', () => writeNotes(franka, ana, rosa, links))
  await test.step('Rosa makes a poster', () => makesPoster(franka, rosa))
  await test.step('Franka links clusters to a theme', () => analyses(franka))
  await test.step('Franka exports the report', () => exportsReport(franka))
})

async function creates(franka: Facilitator): Promise<Invitations> {
  const keys = new Keyboard(franka)
  const { page } = franka
  await franka.opens('/')
  await keys.link(/^Start a workshop/)
  await keys.picks(page.getByRole('group').filter({ has: page.getByRole('radio', { name: 'Open space agenda' }) }), 'Open space agenda')
  await keys.writes(page.getByRole('textbox', { name: 'Title' }), 'A day of keys')
  await keys.writes(page.getByRole('spinbutton', { name: 'People' }), '16')
  await keys.writes(page.getByRole('textbox', { name: 'Your name' }), franka.name)
  await keys.button(/^Create it/)
  const links = await franka.readsLinks()
  await keys.link(/^Open the control room/)
  await expect(page.getByRole('region', { name: 'Join code' })).toBeVisible()
  return links
}

async function writesProgramme(franka: Facilitator): Promise<void> {
  const keys = new Keyboard(franka)
  const programme = new ProgrammeEditor(franka.page)
  await keys.uses(franka.page.getByRole('navigation', { name: 'Programme' }).getByRole('link', { name: 'Edit' }))
  await keys.picksFromMenu('Actions for Our own agenda', 'Rename')
  await expect(programme.field('Session title')).toBeFocused()
  await keys.writes(programme.field('Session title'), session)
  await keys.press('Tab')
  const phases = programme.phasesOf(session)
  await expect(phases).toBeVisible()

  const gallery = phases.getByRole('button', { name: 'Gallery', exact: true })
  await keys.reaches(gallery)
  await keys.press('Alt+ArrowUp')
  await expect(phases.getByRole('listitem')).toHaveText([/Welcome/, /Proposing/, /Discussion/, /Gallery/, /Harvest/, /Analysis/])
  await expect(gallery, 'the focus goes with the phase').toBeFocused()
  await keys.press('ControlOrMeta+z')
  await expect(phases.getByRole('listitem')).toHaveText([/Welcome/, /Proposing/, /Discussion/, /Harvest/, /Gallery/, /Analysis/])
  await keys.picksFromMenu('Actions for Gallery', 'Move up')
  await expect(phases.getByRole('listitem')).toHaveText([/Welcome/, /Proposing/, /Discussion/, /Gallery/, /Harvest/, /Analysis/])
  await expect(franka.button('Actions for Gallery')).toBeFocused()
  await keys.link(/^Back to the control room/)
  await franka.sees(session)
}

async function proposesAndVotes(franka: Facilitator, ana: Participant, { code }: Invitations): Promise<void> {
  const [frankas, anas] = [new Keyboard(franka), new Keyboard(ana)]
  await ana.opens('/')
  await anas.reaches(ana.page.getByLabel('Six-digit code'))
  await ana.page.keyboard.type(code)
  await anas.writes(ana.page.getByRole('textbox', { name: 'Your name' }), ana.name)
  await anas.button('Join the workshop')
  await ana.isIn()

  await frankas.takesStep('Next: Welcome')
  await frankas.takesStep('Next: Proposing')
  const field = ana.page.getByRole('form', { name: 'Propose a topic' }).getByLabel('Your topic')
  for (const title of [topic, 'Better coffee']) {
    await anas.writes(field, title)
    await anas.press('Enter')
    await expect(ana.page.getByRole('listitem').filter({ hasText: title })).toBeVisible()
    await expect(field, 'ready for the next one').toBeFocused()
  }
  await frankas.takesStep('Open the vote')
  const plus = ana.button(startingWith(`Add a dot to ${topic}`))
  await anas.uses(plus)
  await expect(plus, 'the focus stays for the next dot').toBeFocused()
  expect(await ana.placedDots(topic)).toBe(1)
  await ana.sees('Saved.')
  await anas.button(/^Finish with/)
  await ana.seesHeading('Your vote is in')
  await frankas.takesStep('Show the result')
  await ana.seesHeading('What the room wants to discuss')
  await frankas.takesStep('Open ')
}

async function writeNotes(franka: Facilitator, ana: Participant, rosa: Rapporteur, { rapporteur }: Invitations): Promise<void> {
  const [frankas, anas, rosas] = [new Keyboard(franka), new Keyboard(ana), new Keyboard(rosa)]
  await frankas.takesStep('Next: Discussion')
  await anas.button('Sit at table 1')
  await ana.isAt(1)
  await frankas.takesStep('Start round 1')
  const form = ana.page.getByRole('form').filter({ has: ana.button('Stick it') })
  await anas.picks(form, 'Example')
  const field = form.getByRole('textbox', { name: 'Note', exact: true })
  await anas.writes(field, 'Count visits')
  await anas.press('Enter')
  await expect(ana.note('Count visits')).toBeVisible()
  await expect(field).toBeFocused()

  await rosa.opens(rapporteur)
  await rosas.link('Open the sheet of table 1')
  await rosas.button('Take the notes')
  await expect(rosa.button('Stop taking the notes')).toBeVisible()
  const box = rosa.page.getByRole('region', { name: 'Main points', exact: true })
  await rosas.uses(box.getByRole('button', { name: 'Write in Main points' }))
  for (const note of ['Lunch together', 'One calendar']) {
    await rosas.writes(box.getByRole('form').getByRole('textbox', { name: 'Note' }), note)
    await rosas.press('Enter')
    await expect(box.getByRole('button', { name: `Edit note: ${note}` })).toBeVisible()
  }
}

async function makesPoster(franka: Facilitator, rosa: Rapporteur): Promise<void> {
  const [frankas, keys] = [new Keyboard(franka), new Keyboard(rosa)]
  await frankas.takesStep('Start round 2')
  await frankas.takesStep('Next: Gallery')
  await frankas.takesStep('Next: Harvest')
  await keys.link(/^Cluster the notes/)
  await rosa.seesHeading('Your poster')

  const { board } = rosa
  const writesTitle = async (title: string) => {
    await expect(rosa.page.getByRole('textbox', { name: 'Title of the cluster' })).toBeFocused()
    await keys.press('ControlOrMeta+a')
    await rosa.page.keyboard.type(title)
    await keys.press('Enter')
    await expect(board.cluster(title)).toBeVisible()
  }
  await keys.walksTo(board.note('Lunch together'))
  await keys.press('Space')
  await expect(board.note('Lunch together')).toBeChecked()
  await keys.press('n')
  await writesTitle('Meeting')
  await keys.walksTo(board.note('Count visits'))
  await keys.press('1')
  await board.holds('Meeting', 'Lunch together', 'Count visits')
  await keys.walksTo(board.note('One calendar'))
  await keys.press('n')
  await writesTitle('Tools')
  await keys.walksTo(board.note('Count visits'))
  await keys.press('2')
  await board.holds('Tools', 'One calendar', 'Count visits')
  await keys.press('ControlOrMeta+z')
  await board.holds('Meeting', 'Lunch together', 'Count visits')
  await keys.walksTo(board.note('One calendar'))
  await keys.press('r')
  await writesTitle('Shared tools')

  await keys.writes(rosa.page.getByRole('textbox', { name: 'Key message' }), 'Meet, then write it down.')
  await keys.button(/^Next: First step/)
  await keys.writes(rosa.page.getByRole('textbox', { name: 'First step' }), 'Find a room')
  await keys.press('Escape')
  const confirm = rosa.button(/^Did we record you right\?/)
  await expect(confirm, 'the focus returns to the next step').toBeFocused()
  await keys.uses(confirm)
  await expect(rosa.button('Take it back')).toBeVisible()
}

async function analyses(franka: Facilitator): Promise<void> {
  const keys = new Keyboard(franka)
  const { page } = franka
  await keys.takesStep('Next: Analysis')
  await keys.picksFromMenu('More', 'Analysis')
  for (const cluster of [/Meeting/, /Shared tools/]) {
    const box = page.getByRole('checkbox', { name: cluster })
    await keys.uses(box, 'Space')
    await expect(box).toBeChecked()
  }
  await keys.writes(page.getByRole('textbox', { name: 'What do they have in common?' }), 'Seeing each other')
  await keys.press('Enter')
  const theme = page.getByRole('region', { name: 'Theme' }).getByRole('button', { name: 'Seeing each other' })
  await keys.uses(theme)
  const drawer = page.getByRole('complementary', { name: 'Seeing each other' })
  await expect(drawer.getByText('Lunch together')).toBeVisible()
  await expect(drawer.getByRole('heading', { name: 'Seeing each other' })).toBeFocused()
  await keys.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(theme, 'the focus returns to where it came from').toBeFocused()
}

async function exportsReport(franka: Facilitator): Promise<void> {
  const keys = new Keyboard(franka)
  const { page } = franka
  await franka.opens(`/w/${franka.workshop}`)
  await keys.takesStep('End the day')
  await keys.takesStep('Read the report')
  await franka.sees('Seeing each other')
  await keys.button('Export')
  const panel = franka.dialog('Export')
  await expect(panel.getByRole('radio', { name: 'Word' })).toBeFocused()
  await keys.press('Escape')
  await expect(panel).toBeHidden()
  await expect(franka.button('Export')).toBeFocused()

  await keys.press('Enter')
  await keys.picks(panel, 'Markdown')
  const begun = page.waitForEvent('download')
  await keys.uses(panel.getByRole('button', { name: 'Export Markdown' }))
  const markdown = await readFile(await (await begun).path(), 'utf8')
  for (const line of ['A day of keys', topic, 'Meet, then write it down.', 'Shared tools', 'Seeing each other'])
    expect(markdown.replaceAll('\\', '')).toContain(line)
}
