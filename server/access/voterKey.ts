import { createHmac } from 'node:crypto'
import { deriveKey } from './keys.ts'

/**
 * Who a ballot belongs to, without saying who: the same person gets the same key in a poll (so a second ballot replaces the first,
 * also from another device), and without the server secret nobody can tell whose it is, or match ballots across polls.
 * @returns HMAC-SHA-256 in base64url, 43 characters
 */
export function voterKeyOf(serverSecret: Uint8Array, voter: { workshop: string; poll: string; person: string }): string {
  // As JSON, so that no two voters can run together into the same text.
  const message = JSON.stringify([voter.workshop, voter.poll, voter.person])
  return createHmac('sha256', deriveKey(serverSecret, 'voter key')).update(message).digest('base64url')
}
