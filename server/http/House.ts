import type { JoinThrottle } from '../access/joinThrottle.ts'
import type { Tokens } from '../access/tokens.ts'
import type { Store } from '../store/Store.ts'
import type { Documents } from '../sync/Documents.ts'
import type { Facts } from '../sync/Sync.ts'
import type { Readiness } from './Readiness.ts'

/** What the routes stand on. */
export interface House {
  store: Store
  documents: Documents
  facts: Facts
  tokens: Tokens
  throttle: JoinThrottle
  readiness: Readiness
  /** Where phones reach this server, without a slash at the end. Known for certain once the server listens. */
  publicUrl: () => string
  /** What creating a workshop asks for; undefined: everyone may. */
  passphrase: string | undefined
  version: string
  /** Milliseconds since the epoch. */
  now: () => number
}
