import { expect } from '@playwright/test'
import type { Facilitator, Invitations } from './actors/Facilitator.ts'
import type { Participant } from './actors/Participant.ts'
import type { Rapporteur } from './actors/Rapporteur.ts'
import type { Wall } from './actors/Wall.ts'
import { startingWith } from './actors/words.ts'
import type { Cast } from './Cast.ts'
import { expectSameSecond } from './clocks.ts'
import { exportAs, wordsOfDocument } from './downloads.ts'
import { test } from './scenario.ts'

/** Everybody in the room. */
interface Room {
  cast: Cast
  links: Invitations
  franka: Facilitator
  wall: Wall
  /** One at each table. */
  rapporteurs: readonly [Rapporteur, Rapporteur, Rapporteur]
  ana: Participant
  bruno: Participant
  chloe: Participant
  dario: Participant
}

const dayTitle = 'Cluster managers’ meeting'
const cafe = 'World café: where we stand'
const agenda = 'What the room wants to discuss'
const groups = 'The next generation'

test('a whole day: talks, a café, the room’s own agenda, template groups, their analysis and the report', async ({ cast }) => {
  test.setTimeout(900_000)
  const franka = await cast.facilitator()
  const links = await test.step('Franka prepares the day', () => prepare(franka))
  const room = await test.step('everybody comes in', () => gather(cast, franka, links))
  await test.step('Session 1: talks, then a café with three tables', () => talkAndDiscuss(room))
  await test.step('Session 1: three ways to cluster, three posters', () => harvestAndShow(room))
  await test.step('Session 2: the room sets its own agenda', () => propose(room))
  await test.step('Session 2: a secret vote', () => vote(room))
  await test.step('Session 2: the best topics become tables', () => discussTopics(room))
  await test.step('Session 3: every table fills the same sheet', () => fillSheets(room))
  await test.step('Session 3: what most tables want', () => analyse(room))
  await test.step('the report says it all and leaves the room', () => report(room))
})

async function prepare(franka: Facilitator): Promise<Invitations> {
  const links = await franka.creates('Three-session meeting', dayTitle, { people: 24, perTable: 8, place: 'Turin' })
  await franka.opensTheControlRoom()
  const programme = await franka.editsTheProgramme()
  await programme.choosesSession('Where we stand')
  await programme.sets('Session title', cafe)
  await programme.addsTalk({
    title: 'Ten years of clusters',
    role: 'Cluster manager, energy',
    points: ['Trust takes years', 'Small steps count'],
    link: 'https://example.org/clusters',
  })
  await programme.sets('Question of table 1', 'What works every day?')
  await programme.choosesPhase(cafe, 'Discussion')
  await programme.sets('Rounds', 1)
  await programme.choosesPhase(agenda, 'Proposing topics and voting')
  await programme.sets('Dots per person', 5)
  await programme.sets('At most on one topic', 3)
  await programme.choosesSession(groups)
  await programme.answersWith('Reach-out', 'Choice', ['Regions', 'Universities', 'Start-ups'])
  await programme.answersWith('Synergies', 'Text')
  await programme.choosesPhase(groups, 'Analysis')
  await programme.sets('Must-do: more than … % of the tables', 70)
  await programme.sets('or at least … % of the tables', 50)
  await programme.goesBackToTheControlRoom()
  await franka.sees(`1 · ${cafe}`)
  return links
}

async function gather(cast: Cast, franka: Facilitator, links: Invitations): Promise<Room> {
  const wall = await franka.opensTheWall()
  await wall.showsJoinCode(links.code)
  const rapporteurs = await Promise.all([cast.rapporteur('Rosa'), cast.rapporteur('Rafael'), cast.rapporteur('Ruth')])
  await Promise.all(rapporteurs.map((rapporteur) => rapporteur.comesWith(links.rapporteur)))
  const [ana, bruno, chloe] = await Promise.all(['Ana', 'Bruno', 'Chloé'].map((name) => cast.participant(name)))
  const dario = await cast.participantWithWrongClock('Dario', -11)
  if (ana === undefined || bruno === undefined || chloe === undefined) throw new Error('Somebody is missing.')
  await Promise.all([
    ana.joins(links.code, { organisation: 'Torino Energia', country: 'Italy' }),
    bruno.joins(links.code, { country: 'Germany' }),
    chloe.joins(links.code, { country: 'France' }),
  ])
  await franka.sees('6 of 6 connected')
  return { cast, links, franka, wall, rapporteurs, ana, bruno, chloe, dario }
}

