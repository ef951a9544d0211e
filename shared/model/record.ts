import * as z from 'zod/mini'
import { Id } from '../ids.ts'

/** What `createX` needs from the outside, so that models stay pure: an id and the time in ms since 1970. */
export interface Birth {
  id: string
  now: number
}

/** The fields that every ordered record has. `order` is a fractional index: plain string comparison sorts it. */
export const ordered = { id: Id, order: z.string() }

/** Text limits, in characters. Long enough for real use, short enough that no phone drowns. */
export const limits = {
  title: 200,
  prompt: 400,
  line: 500,
  text: 5000,
  note: 2000,
  name: 80,
} as const

export const text = (max: number) => z.string().check(z.maxLength(max))
export const nonEmpty = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))

/** Sorts by `order`, then by id, so that two records that were inserted at the same place sort alike everywhere. */
export function byOrder(a: { id: string; order: string }, b: { id: string; order: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

export type Records<T> = Readonly<Record<string, T>>
