import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import type { Facilitator, Invitations } from './actors/Facilitator.ts'
import { test } from './scenario.ts'

interface File {
  exportedAt: number
  plenary: { workshop: Record<string, unknown> }
}

test('a workshop leaves as a file and comes back as another one that differs in nothing but its address', async ({ cast }) => {
  const franka = await cast.facilitator()
  await franka.opens('/')
  await franka.button('Open the example day').click()
  const links = await franka.readsLinks()
  await franka.opensTheControlRoom()
  const { path, file } = await exportsTheWorkshop(franka)
  const again = await imports(franka, path)
  expect(again.code).not.toBe(links.code)
  await franka.opensTheControlRoom()
  const { file: second } = await exportsTheWorkshop(franka)

  expect(Object.keys(file).length).toBeGreaterThan(5)
  expect(second.plenary.workshop['id']).not.toBe(file.plenary.workshop['id'])
  expect(second.plenary.workshop['joinCode']).toBe(again.code)
  expect(withoutAddress(second)).toEqual(withoutAddress(file))
})

test('a deleted workshop stays deleted, whatever a phone that was away still has', async ({ cast, wire }) => {
  const title = 'A café that never was'
  const franka = await cast.facilitator()
  const { code } = await franka.creates('World café', title)
  await franka.opensTheControlRoom()
  const [ana, bruno] = await Promise.all([cast.participant('Ana', wire.origin), cast.participant('Bruno')])
  await Promise.all([ana.joins(code), bruno.joins(code)])
  await franka.goesToPhase('What matters to us', 'Discussion')
  await Promise.all([ana.sitsAt(1), bruno.sitsAt(1)])
  await ana.writesNote('Written while it was there')
  await expect(bruno.note('Written while it was there')).toBeVisible()
  const room = ana.path

  wire.cut()
  await ana.connectionIs(/^Offline/)
  await ana.writesNote('Written in the tunnel')
  await deletes(franka, title)
  await bruno.seesHeading('This workshop was deleted')

  wire.mend()
  await expect(ana.heading('This workshop was deleted')).toBeVisible({ timeout: 40_000 })
  await ana.sees('Nothing of it is left on the server, and this device has let go of its copy too.')
  await ana.seesNot('Written in the tunnel')
  for (const somebody of [ana, bruno, franka]) {
    await somebody.opens(room)
    await somebody.seesHeading(/^(This workshop was deleted|You have not joined this workshop here)$/)
    await somebody.seesNot('Written while it was there')
    await somebody.opens('/')
    await somebody.seesNot(title)
  }
  await bruno.typesCode(code)
  await bruno.sees('No workshop has this code. Please compare it with the wall.')
})

async function exportsTheWorkshop(franka: Facilitator): Promise<{ path: string; file: File }> {
  await franka.goesTo('Settings')
  const begun = franka.page.waitForEvent('download')
  await franka.button('Export the workshop file').click()
  const download = await begun
  expect(download.suggestedFilename()).toBe('Meeting of Gold-Label Clusters.sheaf.json')
  const path = await download.path()
  return { path, file: JSON.parse(await readFile(path, 'utf8')) as File }
}

async function imports(franka: Facilitator, path: string): Promise<Invitations> {
  await franka.opens('/new')
  const chooser = franka.page.waitForEvent('filechooser')
  await franka.button('Import a workshop file').click()
  await (await chooser).setFiles({ name: 'day.sheaf.json', mimeType: 'application/json', buffer: await readFile(path) })
  await franka.seesHeading('Meeting of Gold-Label Clusters')
  await franka.button(/^Import it/).click()
  return franka.readsLinks()
}

async function deletes(franka: Facilitator, title: string): Promise<void> {
  await franka.goesTo('Settings')
  await franka.button('Delete the workshop…').click()
  const dialog = franka.dialog('Delete this workshop for good?')
  const field = dialog.getByRole('textbox', { name: 'Type its title to confirm' })
  await field.fill('A café')
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(dialog.getByText('That is not the title yet.')).toBeVisible()
  await field.fill(title)
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await franka.sees(`“${title}” is deleted.`)
  expect(franka.path).toBe('/')
}

/** Leaves out what a new workshop gets anew: its id, code and address, and when it was made and written down. */
function withoutAddress({ plenary, exportedAt: _exportedAt, ...rest }: File) {
  const { id: _id, joinCode: _code, joinUrl: _url, createdAt: _createdAt, ...workshop } = plenary.workshop
  return { ...rest, plenary: { ...plenary, workshop } }
}
