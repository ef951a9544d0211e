import { expect } from '@playwright/test'
import { test } from './scenario.ts'

test('a phone joins by code, stays the same person after a reload, in a second tab and on another device', async ({ cast }) => {
  const franka = await cast.facilitator()
  const { code } = await franka.creates('World café', 'Joining a café')
  const ana = await cast.participant('Ana')
  await ana.joins(code)
  await ana.isIn()

  await ana.reloads()
  await ana.isIn()

  const secondTab = await cast.secondTabOf(ana)
  await secondTab.opens(ana.path)
  await secondTab.isIn()

  const link = await ana.makesPersonalLink()
  const laptop = await cast.laptopOf(ana)
  await laptop.opens(link)
  await laptop.isIn()
  expect(laptop.page.url(), 'the secret leaves the address bar').not.toContain('#')

  await ana.renamesTo('Ana Maria')
  await laptop.sees('Ana')

  await franka.opensTheControlRoom()
  await franka.sees('1 of 1 connected')
})

test('a wrong code and closed joining are answered kindly, and who is in stays in', async ({ cast }) => {
  const franka = await cast.facilitator()
  const { code } = await franka.creates('World café', 'A full house')
  const ana = await cast.participant('Ana')
  await ana.joins(code)

  const bruno = await cast.participant('Bruno')
  await bruno.opens('/')
  await bruno.typesCode(String((Number(code) % 899_999) + 100_001))
  await bruno.sees('No workshop has this code. Please compare it with the wall.')
  await bruno.opens('/join/000000')
  await bruno.seesHeading('No workshop has this code')

  await franka.opensTheControlRoom()
  await franka.closesJoining()
  await bruno.opens('/')
  await bruno.typesCode(code)
  await bruno.sees('Joining is closed for this workshop. Ask the facilitator to open it.')
  await bruno.opens(`/join/${code}`)
  await bruno.seesHeading('Joining is closed')

  await ana.reloads()
  await ana.isIn()
})
