import { hkdfSync } from 'node:crypto'

/** What a derived key is for. A key serves one purpose only, so nothing signed for one is valid for another. */
export type KeyPurpose = 'access token' | 'sync ticket' | 'voter key'

/** A 32-byte key for one purpose, from the server secret (HKDF-SHA-256, RFC 5869). The same secret always gives the same key. */
export function deriveKey(serverSecret: Uint8Array, purpose: KeyPurpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', serverSecret, new Uint8Array(), `sheaf ${purpose}`, 32))
}