async function talkAndDiscuss({ franka, wall, rapporteurs, ana, bruno, chloe, dario, links }: Room): Promise<void> {
  await franka.takesStep('Next: Input')
  for (const somebody of [ana, wall, franka]) await somebody.sees('Ten years of clusters')
  await ana.sees('Trust takes years')
  await expect(ana.page.getByRole('link', { name: /More on example\.org/ })).toHaveAttribute('href', 'https://example.org/clusters')

  await franka.takesStep('Next: Discussion')
  await Promise.all(rapporteurs.map((rapporteur, index) => rapporteur.takesTheNotesAt(index + 1)))
  await Promise.all([ana.sitsAt(1), bruno.sitsAt(1), chloe.sitsAt(2)])
  await ana.sees('What works every day?')
  await franka.takesStep('Start round 1')
  await franka.announces('Write as you talk')
  for (const somebody of [ana, rapporteurs[0], wall]) await somebody.sees('Write as you talk')

  await dario.joins(links.code, { country: 'Italy' })
  await dario.sitsAt(3)
  await expectSameSecond(franka, wall, rapporteurs[0], ana, chloe, dario)

  await ana.writesNote('Meetings on neutral ground')
  await expect(bruno.note('Meetings on neutral ground')).toBeVisible()
  const [anas, brunos] = await Promise.all([ana.opensNote('Meetings on neutral ground'), bruno.opensNote('Meetings on neutral ground')])
  await brunos.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0))
  await Promise.all([anas.pressSequentially(', every month'), brunos.pressSequentially('Short ')])
  const whole = 'Short Meetings on neutral ground, every month'
  await Promise.all([expect(anas).toHaveValue(whole), expect(brunos).toHaveValue(whole)])
  await Promise.all([anas.press('Enter'), brunos.press('Enter')])
  await Promise.all([
    bruno.writesNote('Nobody answers mails', 'Obstacle'),
    chloe.writesNote('Count visits', 'Example'),
    dario.writesNote('Who pays for it?', 'Question'),
  ])
  const [rosa, rafael, ruth] = rapporteurs
  await Promise.all([
    rosa.writesInBox('Notes', 'Lunch together'),
    rafael.writesInBox('Notes', 'Count new members', 'Ask people twice a year'),
    ruth.writesInBox('Notes', 'One shared calendar', 'A page for everybody'),
  ])
  await expect(franka.page.getByRole('listitem').filter({ hasText: 'Practical aspects' }).getByText('2 people · Rosa')).toBeVisible()
}

