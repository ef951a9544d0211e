import type { LinkRole } from '#shared/commands/joining.ts'
import type { Created } from '#shared/commands/workshops.ts'
import { rememberWorkshop } from './credentials.ts'
import { createValue, useStore } from './store.ts'

/** Secrets of capability links that this page has seen. In memory only: they are shown once and never stored on the device. */
export type LinkSecrets = Readonly<Partial<Record<LinkRole, string>>>

const secrets = createValue<Readonly<Record<string, LinkSecrets>>>({})
const none: LinkSecrets = {}

/** After creating: this device is the facilitator from now on, and its links wait to be shown. */
export function keepCreatedWorkshop(created: Created): void {
  rememberWorkshop(created)
  for (const role of ['facilitator', 'rapporteur', 'organiser'] as const) keepLinkSecret(created.workshop, role, created.links[role])
}

/** A link that was replaced just now. */
export function keepLinkSecret(workshop: string, role: LinkRole, secret: string): void {
  const all = secrets.get()
  secrets.set({ ...all, [workshop]: { ...all[workshop], [role]: secret } })
}

/** The secrets that can still be shown; empty once the page was loaded anew. */
export function useLinkSecrets(workshop: string): LinkSecrets {
  return useStore(secrets, (all) => all[workshop] ?? none)
}

/** The address that a capability link is. The secret stands in the fragment, which no server sees. */
export function linkAddress(origin: string, workshop: string, role: LinkRole, secret: string): string {
  return `${origin}/w/${workshop}#${role}=${secret}`
}
