import * as Y from 'yjs'
import { plenaryParts } from '#shared/doc/plenary.ts'
import { project, type Projection } from '#shared/doc/projection.ts'
import { synthesisParts } from '#shared/doc/synthesis.ts'
import { tableParts } from '#shared/doc/table.ts'
import type { PlenarySnapshot, SynthesisSnapshot, TableSnapshot } from '#shared/model/snapshot.ts'
import type { DocumentName } from './DocumentName.ts'
import { step1Frame, step2Frame } from './frames.ts'

export type Picture = PlenarySnapshot | TableSnapshot | SynthesisSnapshot

interface Awake {
  doc: Y.Doc
  projection: Projection<Picture>
}

/**
 * What is in a document: a Yjs document while somebody works on it, bytes while it is only open. Of 400 notes the one takes
 * well over a megabyte, the other less than fifty kilobytes. Whoever comes meanwhile is answered from the bytes.
 */
export class Content {
  readonly #name: DocumentName
  #awake: Awake | undefined
  /** The picture that was asked for last, kept over a sleep: screens that show many tables ask again and again. */
  #picture: Picture | undefined
  #watchers = 0
  #usedAt = performance.now()
  /** Made when somebody asks and kept until the next change; always there while asleep. */
  #encoded: Uint8Array | undefined
  #step1: Uint8Array | undefined
  #welcome: Uint8Array | undefined

  constructor(name: DocumentName, doc: Y.Doc) {
    this.#name = name
    this.#awake = this.#projected(doc)
  }

  /** Wakes the document. Do not hold it beyond the current turn: it may fall asleep. */
  get doc(): Y.Doc {
    return this.#wake().doc
  }

  get isAsleep(): boolean {
    return this.#awake === undefined
  }

  picture(): Picture {
    if (this.#awake === undefined && this.#picture !== undefined) return this.#picture
    this.#picture = this.#wake().projection.get()
    return this.#picture
  }

  /** Who watches keeps it awake. */
  onChange(listener: () => void): () => void {
    const end = this.#wake().projection.subscribe(listener)
    this.#watchers++
    return () => {
      end()
      this.#watchers--
    }
  }

  /** The full state as one update. Encoded once, however many ask. */
  encoded(): Uint8Array {
    this.#encoded ??= Y.encodeStateAsUpdate(this.doc)
    return this.#encoded
  }

  get isEncoded(): boolean {
    return this.#encoded !== undefined
  }

  /**
   * What a replica with this state vector lacks, and the question for what the server lacks: two frames in one piece, the same one for all
   * who have nothing.
   * @throws where it is no state vector
   */
  answerTo(stateVector: Uint8Array): Uint8Array {
    if (stateVector.length <= 1) return (this.#welcome ??= Buffer.concat([step2Frame(this.encoded()), this.question()]))
    const lacked =
      this.#awake === undefined ? Y.diffUpdate(this.encoded(), stateVector) : Y.encodeStateAsUpdate(this.#awake.doc, stateVector)
    return Buffer.concat([step2Frame(lacked), this.question()])
  }

  /** The frame that asks for what the server lacks. */
  question(): Uint8Array {
    return (this.#step1 ??= step1Frame(Y.encodeStateVector(this.doc)))
  }

  changed(): void {
    this.#usedAt = performance.now()
    this.#encoded = undefined
    this.#step1 = undefined
    this.#welcome = undefined
  }

  /** Lets go of the Yjs document where nobody has needed it for so many milliseconds. Says whether it did. */
  sleep(unusedFor: number): boolean {
    if (this.#awake === undefined || this.#watchers > 0 || performance.now() - this.#usedAt < unusedFor) return false
    this.encoded()
    this.question()
    if (this.#picture !== undefined) this.#picture = this.#awake.projection.get()
    this.#welcome = undefined // most of it is the encoded state again
    this.destroy()
    this.#awake = undefined
    return true
  }

  /** Nobody is told of changes any more. Whoever still reads it reads what was there: waking it from nothing would show an empty document. */
  destroy(): void {
    this.#awake?.projection.destroy()
    this.#awake?.doc.destroy()
  }

  #wake(): Awake {
    this.#usedAt = performance.now()
    if (this.#awake !== undefined) return this.#awake
    const doc = new Y.Doc()
    if (this.#encoded !== undefined) Y.applyUpdate(doc, this.#encoded)
    this.#awake = this.#projected(doc)
    return this.#awake
  }

  #projected(doc: Y.Doc): Awake {
    if (this.#name === 'plenary') return { doc, projection: project<Picture>(doc, plenaryParts) }
    if (this.#name === 'synthesis') return { doc, projection: project<Picture>(doc, synthesisParts) }
    return { doc, projection: project<Picture>(doc, tableParts) }
  }
}
