import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { writeNote } from '#shared/doc/board.ts'
import { addTalk } from '#shared/doc/programme.ts'
import { messageText } from '#shared/doc/table.ts'
import { addTheme } from '#shared/doc/themes.ts'
import type { Api } from './Api.ts'
import { busyDay, proposing, voting } from './day.ts'
import { Editor, type Edited } from './Editor.ts'
import { Mover } from './Mover.ts'
import { Person } from './Person.ts'
import { Proposer } from './Proposer.ts'
import { Voter } from './Voter.ts'

const noteOrLetter = (document: string): Edited => ({
  document,
  edit: (doc, mark) => {
    // A letter more in a text that several type in, now and then; else a note.
    if (/[05]»$/.test(mark)) messageText(doc).insert(messageText(doc).length, mark)
    else writeNote(doc, { text: mark, kind: 'idea', round: 1 })
  },
})
const talk: Edited = { document: 'plenary', edit: (doc, mark) => void addTalk(doc, voting.session, { title: mark }) }
const theme: Edited = {
  document: 'synthesis',
  edit: (doc, mark) => void addTheme(doc, { label: mark, session: voting.session, question: 'q' }),
}

/** The people of a busy workshop: they edit every kind of document, vote, propose and change tables. */
export class Crowd {
  readonly workshop: string
  readonly editors: Editor[]
  readonly voters: Voter[]
  readonly proposers: Proposer[]
  readonly mover: Mover
  /** Rejects when somebody met with what must not happen; resolves after `settle`. */
  work: Promise<unknown> = Promise.resolve()

  private constructor(workshop: string, people: Pick<Crowd, 'editors' | 'voters' | 'proposers' | 'mover'>) {
    this.workshop = workshop
    this.editors = people.editors
    this.voters = people.voters
    this.proposers = people.proposers
    this.mover = people.mover
  }

  /** Opens a workshop, and everyone comes in. */
  static async gather(api: Api, random: () => number): Promise<Crowd> {
    const { workshop, joinCode, credential } = await api.send('importWorkshop', { file: busyDay() })
    const facilitator = await Person.with(api, workshop, credential)
    const seated = async (name: string, table: string) => {
      const person = await Person.join(api, joinCode, name)
      await api.send('takeSeat', { table }, { token: person.token, params: { workshop } })
      return person
    }
    const [ana, bruno, chen] = [await seated('Ana', 't1'), await seated('Bruno', 't1'), await seated('Chen', 't2')]
    const crowd = new Crowd(workshop, {
      editors: [
        new Editor('ana', ana, noteOrLetter('table/t1'), random),
        new Editor('bruno', bruno, noteOrLetter('table/t1'), random),
        new Editor('chen', chen, noteOrLetter('table/t2'), random),
        new Editor('franka', facilitator, talk, random),
        new Editor('theme', facilitator, theme, random),
      ],
      voters: [ana, bruno, chen].map((person) => new Voter(person, voting.poll, voting.topics, random)),
      proposers: [
        new Proposer('dora', await Person.join(api, joinCode, 'Dora'), proposing.session, random),
        new Proposer('emil', await Person.join(api, joinCode, 'Emil'), proposing.session, random),
      ],
      mover: new Mover(await Person.join(api, joinCode, 'Fay'), random),
    })
    crowd.work = Promise.all([...crowd.editors, ...crowd.voters, ...crowd.proposers, crowd.mover].map((person) => person.work()))
    return crowd
  }

  /** Nobody begins anything new; resolves when all that was begun is answered and acknowledged, and everyone has what everyone has. */
  async settle(): Promise<void> {
    for (const person of [...this.editors, ...this.voters, ...this.proposers, this.mover]) person.rest()
    const isSettled = () =>
      this.editors.every((editor) => editor.isDone(this.editors.filter(({ document }) => document === editor.document)))
    while (!isSettled()) {
      // Who was refused something waits for ever.
      if (this.#refused().length > 0) throw new Error(this.#refused().join())
      await Promise.race([pause(20), this.work])
    }
    for (const editor of this.editors) editor.leave()
    await this.work
  }

  /** After `settle`: who was refused something, and where people at one document see different things. Empty when all is well. */
  disagreements(): string[] {
    const apart = [...Map.groupBy(this.editors, ({ document }) => document)].flatMap(([document, [first, ...others]]) =>
      others.filter(({ doc }) => !isDeepStrictEqual(doc.toJSON(), first?.doc.toJSON())).map(() => `${document}: not the same for all`),
    )
    return [...this.#refused(), ...apart]
  }

  #refused(): string[] {
    return this.editors.flatMap(({ document, refusals }) => refusals.map((code) => `${document}: refused as ${code}`))
  }

  /** Resolves when somebody was told that something more is kept, or when that takes too long. */
  async untilProgress(patienceMs: number): Promise<void> {
    const acked = () =>
      this.editors.reduce((sum, editor) => sum + editor.acked, 0) + this.proposers.reduce((sum, proposer) => sum + proposer.acked.length, 0)
    const before = acked()
    for (const end = Date.now() + patienceMs; acked() === before && Date.now() < end;) await Promise.race([pause(5), this.work])
  }

  /** Resolves when everyone who edits knows that the server is gone. */
  async untilCut(): Promise<void> {
    await Promise.all(this.editors.map((editor) => editor.untilCut()))
  }
}
