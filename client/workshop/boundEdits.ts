import type * as Y from 'yjs'

/** A module's mutators without their first argument, the document. */
export type Bound<M> = {
  readonly [K in keyof M as M[K] extends (doc: Y.Doc, ...args: never[]) => unknown ? K : never]: M[K] extends (
    doc: Y.Doc,
    ...args: infer A
  ) => infer R
    ? (...args: A) => R
    : never
}

/** Binds mutators to the document of the moment. `before` runs ahead of each, so that every verb is an undo step of its own. */
export function bindEdits<M extends object>(mutators: M, doc: () => Y.Doc, before: () => void = () => undefined): Bound<M> {
  const bound = Object.entries(mutators).flatMap(([name, mutator]: [string, unknown]) => {
    if (typeof mutator !== 'function') return []
    const run = (...args: unknown[]): unknown => {
      before()
      return (mutator as (doc: Y.Doc, ...args: unknown[]) => unknown)(doc(), ...args)
    }
    return [[name, run] as const]
  })
  return Object.fromEntries(bound) as Bound<M>
}
