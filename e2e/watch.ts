import type { BrowserContext } from '@playwright/test'

/** A connection that is cut on purpose is no fault of the page. */
const networkTrouble = /Failed to load resource|WebSocket connection to|net::ERR_/

/** Writes down what must never happen on any page: uncaught errors, breaches of the content security policy, requests to other servers. */
export function watch(context: BrowserContext, owner: string, origin: string, complaints: string[]): void {
  const complain = (what: string) => complaints.push(`${owner}: ${what}`)
  context.on('weberror', (error) => complain(`uncaught ${String(error.error().stack ?? error.error())}`))
  context.on('console', (message) => {
    if (message.type() === 'error' && !networkTrouble.test(message.text()))
      complain(`console: ${message.text()} (${message.page()?.url() ?? ''})`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(origin).host) complain(`asked ${url.host} for ${url.pathname}`)
  })
}