async function harvestAndShow({ franka, wall, rapporteurs: [rosa, rafael, ruth], ana, bruno, dario }: Room): Promise<void> {
  await franka.takesStep('Next: Harvest')
  await Promise.all([rosa, rafael, ruth].map((rapporteur) => rapporteur.opensTheHarvest()))

  await rosa.board.dragsToNewCluster('Lunch together', 'Meeting in person')
  await rosa.board.dragsTo('Short Meetings on neutral ground, every month', 'Meeting in person')
  await rosa.board.dragsToNewCluster('Nobody answers mails', 'What is in the way')
  await rosa.givesKeyMessage('People first, mails later.')
  await rosa.confirmsThePoster()

  const keys = rafael.page.keyboard
  await rafael.board.note('Count visits').focus()
  await keys.press('Space')
  await keys.press('n')
  await rafael.board.namesCluster('What we can count')
  await rafael.board.note('Count new members').focus()
  await keys.press('1')
  await rafael.board.holds('What we can count', 'Count visits', 'Count new members')
  await rafael.board.note('Ask people twice a year').focus()
  await keys.press('n')
  await rafael.board.namesCluster('What we must ask')
  await rafael.givesKeyMessage('Count little, ask often.')
  await rafael.confirmsThePoster()

  await ruth.board.selects('One shared calendar', 'A page for everybody')
  await ruth.board.groupsSelected('Places to look')
  await ruth.board.movesByMenu('Who pays for it?', 'Places to look')
  await ruth.button('Undo').click()
  await expect(ruth.board.cluster('Places to look').getByRole('checkbox')).toHaveCount(2)
  await ruth.board.selects('Who pays for it?')
  await ruth.board.groupsSelected('Money')
  await ruth.givesKeyMessage('One calendar, one page.')
  await ruth.confirmsThePoster()

  await expect(wall.page.getByText('Signed off')).toHaveCount(3)
  await franka.takesStep('Next: Gallery')
  for (const phone of [ana, bruno, dario]) {
    await phone.seesHeading('Gallery')
    await expect(phone.button(/^Open the poster of table/)).toHaveCount(3)
  }
  await ana.button(/^Open the poster of table 1/).click()
  await expect(ana.dialog('Poster of table 1').getByText('Short Meetings on neutral ground, every month')).toBeVisible()
  await ana.button('Close').click()
  await wall.seesHeading('Gallery')
  await wall.sees('Meeting in person')
}

async function propose({ franka, wall, ana, bruno, chloe, dario }: Room): Promise<void> {
  await franka.takesStep('Next: Input')
  await franka.takesStep('Next: Proposing topics and voting')
  await ana.proposes('Shared training', 'We all pay for the same courses')
  await bruno.proposes('Training we share')
  await chloe.proposes('Energy costs')
  await dario.proposes('Longer lunch')
  await ana.proposes('A data platform')
  await bruno.proposes('Visiting each other')
  await dario.proposes('Parking spaces')
  await expect(wall.page.getByRole('listitem').filter({ hasText: 'Visiting each other' })).toBeVisible()
  await chloe.changesTopic('Energy costs', 'Energy prices')
  await dario.withdraws('Longer lunch')
  await franka.merges('Training we share', 'Shared training')
  await franka.parks('Parking spaces')
  await franka.renamesTopic('A data platform', 'One data platform')
  await ana.sees('Energy prices')
  await ana.sees('One data platform')
  await ana.sees('lives on in “Shared training”')
  await dario.sees('parked by the facilitator, kept for the report')
  await wall.seesNot('Longer lunch')
}

async function vote({ cast, franka, wall, ana, bruno, chloe, dario }: Room): Promise<void> {
  await franka.takesStep('Open the vote')
  await ana.placesDots({ 'Shared training': 3, 'Energy prices': 2 })
  await ana.finishesVoting()
  await bruno.placesDots({ 'Energy prices': 2, 'Shared training': 1, 'Visiting each other': 2 })
  await bruno.finishesVoting()
  await dario.placesDots({ 'Shared training': 2, 'One data platform': 1, 'Energy prices': 2 })
  await dario.finishesVoting()
  await chloe.placesDots({ 'Energy prices': 3 })
  await chloe.button(startingWith('Add a dot to Energy prices')).click({ force: true })
  await chloe.sees('At most 3 dots on one topic.')
  await chloe.placesDots({ 'Visiting each other': 2 })
  await chloe.sees('No dots left')
  await chloe.sees('Saved.')

  await chloe.reloads()
  await chloe.seesHeading('Your vote is in')
  const laptop = await cast.laptopOf(chloe)
  await laptop.opens(await chloe.makesPersonalLink())
  await laptop.button('Change my vote').click()
  await laptop.takesDotFrom('Energy prices')
  await laptop.placesDots({ 'Shared training': 1 })
  await laptop.finishesVoting()
  await chloe.reloads()
  await chloe.button('Change my vote').click()
  expect(await chloe.placedDots('Energy prices')).toBe(2)
  expect(await chloe.placedDots('Shared training')).toBe(1)
  await laptop.leavesTheRoom()

  await franka.sees('4 of 7 have voted.')
  await wall.sees('4 of 7 have voted')
  for (const somebody of [franka, wall, ana]) await somebody.seesNot(/\d+ dots?,/)
  await expect(wall.page.getByRole('heading', { name: 'The dots are in.' })).toBeHidden()

  await franka.takesStep('Show the result')
  const order = ['Energy prices', 'Shared training', 'Visiting each other', 'One data platform']
  const rows = dario.page.getByRole('region', { name: 'Ranking' }).getByRole('listitem')
  await expect(rows).toHaveText(order.map((topic) => new RegExp(topic)))
  await expect(rows.first()).toContainText('8 dots, 4 people')
  await expect(rows.nth(1)).toContainText('7 dots, 4 people')
  await wall.seesHeading('The dots are in.')
  await expect(wall.page.getByRole('listitem')).toHaveText(order.map((topic) => new RegExp(topic)))
}

