import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallDay } from '../testing/smallDay.ts'
import { TestServer } from '../testing/TestServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server.stop())

describe('a workshop whose documents were damaged on the disk', () => {
  it('answers with a kind sentence, changes nothing, and leaves the others alone', async () => {
    const damaged = await server.import(smallDay())
    const sound = await server.import(smallDay())
    await server.running.close()
    const db = new DatabaseSync(join(server.dataDir, 'sheaf.db'))
    for (const table of ['updates', 'snapshots'])
      db.prepare(`UPDATE ${table} SET content = zeroblob(40) WHERE workshop = ?`).run(damaged.workshop)
    db.close()
    await server.restart()

    const file = (of: typeof damaged) => server.send('exportFile', {}, { token: of.facilitator.token, params: { workshop: of.workshop } })
    const { status, problem } = await file(damaged)
    expect(status).toBe(503)
    expect(problem).toMatchObject({ code: 'damaged', title: 'What is stored of this workshop is damaged.' })
    expect(JSON.stringify(problem)).not.toContain(server.dataDir)
    const proposed = await server.send(
      'setJoining',
      { open: false },
      { token: damaged.facilitator.token, params: { workshop: damaged.workshop } },
    )
    expect(proposed.status).toBe(503)
    expect((await file(sound)).status).toBe(200)
  })
})
