import { isIPv6 } from 'node:net'

/**
 * What counts as one address when somebody keeps guessing: an IPv4 address, or a whole IPv6 /64, because every
 * subscriber owns 2^64 of those addresses. Anything else is taken as it is.
 */
export function networkOf(address: string): string {
  return networksOf(address)[0]
}

/**
 * The network, and for IPv6 the /48 around it: one customer of a provider may well have all its 65,536 networks.
 */
export function networksOf(address: string): [network: string, around?: string] {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return [mapped[1]]
  if (!isIPv6(address)) return [address]
  const [head = '', tail] = address.split('%', 1).join('').toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  // A dotted ending stands for two groups.
  const written = before.length + after.length + (address.includes('.') ? 1 : 0)
  const groups = [...before, ...Array.from({ length: 8 - written }, () => '0'), ...after].map((group) => group.replace(/^0+(?=.)/, ''))
  return [`${groups.slice(0, 4).join(':')}::/64`, `${groups.slice(0, 3).join(':')}::/48`]
}
