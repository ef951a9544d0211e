import { test as base, expect } from '@playwright/test'
import { Cast } from './Cast.ts'
import { SheafServer } from './server.ts'
import { Wire } from './Wire.ts'

interface Stage {
  server: SheafServer
  cast: Cast
  /** A way to the server for one device, which can be cut. */
  wire: Wire
}

/** A scenario with a server of its own. It fails, too, when anything went wrong unseen on somebody's device. */
export const test = base.extend<Stage>({
  // Playwright reads from the first parameter what a fixture needs: here nothing.
  // eslint-disable-next-line no-empty-pattern
  server: async ({}, use) => {
    const server = await SheafServer.started()
    await use(server)
    await server.stop()
  },
  cast: async ({ browser, server }, use) => {
    const cast = new Cast(browser, server.origin)
    await use(cast)
    await Promise.all(browser.contexts().map((context) => context.close()))
    expect(cast.complaints, 'what went wrong unseen on the devices').toEqual([])
  },
  wire: async ({ server }, use) => {
    const wire = await Wire.to(server.port)
    await use(wire)
    wire.close()
  },
})
