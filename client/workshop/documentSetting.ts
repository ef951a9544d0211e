import type { Parts } from '#shared/doc/projection.ts'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { OpenCopy } from './documentCopy.ts'
import type { NotDeliveredList } from './notDelivered.ts'
import type { LineSetting } from './syncLine.ts'

/** What a shared document is opened with. Copies and connections come from outside, so that tests bring their own. */
export interface SharedDocumentSetting<S extends object> {
  /** 'plenary', 'synthesis' or 'table/<id>' */
  readonly name: string
  readonly parts: Parts<S>
  readonly openCopy: OpenCopy
  readonly line: Pick<LineSetting, 'url' | 'ticket' | 'WebSocket' | 'random'>
  /** Other people see what this one is doing. */
  readonly presence: boolean
  readonly notDelivered: Pick<NotDeliveredList, 'add' | 'remove'>
  /** Whether this person may write here, as far as this device knows: it counts for a copy on this device until the server has its say. */
  readonly expectWritable?: (() => boolean) | undefined
  readonly onFact?: ((fact: unknown) => void) | undefined
}

/** The Y.Doc in use. It is replaced when the server refused an edit, so nobody may hold on to one. */
export interface Generation {
  readonly doc: Y.Doc
  readonly awareness: Awareness
}