async function discussTopics({ franka, wall, rapporteurs, ana, bruno, chloe, dario }: Room): Promise<void> {
  await franka.takesStep('Open 3 tables')
  await ana.seesHeading('Find your table')
  await wall.sees('Find your table.')
  await franka.recordsStatement('Visiting each other', 'We will visit each other anyway, beginning in May.')
  await franka.takesStep('Next: Discussion')
  await Promise.all([ana.sitsAt(1), bruno.sitsAt(1), chloe.sitsAt(2), dario.sitsAt(2)])
  await franka.takesStep('Start round 1')
  await rapporteurs[0].takesTheNotesAt(1)
  await Promise.all([ana.writesNote('Buy together'), chloe.writesNote('One course, many places')])
  await rapporteurs[0].answers('Region', 'A regional price index')
  await ana.opensBox('Region')
  await expect(ana.page.getByRole('textbox', { name: 'Region' })).toHaveValue('A regional price index')
}

async function fillSheets({ franka, rapporteurs, ana, bruno, chloe, dario }: Room): Promise<void> {
  await franka.goesToPhase(groups, 'Discussion')
  await Promise.all([ana.sitsAt(1), bruno.sitsAt(2), chloe.sitsAt(3), dario.sitsAt(3)])
  await franka.takesStep('Start round 1')
  await Promise.all(rapporteurs.map((rapporteur, index) => rapporteur.takesTheNotesAt(index + 1)))
  const [rosa, rafael, ruth] = rapporteurs
  await Promise.all([
    rosa.writesInBox('Must-do areas', 'Money for pilots', 'Learn from others', 'Solar roofs'),
    rafael.writesInBox('Must-do areas', 'Pay for trials', 'Exchange of staff'),
    ruth.writesInBox('Must-do areas', 'Seed money', 'Courses'),
  ])
  await ana.opensBox('Must-do areas')
  await ana.writesNote('Fewer forms', 'Obstacle')
  await rosa.answers('Synergies', 'With the regional funds')
  await rafael.picks('Reach-out', 'Universities')
  await bruno.opensBox('Reach-out')
  await expect(bruno.page.getByRole('radio', { name: 'Universities' })).toBeChecked()

  await franka.takesStep('Next: Harvest')
  await Promise.all(rapporteurs.map((rapporteur) => rapporteur.opensTheHarvest()))
  await Promise.all(rapporteurs.map(({ board }) => board.showsSection('Must-do areas')))
  await cluster(rosa, {
    'Pilot funding': ['Money for pilots', 'Fewer forms'],
    'Peer learning': ['Learn from others'],
    'Renewable energy': ['Solar roofs'],
  })
  await cluster(rafael, { 'Pilot funding': ['Pay for trials'], 'Staff exchange': ['Exchange of staff'] })
  await cluster(ruth, { 'Pilot funding': ['Seed money'], Training: ['Courses'] })
}

async function cluster({ board }: Rapporteur, clusters: Readonly<Record<string, readonly string[]>>): Promise<void> {
  for (const [title, notes] of Object.entries(clusters)) {
    await board.selects(...notes)
    await board.groupsSelected(title)
  }
}

