import { expect } from '@playwright/test'
import { expectSameSecond, secondsLeft } from './clocks.ts'
import { test } from './scenario.ts'

test('a table discusses: one timer for everybody, two hands in one note, rounds', async ({ cast }) => {
  const franka = await cast.facilitator()
  const { code } = await franka.creates('World café', 'A talking café')
  await franka.opensTheControlRoom()
  const wall = await franka.opensTheWall()
  const [ana, bruno] = await Promise.all([cast.participant('Ana'), cast.participant('Bruno')])
  await Promise.all([ana.joins(code), bruno.joins(code)])
  await franka.goesToPhase('What matters to us', 'Discussion')
  await Promise.all([ana.sitsAt(1), bruno.sitsAt(1)])
  await franka.takesStep('Start round 1')

  const chloe = await cast.participantWithWrongClock('Chloé', 7)
  await chloe.joins(code)
  await chloe.sitsAt(2)
  await expectSameSecond(franka, wall, ana, bruno, chloe)

  await franka.button('Pause').click()
  await ana.sees('Paused')
  const paused = await secondsLeft(ana)
  expect(await Promise.all([franka, wall, bruno, chloe].map(secondsLeft))).toEqual([paused, paused, paused, paused])
  await franka.button('+1 min').click()
  await expect.poll(() => secondsLeft(chloe)).toBe(paused + 60)
  await franka.button('Resume').click()
  await expectSameSecond(franka, wall, ana, chloe)

  await ana.writesNote('Meet in the middle')
  await expect(bruno.note('Meet in the middle')).toBeVisible()
  const [anasField, brunosField] = await Promise.all([ana.opensNote('Meet in the middle'), bruno.opensNote('Meet in the middle')])
  await brunosField.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0))
  await Promise.all([
    anasField.pressSequentially(' of every week, for an hour', { delay: 15 }),
    brunosField.pressSequentially('People ask: ', { delay: 30 }),
  ])
  const whole = 'People ask: Meet in the middle of every week, for an hour'
  await expect(anasField).toHaveValue(whole)
  await expect(brunosField).toHaveValue(whole)
  await anasField.press('Enter')
  await expect(ana.note(whole)).toBeVisible()

  await franka.takesStep('Start round 2')
  await bruno.sees('Round 2 has begun.')
  await bruno.button('Choose another table').click()
  await bruno.sitsAt(2)
  await bruno.writesNote('At the second table')
  await expect(chloe.note('At the second table')).toBeVisible()
  await ana.button('Stay here').click()
  await expect(ana.note('At the second table')).toBeHidden()
  await franka.button('End').click()
  await Promise.all([wall.sees('Over time'), ana.sees('Over time')])
})
