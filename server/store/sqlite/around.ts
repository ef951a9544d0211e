import type { StoreParts } from '../Store.ts'

/** Something to happen around each call of a store part: a transaction of its own, a check. */
export type Around = (call: () => Promise<unknown>) => Promise<unknown>

/** The same parts, with `around` about every call, so that no part has to repeat it in each of its methods. */
export function aroundEachCall(parts: StoreParts, around: Around): StoreParts {
  const wrap = <P extends object>(part: P): P =>
    new Proxy(part, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name)
        if (typeof method !== 'function') return method
        return (...given: unknown[]) => around(() => Reflect.apply(method, target, given) as Promise<unknown>)
      },
    })
  return {
    workshops: wrap(parts.workshops),
    links: wrap(parts.links),
    people: wrap(parts.people),
    seats: wrap(parts.seats),
    hands: wrap(parts.hands),
    ballots: wrap(parts.ballots),
    documents: wrap(parts.documents),
    clientIds: wrap(parts.clientIds),
  }
}
