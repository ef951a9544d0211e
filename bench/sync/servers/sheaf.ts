import * as Y from 'yjs'
import { addSession, addTable } from '#shared/doc/programme.ts'
import { readPlenary } from '#shared/doc/plenary.ts'
import { createTokens, type Tokens } from '../../../server/access/tokens.ts'
import { configure } from '../../../server/config.ts'
import { createServer, type RunningServer } from '../../../server/createServer.ts'
import { openSqliteStore } from '../../../server/store/sqlite/openSqliteStore.ts'
import type { Guest, House } from './BenchServer.ts'
import { serve } from './serve.ts'

/** The server as people run it, with a workshop, people and seats in its store, and tickets signed with its secret. */
const workshop = 'bench'
const tables = new Map<string, string>()
let tokens: Tokens
let server: RunningServer

const documentOf = (room: string): string => (room === 'plenary' ? room : `table/${tables.get(room) ?? ''}`)

async function fill({ rooms, guests, directory }: House): Promise<void> {
  const store = await openSqliteStore(directory)
  tokens = createTokens(store.serverSecret)
  const plenary = new Y.Doc()
  const given = rooms.find(({ names }) => names.includes('plenary'))
  if (given !== undefined) Y.applyUpdate(plenary, given.state)
  const session = Object.keys(readPlenary(plenary).sessions)[0] ?? addSession(plenary, 'Session')
  for (const { names } of rooms) {
    for (const name of names) if (name !== 'plenary') tables.set(name, addTable(plenary, session, { title: name }))
  }
  await store.transaction(async (parts) => {
    await parts.workshops.create({ id: workshop, createdAt: 1 })
    await parts.documents.append([{ workshop, document: 'plenary', update: Y.encodeStateAsUpdate(plenary) }])
    for (const { names, state } of rooms) {
      for (const name of names)
        if (name !== 'plenary') await parts.documents.append([{ workshop, document: documentOf(name), update: state }])
    }
    const met = new Set<string>()
    for (const { person, role, room } of guests) {
      if (!met.has(person))
        await parts.people.add({ id: person, workshop, role, name: person, organisation: '', country: '', createdAt: 1 })
      met.add(person)
      const table = tables.get(room)
      if (table !== undefined) await parts.seats.take({ workshop, session, table, round: 1, person, takenAt: 1, capacity: null })
    }
  })
  await store.close()
}

serve({
  async open(house) {
    await fill(house)
    const configured = configure(['--port', '0', '--host', '127.0.0.1', '--data-dir', house.directory], {})
    if (configured.kind !== 'run') throw new Error(configured.text)
    server = await createServer(configured.config)
    return server.port
  },
  paths: (guests: readonly Guest[]) =>
    guests.map(({ person, role, room }) => {
      const { token } = tokens.issueTicket({ workshop, person, role, document: documentOf(room) })
      return `/sync/${workshop}/${documentOf(room)}?ticket=${token}`
    }),
  close: () => server.close(),
})
