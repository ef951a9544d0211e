import type { Person } from '#shared/model/person.ts'
import { credentialOf } from './credentials.ts'
import { openWorkshop, type WorkshopClient } from './workshopClient.ts'

interface Kept {
  readonly client: WorkshopClient
  users: number
  timer?: ReturnType<typeof setTimeout> | undefined
}

// Going from one page of a workshop to the next keeps everything open.
const lingerMs = 3000
let kept: Kept | undefined

/** The workshop that is still open from the page before, if it is this one and can be used. */
export function keptWorkshop(workshop: string): WorkshopClient | undefined {
  if (kept === undefined || kept.client.id !== workshop || kept.client.ended.get() !== undefined) return undefined
  // Who left the workshop on this device is not let in again by what happens to be open still.
  return credentialOf(workshop) === undefined ? undefined : kept.client
}

/** Opens a workshop as `person`, or goes on using the one that is open. Give it back with {@link releaseWorkshop}. */
export function holdWorkshop(workshop: string, person: Person): WorkshopClient {
  const open = keptWorkshop(workshop)
  if (open !== undefined && open.me.get().id === person.id && open.me.get().role === person.role) return hold(open)
  closeKept()
  return hold(openWorkshop(workshop, person))
}

function hold(client: WorkshopClient): WorkshopClient {
  if (kept?.client !== client) kept = { client, users: 0 }
  clearTimeout(kept.timer)
  kept.users += 1
  return client
}

export function releaseWorkshop(client: WorkshopClient): void {
  if (kept?.client !== client) return
  kept.users -= 1
  if (kept.users === 0) kept.timer = setTimeout(closeKept, lingerMs)
}

function closeKept(): void {
  clearTimeout(kept?.timer)
  kept?.client.close()
  kept = undefined
}
