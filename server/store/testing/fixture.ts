import type { Store } from '../Store.ts'

const [w, t1] = ['autumn', 'table/t1']

/** Writes something of every kind that a store keeps. */
export async function fillFixture(store: Store): Promise<void> {
  await store.workshops.create({ id: w, createdAt: 1_000 })
  await store.links.rotate({ workshop: w, role: 'facilitator', secretHash: 'link', createdAt: 1_000 })
  for (const [id, role] of [
    ['franka', 'facilitator'],
    ['ana', 'participant'],
    ['bruno', 'participant'],
  ] as const) {
    await store.people.add({ id, workshop: w, role, name: id, organisation: 'Guild', country: 'BE', createdAt: 1_001 })
  }
  await store.people.addCredential({ workshop: w, person: 'ana', secretHash: 'phone', createdAt: 1_002 })
  await store.people.remove(w, 'bruno', 1_003)
  await store.seats.take({ workshop: w, session: 's', table: 't1', round: 1, person: 'ana', takenAt: 1_004, capacity: 4 })
  await store.seats.take({ workshop: w, session: 's', table: 't2', round: 2, person: 'ana', takenAt: 1_005, capacity: null })
  await store.hands.raise({ workshop: w, person: 'ana', raisedAt: 1_006, message: 'No marker left' })
  await store.ballots.cast({ workshop: w, poll: 'p', voterKey: 'k', allocation: { bread: 2, jam: 1 }, castAt: 1_007 })
  await store.clientIds.claim(w, t1, 4_294_967_295, 'ana')
  for (const n of [1, 2, 3]) await store.documents.append([{ workshop: w, document: t1, update: Uint8Array.of(n, 0, 255) }])
  await store.documents.writeSnapshot(w, t1, Uint8Array.of(9, 9), 2)
  await store.once({ workshop: w, person: 'ana', key: 'k1' }, async () => ({ title: 'Bread' }))
  await store.workshops.create({ id: 'spring', createdAt: 900 })
  await store.retire('spring', 1_008)
}

/** All of it, as it must still read after whatever migrations there are. The join code is drawn by the store. */
export async function readFixture(store: Store): Promise<unknown> {
  return {
    workshops: (await store.workshops.list()).map(({ id, joinOpen, createdAt }) => ({ id, joinOpen, createdAt })),
    codeWorks: (await store.workshops.getByJoinCode((await store.workshops.get(w))?.joinCode ?? ''))?.id,
    link: await store.links.find('link'),
    people: await store.people.list(w),
    phone: (await store.people.findByCredential('phone'))?.id,
    seats: await store.seats.history(w),
    hands: await store.hands.list(w),
    ballot: await store.ballots.own(w, 'p', 'k'),
    owners: await store.clientIds.owners(w, t1),
    table: await store.documents.load(w, t1),
    repeated: await store.once({ workshop: w, person: 'ana', key: 'k1' }, async () => ({ title: 'twice' })),
    retired: await store.workshops.isRetired('spring'),
  }
}
