import { project, type Projection } from '#shared/doc/projection.ts'
import type { Refusal } from '#shared/syncMessages.ts'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { SharedDocumentSetting } from './documentSetting.ts'
import { openLine, type Line, type LineEnd, type LineState } from './syncLine.ts'

/** What one run tells the document that it belongs to. */
export interface RunListeners {
  readonly onCopy: (hadCopy: boolean) => void
  readonly onState: (state: LineState) => void
  readonly onWritable: (write: boolean) => void
  readonly onRefusal: (refusal: Refusal) => void
  readonly onEnd: (end: LineEnd) => void
}

/** One Y.Doc with its copy on this device and its line to the server, from opening until it is closed or replaced. */
export interface DocumentRun<S> {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly projection: Projection<S>
  readonly hurry: () => void
  readonly lost: () => void
  /** Ends copy and line; the picture stays readable. `drop` also removes the copy. */
  readonly detach: (options: { drop: boolean }) => Promise<void>
  readonly destroy: () => void
}

/** `after`: what must be over before the copy on this device is opened. */
export function startRun<S extends object>(
  setting: SharedDocumentSetting<S>,
  listeners: RunListeners,
  after: Promise<void> = Promise.resolve(),
): DocumentRun<S> {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  if (!setting.presence) awareness.setLocalState(null)
  const projection = project(doc, setting.parts)
  let line: Line | undefined
  let detached = false

  const copy = after.then(() => (detached ? undefined : setting.openCopy(doc)))
  const started = copy.then(async (opened) => {
    const hadCopy = (await opened?.loaded) ?? false
    if (detached) return
    listeners.onCopy(hadCopy)
    line = openLine({
      ...setting.line,
      document: setting.name,
      doc,
      awareness,
      onState: listeners.onState,
      onWritable: listeners.onWritable,
      onRefusal: listeners.onRefusal,
      onEnd: listeners.onEnd,
      onFact: (fact) => setting.onFact?.(fact),
    })
    // What was written before this page was loaded may never have reached the server.
    if (hadCopy) line.mayHaveUnsaved()
  })

  return {
    doc,
    awareness,
    projection,
    hurry: () => line?.hurry(),
    lost: () => line?.lost(),
    async detach({ drop }) {
      detached = true
      line?.close()
      await started
      const opened = await copy
      await (drop ? opened?.clear() : opened?.close())
    },
    destroy() {
      projection.destroy()
      awareness.destroy()
      doc.destroy()
    },
  }
}
