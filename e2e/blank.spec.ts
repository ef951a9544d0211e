import { expect } from '@playwright/test'
import type { Facilitator } from './actors/Facilitator.ts'
import type { ProgrammeEditor } from './actors/ProgrammeEditor.ts'
import { startingWith } from './actors/words.ts'
import { test } from './scenario.ts'

const morning = 'Where we begin'
const sheet = 'Where we go'

test('from an empty page to a report: a programme of one’s own, and the day that follows it', async ({ cast }) => {
  test.setTimeout(400_000)
  const franka = await cast.facilitator()
  const links = await franka.creates('Blank', 'A day from nothing', { people: 8, perTable: 4 })
  await franka.opensTheControlRoom()
  await test.step('Franka builds the programme', () => build(franka))

  const [ana, rosa] = [await cast.participant('Ana'), await cast.rapporteur('Rosa')]
  await ana.joins(links.code)
  await rosa.comesWith(links.rapporteur)
  await test.step('a talk, then topics', async () => {
    await franka.takesStep('Next: Input')
    await ana.sees('What we learned in Porto')
    await ana.sees('Begin small')
    await franka.takesStep('Next: Topics')
    await ana.proposes('Lunch for everybody')
    await franka.takesStep('Open the vote')
    await ana.placesDots({ 'Lunch for everybody': 1 })
    await ana.finishesVoting()
    await franka.takesStep('Show the result')
    await ana.sees('Lunch for everybody')
  })

  await test.step('a table fills notes, a text and a choice', async () => {
    await franka.goesToPhase(sheet, 'Discussion')
    await ana.sitsAt(1)
    await franka.takesStep('Start round 1')
    await rosa.takesTheNotesAt(1)
    await rosa.writesInBox('What to do', 'Meet on Mondays')
    await rosa.answers('First step', 'Ask who has time')
    await rosa.picks('When', 'This year')
    await ana.opensBox('When')
    await expect(ana.page.getByRole('radio', { name: 'This year' })).toBeChecked()
    await ana.page.getByRole('radio', { name: 'Next year' }).check()
    await expect(rosa.page.getByRole('region', { name: 'When', exact: true }).getByRole('radio', { name: 'Next year' })).toBeChecked()
    await ana.opensBox('First step')
    const answer = ana.page.getByRole('textbox', { name: 'First step' })
    await expect(answer).toHaveValue('Ask who has time')
    await answer.press('End')
    await answer.pressSequentially(' on Mondays')
    await expect(rosa.page.getByRole('region', { name: 'First step', exact: true }).getByRole('textbox')).toHaveValue(
      'Ask who has time on Mondays',
    )
  })

  await test.step('harvest, gallery, analysis', async () => {
    await franka.takesStep('Next: Harvest')
    await rosa.opensTheHarvest()
    await rosa.board.selects('Meet on Mondays')
    await rosa.board.groupsSelected('Meeting')
    await rosa.givesKeyMessage('Begin on Monday.')
    await rosa.confirmsThePoster()
    await franka.takesStep('Next: Gallery')
    await ana.seesHeading('Gallery')
    await franka.takesStep('Next: Analysis')
    await franka.goesTo('Analysis')
    await franka.page.getByRole('checkbox', { name: /Meeting/ }).check()
    await franka.button('New theme').click()
    await expect(franka.page.getByRole('region', { name: 'Theme' }).getByRole('row', { name: startingWith('Meeting') })).toBeVisible()
  })

  await test.step('the report', async () => {
    await franka.opensTheControlRoomAgain()
    await franka.takesStep('End the day')
    await franka.takesStep('Read the report')
    for (const line of [
      'What we learned in Porto',
      'Begin small',
      'Lunch for everybody',
      'Begin on Monday.',
      'Ask who has time on Mondays',
      'Next year',
      'Meeting',
    ]) {
      await franka.sees(line)
    }
    await franka.seesNot('This year')
  })
})

async function build(franka: Facilitator): Promise<void> {
  const programme = await franka.editsTheProgramme()
  await programme.choosesSession('First session')
  await programme.sets('Session title', morning)
  await programme.addsTalk({ title: 'What we learned in Porto', role: 'Head of a cluster', points: ['Begin small'], link: '' })
  await programme.addsPhase(morning, 'Input')
  await programme.sets('Planned minutes', 25)
  await programme.addsPhase(morning, 'Topics')
  await expect(programme.phasesOf(morning).getByRole('listitem')).toHaveText([/Input/, /Topics/])

  await programme.addsSession(sheet)
  await programme.sets('Purpose or question', 'What do we do first?')
  await programme.addsTables(2, 'What comes first?')
  await writesTemplate(programme)
  await programme.addsPhase(sheet, 'Discussion')
  await programme.sets('Rounds', 1)
  for (const kind of ['Harvest', 'Gallery', 'Analysis'] as const) await programme.addsPhase(sheet, kind)
  await expect(programme.phasesOf(sheet).getByRole('listitem')).toHaveText([/Discussion/, /Harvest/, /Gallery/, /Analysis/])
  await programme.goesBackToTheControlRoom()
  await franka.sees(`2 · ${sheet}`)
}

/** One section of each kind. */
async function writesTemplate(programme: ProgrammeEditor): Promise<void> {
  await programme.button('New template').click()
  const sections = programme.page.getByRole('list', { name: 'Sections' })
  await sections.getByRole('button', { name: startingWith('1. First question') }).click()
  await programme.sets('Short title', 'What to do')
  await sections.getByRole('button', { name: startingWith('1. What to do') }).click()
  for (const [index, title] of ['First step', 'When'].entries()) {
    await programme.button('Add a section').click()
    await programme.sets('Short title', title)
    await sections.getByRole('button', { name: startingWith(`${index + 2}. ${title}`) }).click()
  }
  await programme.answersWith('First step', 'Text')
  await programme.answersWith('When', 'Choice', ['This year', 'Next year'])
}
