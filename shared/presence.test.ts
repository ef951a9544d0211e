import fc from 'fast-check'
import { safeParse } from 'zod/mini'
import { expect, test } from 'vitest'
import { Presence, readActivity } from './presence.ts'

const id = fc.oneof(fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/), fc.constantFrom('', 'constructor', 'ä', 'a'.repeat(41)), fc.anything())
const dragging = fc.oneof(
  fc.record({ notes: fc.oneof(fc.array(id, { maxLength: 60 }), fc.anything()), over: id, colour: fc.string() }, { requiredKeys: [] }),
  fc.anything(),
)
const editing = fc.oneof(fc.string({ maxLength: 100 }), fc.anything())
const state = fc.oneof(fc.record({ editing, dragging, colour: fc.string() }, { requiredKeys: [] }), fc.anything())

const field = (name: 'editing' | 'dragging', given: unknown) => {
  const value: unknown = typeof given === 'object' && given !== null ? (given as Record<string, unknown>)[name] : undefined
  const parsed = safeParse(Presence, { [name]: value })
  return parsed.success && parsed.data[name] !== undefined ? { [name]: parsed.data[name] } : {}
}

test('what somebody is doing reads as the schema says, field by field', () => {
  fc.assert(
    fc.property(state, (given) => {
      const json: unknown = JSON.parse(JSON.stringify(given) ?? 'null')
      expect(readActivity(json)).toEqual({ ...field('editing', json), ...field('dragging', json) })
    }),
    { numRuns: 2_000, seed: 1 },
  )
})