async function analyse({ franka, wall, ana, rapporteurs: [rosa] }: Room): Promise<void> {
  await franka.takesStep('Next: Gallery')
  await franka.takesStep('Next: Analysis')
  await franka.goesTo('Analysis')
  await franka.page.getByRole('tab', { name: startingWith('Must-do areas') }).click()
  const table = franka.page.getByRole('region', { name: 'Theme' })
  await expect(table.getByRole('row', { name: startingWith('Pilot funding') })).toContainText('3')

  await franka.page.getByRole('checkbox', { name: /Peer learning/ }).check()
  await franka.page.getByRole('checkbox', { name: /Staff exchange/ }).check()
  await franka.page.getByRole('textbox', { name: 'What do they have in common?' }).fill('Learning from each other')
  await franka.button('New theme').click()
  for (const alone of ['Renewable energy', 'Training']) {
    await franka.page.getByRole('checkbox', { name: new RegExp(alone) }).check()
    await franka.button('New theme').click()
  }
  await franka.seesHeading('One thing most tables want')
  await expect(table.getByRole('rowheader')).toHaveText([
    /Pilot funding/,
    /Learning from each other/,
    /Renewable energy|Training/,
    /Renewable energy|Training/,
  ])
  await expect(table.getByRole('columnheader', { name: /^(Must do|Flagged by some|Less prioritised)/ })).toHaveText([
    /^Must do/,
    /^Flagged by some/,
    /^Less prioritised/,
  ])
  await franka.sees('Must do: more than 70% of the tables. Flagged: at least 2 tables or 50%. Set before the result was shown.')
  await table.getByRole('button', { name: 'Pilot funding' }).click()
  for (const note of ['Money for pilots', 'Pay for trials', 'Seed money', 'Fewer forms']) await franka.sees(note)

  await wall.sees('Learning from each other')
  await ana.page.getByRole('combobox', { name: 'Questions' }).selectOption('Must-do areas')
  await ana.sees('Pilot funding')
  await rosa.opens(`/w/${rosa.workshop}/analysis`)
  await rosa.page.getByRole('tab', { name: startingWith('Must-do areas') }).click()
  await rosa.sees('Learning from each other')
}

async function report({ cast, franka, ana, wall, links }: Room): Promise<void> {
  await franka.opensTheControlRoomAgain()
  await franka.takesStep('End the day')
  await wall.seesHeading(/Thank you/)
  await ana.seesHeading('Thank you for today')
  const olga = await cast.organiser('Olga')
  await olga.opens(links.organiser)
  await olga.seesHeading(dayTitle)
  const expected = [
    'Ten years of clusters',
    'People first, mails later.',
    'Meeting in person',
    'Energy prices',
    'Parking spaces',
    'We will visit each other anyway, beginning in May.',
    'A regional price index',
    'With the regional funds',
    'Universities',
    'Pilot funding',
    'Learning from each other',
    'Italy',
  ]
  for (const line of expected) await olga.sees(line)

  const word = wordsOfDocument(await exportAs(olga, 'Word'))
  const markdown = (await exportAs(olga, 'Markdown')).toString('utf8')
  for (const line of expected) {
    expect(word, 'the Word document').toContain(line)
    expect(markdown.replaceAll('\\', ''), 'the Markdown file').toContain(line)
  }
  const data = JSON.parse((await exportAs(olga, 'Report data')).toString('utf8')) as object
  expect(JSON.stringify(data)).toContain('Learning from each other')
  const rows = (await exportAs(olga, 'All notes')).toString('utf8').split('\r\n')
  expect(rows.find((row) => row.includes('Short Meetings on neutral ground, every month'))).toContain('Meeting in person')
  expect(rows.find((row) => row.includes('Pay for trials'))).toContain('Pilot funding')

  await franka.button('Open the report to participants').click()
  await ana.page.getByRole('link', { name: /^Read the report/ }).click()
  await ana.sees('Learning from each other')
}
