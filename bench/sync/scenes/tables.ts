import { Crowd } from '../generator/Crowd.ts'
import { keepPace, wait, type Pace } from '../generator/pace.ts'
import { Writing } from '../generator/Writing.ts'
import { noteId, tableState, typeInNote } from '../rooms.ts'
import { ServerProcess, type ServerName } from '../ServerProcess.ts'
import type { Guest, Usage } from '../servers/BenchServer.ts'

export const tables = 40
export const perTable = 8
const notes = 60

/** 40 tables of 8, somebody else keeping each table's document in memory, so that what a connection costs can be told from what a document costs. */
export class TablesHouse {
  readonly server: ServerProcess
  readonly crowd: Crowd
  /** Before anybody but the keepers was there. */
  readonly before: Usage
  readonly #keepers: Crowd
  readonly #writings: Writing[]

  private constructor(server: ServerProcess, crowd: Crowd, keepers: Crowd, writings: Writing[], before: Usage) {
    this.server = server
    this.crowd = crowd
    this.#keepers = keepers
    this.#writings = writings
    this.before = before
  }

  static async open(name: ServerName, nodeFlags: readonly string[]): Promise<TablesHouse> {
    const names = Array.from({ length: tables }, (_, table) => `room-${table}`)
    const state = tableState(notes)
    const guests = names.flatMap((room, table) =>
      Array.from({ length: perTable }, (_, seat): Guest => ({ person: `p${table}-${seat}`, role: 'participant', room })),
    )
    const keeping = names.map((room, table): Guest => ({ person: `k${table}`, role: 'participant', room }))
    const server = await ServerProcess.start(name, { rooms: [{ names, state }], guests: [...guests, ...keeping] }, nodeFlags)
    const keepers = new Crowd(server, keeping)
    await keepers.arrive()
    await wait(500)
    const before = await server.usage({ collect: true })
    const crowd = new Crowd(server, guests)
    await crowd.arrive()
    return new TablesHouse(
      server,
      crowd,
      keepers,
      guests.map((_, n) => new Writing(state, typeInNote(noteId(n % perTable)), 'typing', n)),
      before,
    )
  }

  /** Everybody edits and shows presence at these rates for so many ms. */
  async write(rates: { edits: number; presences: number }, ms: number, random: () => number): Promise<void> {
    const { phones } = this.crowd
    const someone = () => Math.floor(random() * phones.length)
    const paces: Pace[] = [
      {
        perSecond: rates.edits * phones.length,
        happen: () => {
          const n = someone()
          const edit = this.#writings[n]?.edit()
          if (edit !== undefined) phones[n]?.write(edit)
        },
      },
      {
        perSecond: rates.presences * phones.length,
        happen: () => {
          const n = someone()
          const presence = this.#writings[n]?.presence()
          if (presence !== undefined) phones[n]?.say(presence)
        },
      },
    ]
    await keepPace(paces, ms, random)
  }

  async close(): Promise<void> {
    this.crowd.check()
    this.#keepers.check()
    this.crowd.hangUp()
    this.#keepers.hangUp()
    await this.server.stop()
  }
}
