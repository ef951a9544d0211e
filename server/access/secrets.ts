import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new capability secret (link, credential, personal link): 256 random bits in base64url, 43 characters, safe in a URL. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * The form in which a secret is stored and looked up: SHA-256 in base64url, 43 characters.
 *
 * A plain, fast hash is right here. Slow, salted hashes protect what people make up, because that can be guessed; 256 random
 * bits cannot, neither one by one nor with tables, and looking a secret up by its hash needs the same hash each time.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** Compares two texts in a time that tells nothing of where, or whether in length, they differ. For the creation passphrase. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
