import { LinkRole } from '#shared/commands/joining.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { linkAddress, type LinkSecrets } from '../../workshop/createdWorkshop.ts'

export const linkRoles = LinkRole.options
export type LinkAddresses = Readonly<Partial<Record<LinkRole, string>>>

/** The addresses of the secrets that can still be shown. */
export function linkAddresses(
  { id, joinUrl }: Pick<Workshop, 'id' | 'joinUrl'>,
  secrets: LinkSecrets,
  here: Pick<Location, 'hostname' | 'origin'> = location,
): LinkAddresses {
  const origin = reachableOrigin(joinUrl, here)
  const shown = linkRoles.flatMap((role) => {
    const secret = secrets[role]
    return secret === undefined ? [] : [[role, linkAddress(origin, id, role, secret)] as const]
  })
  return Object.fromEntries(shown)
}

/** Who set the workshop up on the machine of the server sees "localhost", which leads nowhere on a phone: the wall's address does. */
function reachableOrigin(joinUrl: string, { hostname, origin }: Pick<Location, 'hostname' | 'origin'>): string {
  const isOwnMachine = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
  return isOwnMachine && URL.canParse(joinUrl) ? new URL(joinUrl).origin : origin
}
