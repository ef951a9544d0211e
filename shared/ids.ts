import { customAlphabet } from 'nanoid'
import * as z from 'zod/mini'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz'
const generate = customAlphabet(alphabet, 16)

/** A new record id: 16 characters without look-alikes, about 92 bits, safe in URLs and file names. */
export const newId = (): string => generate()

/**
 * Any record id. Imported workshops may carry readable ids, so the alphabet is wider than {@link newId}'s. Names that every object
 * has (`constructor`) are none: looked up among records they would be found where nobody put them.
 */
export const Id = z.string().check(
  z.regex(/^[A-Za-z0-9_-]{1,40}$/),
  z.refine((id) => !(id in Object.prototype)),
)

/** The six digits that people type to join. */
export const JoinCode = z.string().check(z.regex(/^\d{6}$/))
