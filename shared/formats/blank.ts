import type { Format } from './Format.ts'

/** One empty session to begin with. */
export const blank: Format = {
  id: 'blank',
  sessions: [{ title: 'First session', purpose: '', phases: [] }],
}
