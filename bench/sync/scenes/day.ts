import type * as Y from 'yjs'
import { noteText, writeNote } from '#shared/doc/board.ts'
import { goToPhase, openRound } from '#shared/doc/live.ts'
import { readPlenary } from '#shared/doc/plenary.ts'
import { closePoll, openPoll, openTopicsAsTables } from '#shared/doc/topics.ts'
import type { PhaseKind } from '#shared/model/phase.ts'
import { SyncClient } from '../../../server/testing/SyncClient.ts'
import { Crowd } from '../generator/Crowd.ts'
import { keepPace, seededRandom, wait } from '../generator/pace.ts'
import { People, within, type Member } from '../generator/People.ts'
import { Writing } from '../generator/Writing.ts'
import { ServerProcess } from '../ServerProcess.ts'
import type { Guest } from '../servers/BenchServer.ts'
import { figureOf, type Scene } from './Scene.ts'

/** A whole day of 500 people in about a minute: joining, proposing, voting, two rounds at 60 tables, harvest, everybody looking at every table. */
export const day: Scene = {
  name: 'day',
  title: '500 people, 60 tables, the second session of the reference day in fast motion, with commands and votes',
  servers: ['sheaf'],
  rows: [
    {
      figure: 'acked',
      title: 'an edit is acked as on disk, p99 (ms)',
      digits: 1,
      target: { text: '< 100 ms', holds: (medians) => figureOf(medians, 'sheaf', 'acked') < 100 },
    },
    {
      figure: 'loop',
      title: 'event loop late by, p99 (ms)',
      digits: 1,
      target: { text: '< 20 ms', holds: (medians) => figureOf(medians, 'sheaf', 'loop') < 20 },
    },
    { figure: 'worst', title: 'event loop late by, at worst (ms)', digits: 0 },
    {
      figure: 'errors',
      title: 'refused commands, lost or refused connections',
      digits: 0,
      target: { text: 'none', holds: (medians) => figureOf(medians, 'sheaf', 'errors') === 0 },
    },
    { figure: 'p99', title: 'an edit reaches the others, p99 (ms)', digits: 1 },
    { figure: 'command', title: 'a command is answered, p99 (ms)', digits: 1 },
    { figure: 'edits', title: 'edits acked', digits: 0 },
    { figure: 'commands', title: 'commands and questions answered', digits: 0 },
  ],
  async run(name, { quick, nodeFlags, seed }) {
    const random = seededRandom(seed)
    const server = await ServerProcess.start(name, { rooms: [], guests: [] }, nodeFlags)
    const size = quick ? { people: 100, tables: 12, spread: 4_000 } : { people: 500, tables: 60, spread: 8_000 }
    const people = new People(server.port)
    const created = await people.ask('createWorkshop', {
      title: 'A day',
      date: '2030-05-04',
      format: 'three-session',
      people: size.people,
      tableSize: 12,
      namesOnNotes: 'first',
      name: 'Franka',
    })
    const facilitator = await people.session(created.workshop, created.credential)
    const workshop = created.workshop

    const path = async (document: string, by: Member) =>
      `/sync/${workshop}/${document}?ticket=${(await people.ask('ticket', { document }, { workshop }, by)).ticket}`
    const desk = new SyncClient(`ws://127.0.0.1:${server.port}${await path('plenary', facilitator)}`)
    await desk.sync()
    const direct = (change: (doc: Y.Doc) => void) => desk.edit(change)
    const phase = (kind: PhaseKind) =>
      Object.values(readPlenary(desk.doc).phases).find((each) => each.kind === kind && each.session === session)?.id ?? ''
    const session = Object.values(readPlenary(desk.doc).phases).find(({ kind }) => kind === 'topics')?.session ?? ''

    // Everybody comes in.
    const members = await within(size.spread, Array.from({ length: size.people }), random, (_, n) =>
      people.join(created.joinCode, `Person ${n}`),
    )
    const guests = members.map(({ id }): Guest => ({ person: id, role: 'participant', room: 'plenary' }))
    const hall = new Crowd(server, guests)
    const seats = new Crowd(server, guests)
    await within(size.spread, members, random, async (member, n) => hall.phones[n]?.dial(server.port, await path('plenary', member)))
    await server.usage()

    // The room proposes, and votes.
    await direct((doc) => goToPhase(doc, phase('topics'), Date.now()))
    const topics = await within(size.spread / 2, members.slice(0, size.tables), random, (member, n) =>
      people.ask('proposeTopic', { session, title: `Topic ${n}` }, { workshop }, member),
    )
    await desk.until(() => Object.keys(readPlenary(desk.doc).topics).length >= topics.length)
    const poll = phase('topics')
    await direct((doc) => openPoll(doc, poll))
    await desk.askForAck(1)
    await desk.until(() => desk.acks.includes(1))
    await within(size.spread, members, random, (member, n) =>
      people.ask('castBallot', { dots: { [topics[n % topics.length]?.id ?? '']: 1 } }, { workshop, poll }, member),
    )
    await direct((doc) => closePoll(doc, poll))
    await desk.askForAck(2)
    await desk.until(() => desk.acks.includes(2))
    await people.ask('publishTally', {}, { workshop, poll }, facilitator)

    // Two rounds at the tables.
    let tables: string[] = []
    await direct((doc) => {
      tables = openTopicsAsTables(
        doc,
        topics.map(({ id }) => id),
      )
      goToPhase(doc, phase('discussion'), Date.now())
      openRound(doc, 1, Date.now())
    })
    const write = async (round: number) => {
      await within(size.spread, members, random, async (member, n) => {
        const table = tables[(n + round * 7) % tables.length] ?? ''
        await people.ask('takeSeat', { table }, { workshop }, member)
        seats.phones[n]?.hangUp()
        await seats.phones[n]?.dial(server.port, await path(`table/${table}`, member))
      })
      const writings = members.map((_, n) => new Writing(new Uint8Array([0, 0]), beginNote(round), 'typing', n))
      const someone = () => Math.floor(random() * members.length)
      const act = (perSecond: number, make: (writing: Writing, n: number) => void) => ({
        perSecond: perSecond * members.length,
        happen: () => {
          const n = someone()
          const writing = writings[n]
          if (writing !== undefined) make(writing, n)
        },
      })
      await keepPace(
        [
          act(1, (writing, n) => seats.phones[n]?.write(writing.edit())),
          act(0.5, (writing, n) => seats.phones[n]?.say(writing.presence())),
        ],
        size.spread,
        random,
      )
      await wait(500)
    }
    await write(1)
    await direct((doc) => openRound(doc, 2, Date.now()))
    await write(2)

    // The harvest: somebody takes the notes at every table, and everybody looks at every table.
    await direct((doc) => goToPhase(doc, phase('harvest'), Date.now()))
    await desk.askForAck(3)
    await desk.until(() => desk.acks.includes(3))
    await within(size.spread / 2, tables, random, async (table, n) => {
      const member = members[(n + 2 * tables.length - 14) % tables.length] ?? facilitator
      await people.ask('claimRapporteur', {}, { workshop, table }, member)
      await people.ask('signOff', { signedOff: true }, { workshop, table }, member)
    })
    await direct((doc) => goToPhase(doc, phase('gallery'), Date.now()))
    await within(size.spread, members, random, (member) => people.ask('tables', {}, { workshop }, member))
    const { loopP99, loopMax } = await server.usage()
    const unacked = seats.phones.filter((phone) => !phone.allAcked).length
    hall.check()
    seats.check()
    if (unacked > 0) throw new Error(`${unacked} people wait for an ack.`)
    for (const crowd of [hall, seats]) crowd.hangUp()
    desk.end()
    await server.stop()
    return {
      acked: seats.acks.percentile(0.99),
      loop: loopP99,
      worst: loopMax,
      errors: 0, // the first one would have ended the run
      p99: seats.edits.percentile(0.99),
      command: people.times.percentile(0.99),
      edits: seats.acks.count,
      commands: people.times.count,
    }
  },
}

/** Writes a note, and then types on at its end. */
const beginNote = (round: number) => (doc: Y.Doc, text: string) => {
  const note = noteText(doc, writeNote(doc, { text: 'What I think: ', kind: 'idea', round }))
  note?.insert(note.length, text)
}
