import type { IncomingMessage } from 'node:http'

/**
 * Browsers name the page that opens a socket, and would open one for any page. Pages of this server may: of the host addressed,
 * or of the public address. Clients that are not browsers send no origin.
 */
export function originAllowed({ headers: { origin, host } }: IncomingMessage, publicUrl: string | undefined): boolean {
  if (origin === undefined) return true
  const from = URL.parse(origin)?.host
  if (from === undefined || from === '') return false
  return from === host || (publicUrl !== undefined && from === URL.parse(publicUrl)?.host)
}
