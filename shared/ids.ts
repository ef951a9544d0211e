import { customAlphabet } from 'nanoid'
import * as z from 'zod/mini'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz'
const generate = customAlphabet(alphabet, 16)

/** A new record id: 16 characters without look-alikes, about 92 bits, safe in URLs and file names. */
export const newId = (): string => generate()

const idPattern = /^[A-Za-z0-9_-]{1,40}$/
const everyObjectHas = (id: string): boolean => id in Object.prototype

/**
 * Any record id. Imported workshops may carry readable ids, so the alphabet is wider than {@link newId}'s. Names that every object
 * has (`constructor`) are none: looked up among records they would be found where nobody put them.
 */
export const Id = z.string().check(
  z.regex(idPattern),
  z.refine((id) => !everyObjectHas(id)),
)

/** The same as a plain question, for where it is asked very often. */
export const isId = (text: string): boolean => idPattern.test(text) && !everyObjectHas(text)

/** The six digits that people type to join. */
export const JoinCode = z.string().check(z.regex(/^\d{6}$/))
