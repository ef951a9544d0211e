import { describe, expect, it } from 'vitest'
import { linkAddresses } from './linkAddresses.ts'

const workshop = { id: 'w1', joinUrl: 'http://192.168.0.7:4400/join/482915' }

describe('addresses of capability links', () => {
  it('carry the secret in the fragment only', () => {
    const { facilitator } = linkAddresses(
      workshop,
      { facilitator: 'secret' },
      { hostname: 'sheaf.example', origin: 'https://sheaf.example' },
    )
    const address = new URL(facilitator ?? '')
    expect(address.hash).toBe('#facilitator=secret')
    expect(address.origin + address.pathname + address.search).toBe('https://sheaf.example/w/w1')
  })

  it('lead to the address on the wall where the page was opened on the server itself', () => {
    const { organiser } = linkAddresses(workshop, { organiser: 'secret' }, { hostname: 'localhost', origin: 'http://localhost:4400' })
    expect(organiser).toBe('http://192.168.0.7:4400/w/w1#organiser=secret')
  })

  it('are there only for secrets that are still known', () => {
    expect(linkAddresses(workshop, {}, { hostname: 'localhost', origin: 'http://localhost:4400' })).toEqual({})
  })
})
