import type { LinkRole } from '#shared/commands/joining.ts'
import type { Person } from '#shared/model/person.ts'
import { CommandFailure } from './commandFailure.ts'
import { credentialOf, forgetWorkshop, personOf, rememberWorkshop } from './credentials.ts'
import { openSession, send } from './sendCommand.ts'
import type { Unavailable } from './unavailablePage.ts'

export type Membership = { readonly person: Person } | { readonly unavailable: Unavailable; readonly failure?: CommandFailure }

const linkPattern = /^#(facilitator|rapporteur|organiser|continue)=([A-Za-z0-9_-]{20,100})$/

/** The secret of the address bar, which is taken out of it at once: addresses get shared, screens get projected. */
export function takeSecret(): { role: LinkRole | 'continue'; secret: string } | undefined {
  const [, role, secret] = linkPattern.exec(location.hash) ?? []
  if (role === undefined || secret === undefined) return undefined
  history.replaceState(history.state, '', location.pathname + location.search)
  return { role: role as LinkRole | 'continue', secret }
}

/**
 * Finds out who this device is in a workshop: by a link's secret, else by what it remembers. Without a connection
 * what it remembers is enough, so that a reload shows the copies on this device.
 */
export async function openMembership(workshop: string, secret = takeSecret()): Promise<Membership> {
  try {
    if (secret !== undefined) return { person: await enterBySecret(workshop, secret) }
    if (credentialOf(workshop) === undefined) return { unavailable: 'not-joined' }
    const known = personOf(workshop)
    const session = openSession(workshop)
    if (known === undefined) return { person: (await session).person }
    // Who is known is let in at once; a phone on a slow network does not wait for the answer.
    return await Promise.race([session.then(({ person }) => ({ person })), patience().then(() => ({ person: known }))])
  } catch (failure) {
    if (!(failure instanceof CommandFailure)) throw failure
    return explain(workshop, failure, secret !== undefined)
  }
}

async function enterBySecret(workshop: string, { role, secret }: { role: LinkRole | 'continue'; secret: string }): Promise<Person> {
  if (role === 'continue') {
    const { person } = await send('openSession', { body: { workshop, credential: secret } })
    rememberWorkshop({ workshop, credential: secret, person })
    return person
  }
  const credential = credentialOf(workshop)
  const entered = await send('enter', { body: { workshop, secret, ...(credential === undefined ? {} : { credential }) } })
  rememberWorkshop({ workshop, credential: entered.credential, person: entered.person })
  // The role may have changed: the next command must not use a token of the former one.
  await openSession(workshop)
  return entered.person
}

async function explain(workshop: string, failure: CommandFailure, byLink: boolean): Promise<Membership> {
  const known = personOf(workshop)
  if (failure.offline || failure.problem.status >= 500 || failure.problem.status === 429) {
    return known === undefined ? { unavailable: 'offline', failure } : { person: known }
  }
  if (failure.problem.status === 410) {
    await forgetWorkshop(workshop)
    return { unavailable: 'deleted', failure }
  }
  if (byLink) return { unavailable: 'link-refused', failure }
  return { unavailable: known === undefined ? 'not-joined' : 'removed', failure }
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1500))
}
