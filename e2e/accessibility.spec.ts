import { expect } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import type { Actor } from './actors/Actor.ts'
import type { Facilitator } from './actors/Facilitator.ts'
import type { Participant } from './actors/Participant.ts'
import { test } from './scenario.ts'

test('the example day opens from the start page: every page of it, on its device, follows WCAG 2.2 AA', async ({ cast }) => {
  test.setTimeout(400_000)
  const franka = await cast.facilitator()
  await franka.opens('/')
  await franka.seesHeading(/Type the/)
  await expectAccessible(franka, 'start page')
  const { code, rapporteur } = await franka.opensTheExampleDay()
  const room = franka.path
  await expectAccessible(franka, 'control room, analysis')

  for (const [page, heading] of [
    ['/help', /./],
    ['/new', 'Choose a format'],
    ['/nowhere', /./],
    [`${room}/links`, /links/i],
    [`${room}/settings`, 'Workshop settings'],
    [`${room}/programme`, 'Programme'],
    [`${room}/analysis`, /./],
    [`${room}/gallery`, 'Gallery'],
    [`${room}/report`, /./],
  ] as const) {
    await test.step(page, async () => {
      await franka.opens(page)
      await franka.seesHeading(heading)
      await settled(franka)
      await expectAccessible(franka, `${page} on a laptop`)
    })
  }
  await test.step('dialogs and drawers of the desk', () => dialogsOfTheDesk(franka, room))

  const ana = await cast.participant('Ana')
  await ana.opens('/')
  await expectAccessible(ana, 'start page on a phone')
  await ana.opens(`/join/${code}`)
  await expect(ana.button('Join the workshop')).toBeVisible()
  await expectAccessible(ana, 'join')
  await ana.joins(code)
  const rosa = await cast.rapporteur('Rosa')
  await rosa.comesWith(rapporteur)
  await franka.opens(room)
  const wall = await franka.opensTheWall()
  await test.step('every phase on phone, desk and wall', () => throughTheDay({ franka, ana, rosa, wall }))
})

interface Screens {
  franka: Facilitator
  ana: Participant
  rosa: Actor
  wall: Actor
}

async function throughTheDay(screens: Screens): Promise<void> {
  const { franka, ana } = screens
  const sessions = franka.page.getByRole('navigation', { name: 'Programme' }).locator('summary')
  const titles = (await sessions.allTextContents()).map((text) => text.replace(/^.*?\d · /, ''))
  expect(titles).toHaveLength(3)
  const [first = '', second = '', third = ''] = titles
  for (const [session, phase] of [
    [first, 'Input'],
    [second, 'opic'],
    [second, 'Discussion'],
    [third, 'Discussion'],
    [third, 'Harvest'],
    [third, 'Gallery'],
    [third, 'Analysis'],
  ] as const) {
    await franka.goesToPhase(session, phase)
    if (phase === 'Discussion') await expectAccessible(ana, `choosing a table, ${session}`)
    if (phase === 'Discussion') await ana.button(/^Sit at table 1$/).click()
    await checkAll(screens, `${phase}, ${session}`)
  }
}

async function checkAll({ franka, ana, rosa, wall }: Screens, where: string): Promise<void> {
  for (const [who, device] of [
    [franka, 'control room'],
    [ana, 'phone'],
    [rosa, 'rapporteur’s laptop'],
    [wall, 'wall'],
  ] as const) {
    await settled(who)
    await expectAccessible(who, `${where}: ${device}`)
  }
}

async function dialogsOfTheDesk(franka: Facilitator, room: string): Promise<void> {
  await franka.opens(`${room}/settings`)
  await franka.button('Delete the workshop…').click()
  await expectAccessible(franka, 'deleting')
  await franka.button('Close').click()
  await franka.opens(`${room}/report`)
  await franka.button('Export').click()
  await expectAccessible(franka, 'export')
  await franka.page.keyboard.press('Escape')
  await franka
    .button(/notes behind: /)
    .first()
    .click()
  await expectAccessible(franka, 'notes behind a line')
}

/** Everything that was asked for has come. */
async function settled({ page }: Actor): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}
