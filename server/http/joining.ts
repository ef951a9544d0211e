import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { commands } from '#shared/commands.ts'
import { newId } from '#shared/ids.ts'
import { namesOfNameless, type Person } from '#shared/model/person.ts'
import { hashSecret, newSecret } from '../access/secrets.ts'
import type { StoredPerson } from '../store/People.ts'
import type { StoreParts } from '../store/Store.ts'
import type { StoredWorkshop } from '../store/Workshops.ts'
import type { House } from './House.ts'
import { filledIn, oneLine } from './plainText.ts'
import { problems } from './problems.ts'
import { route } from './route.ts'

/** More people than any hall holds; keeps a script with a valid code from filling the disk. */
const mostPeople = 6000

/** Coming in: by code as a participant, by link in a role. */
export function joining(app: FastifyInstance, house: House): void {
  const workshopByCode = codeLookup(house)

  route(app, commands.findByCode, async ({ params, request }) => {
    const found = await workshopByCode(request, params.code)
    const { workshop } = await house.documents.plenary(found.id)
    return {
      workshop: found.id,
      title: workshop?.title ?? '',
      date: workshop?.date ?? '',
      place: workshop?.place ?? '',
      open: found.joinOpen,
    }
  })

  route(app, commands.join, async ({ body, request }) => {
    const found = await workshopByCode(request, body.code)
    const fields = { name: filledIn('name', body.name), organisation: oneLine(body.organisation), country: body.country }
    const same = await holderOf(house.store, body.credential, found.id)
    if (same === undefined && !found.joinOpen) throw problems.joiningClosed()
    const entered = await house.store.transaction(async (store) => {
      if (same !== undefined) return { person: await store.people.rename(found.id, same.id, fields), credential: body.credential ?? '' }
      if ((await store.people.list(found.id)).length >= mostPeople) throw problems.workshopFull()
      return addPerson(store, house.now(), found.id, { role: 'participant', ...fields })
    })
    house.throttle.recognise(request.ip, found.joinCode)
    house.facts.rosterChanged(found.id)
    return { workshop: found.id, ...entered }
  })

  route(app, commands.enter, async ({ body, request }) => {
    const link = await house.store.links.find(hashSecret(body.secret))
    if (link?.workshop !== body.workshop || link.role === 'participant') {
      throw (await house.store.workshops.isRetired(body.workshop)) ? problems.deleted() : problems.wrongLink()
    }
    const { workshop, role } = link
    const same = await holderOf(house.store, body.credential, workshop)
    const entered = await house.store.transaction(async (store) => {
      if (same !== undefined) return { person: await store.people.raiseRole(workshop, same.id, role), credential: body.credential ?? '' }
      const name = oneLine(body.name ?? '')
      return addPerson(store, house.now(), workshop, {
        role,
        name: name === '' ? namesOfNameless[role] : name,
        organisation: '',
        country: '',
      })
    })
    await recognise(house, request, workshop)
    house.facts.rosterChanged(workshop)
    if (same !== undefined) await house.documents.grantsChanged(workshop, same.id)
    return { workshop, ...entered }
  })
}

/** Adds a person with a credential for the device they came with. */
export async function addPerson(
  store: StoreParts,
  now: number,
  workshop: string,
  fields: Omit<Person, 'id'>,
): Promise<{ person: StoredPerson; credential: string }> {
  const person = await store.people.add({ id: newId(), workshop, createdAt: now, ...fields })
  return { person, credential: await addCredential(store, now, person) }
}

/** One more secret by which this person is recognised. */
export async function addCredential(store: StoreParts, now: number, { workshop, id }: StoredPerson): Promise<string> {
  const credential = newSecret()
  await store.people.addCredential({ workshop, person: id, secretHash: hashSecret(credential), createdAt: now })
  return credential
}

/** The address belongs to people of this workshop, so wrong codes of others behind it must not lock them out. */
export async function recognise(house: House, request: FastifyRequest, workshop: string): Promise<void> {
  const found = await house.store.workshops.get(workshop)
  if (found !== undefined) house.throttle.recognise(request.ip, found.joinCode)
}

/** Whose credential this is, if it is one of this workshop. A credential of another workshop is as good as none. */
async function holderOf(store: StoreParts, credential: string | undefined, workshop: string): Promise<StoredPerson | undefined> {
  if (credential === undefined) return undefined
  const holder = await store.people.findByCredential(hashSecret(credential))
  return holder?.workshop === workshop && holder.removedAt === undefined ? holder : undefined
}

/** How often, and how many, requests wait for their turn where somebody behind the same address guesses codes. */
const mostPauses = 12
const longestPause = 500
const mostWaiting = 1_000

/** Finds workshops by their code. @throws ProblemError `wrong-join-code`, `too-many-tries` */
function codeLookup({ store, throttle }: House): (request: FastifyRequest, code: string) => Promise<StoredWorkshop> {
  let waiting = 0

  const untilTurn = async (address: string, code: string) => {
    let wait = throttle.refusedFor(address, code)
    for (let pauses = 0; wait > 0; pauses++) {
      if (waiting >= mostWaiting || pauses === mostPauses) throw problems.tooManyTries()
      waiting++
      await pause(Math.min(wait, longestPause))
      waiting--
      wait = throttle.refusedFor(address, code, true)
    }
  }

  return async ({ ip }, code) => {
    await untilTurn(ip, code)
    const found = await store.workshops.getByJoinCode(code)
    if (found === undefined) {
      await pause(throttle.failed(ip, code))
      throw problems.wrongJoinCode()
    }
    throttle.recognise(ip, found.joinCode)
    return found
  }
}
