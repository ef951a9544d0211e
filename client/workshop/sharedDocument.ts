import type { Refusal } from '#shared/syncMessages.ts'
import { nanoid } from 'nanoid'
import { startRun, type DocumentRun } from './documentRun.ts'
import type { Generation, SharedDocumentSetting } from './documentSetting.ts'
import { changedTexts, type NotDelivered } from './notDelivered.ts'
import { createValue, type Readable } from './store.ts'
import type { LineEnd, LineState } from './syncLine.ts'

/** A document that several people work on: its picture, its connection, its copy on this device. */
export interface SharedDocument<S> {
  readonly name: string
  readonly picture: Readable<S>
  /** Is there something to show: content from this device or from the server? */
  readonly ready: Readable<boolean>
  readonly writable: Readable<boolean>
  readonly line: Readable<LineState>
  readonly ended: Readable<LineEnd | undefined>
  readonly generation: Readable<Generation>
  /** Come back now, if waiting for the next attempt. */
  readonly hurry: () => void
  /** The network is gone, as far as this device knows. */
  readonly lost: () => void
  /** `drop` also removes the copy on this device. */
  readonly close: (options?: { drop?: boolean }) => Promise<void>
}

export function openSharedDocument<S extends object>(setting: SharedDocumentSetting<S>): SharedDocument<S> {
  const line = createValue<LineState>({ phase: 'connecting', synced: false, unsaved: false })
  const ready = createValue(false)
  const writable = createValue(false)
  const ended = createValue<LineEnd | undefined>(undefined)
  let closed = false
  let replacing = false
  // The picture when everything was last confirmed: what differs from it is what a refusal concerns.
  let confirmed: S | undefined

  const listenersFor = (onFirstSync: () => void) => {
    let current = true
    let synced = false
    return {
      retire: () => (current = false),
      onCopy: (hadCopy: boolean) => {
        if (!current || !hadCopy || replacing) return
        ready.set(true)
        writable.set(setting.expectWritable?.() ?? false)
      },
      onState: (state: LineState) => {
        if (!current) return
        const before = line.get()
        if (state.phase !== before.phase || state.synced !== before.synced || state.unsaved !== before.unsaved) line.set(state)
        if (state.synced && !synced) {
          synced = true
          onFirstSync()
        }
        if (!state.synced) return
        ready.set(true)
        if (!state.unsaved && !replacing) confirmed = run.projection.get()
      },
      onWritable: (write: boolean) => {
        if (current) writable.set(write)
      },
      onRefusal: (refusal: Refusal) => {
        if (current && !closed) replace(refusal)
      },
      onEnd: (end: LineEnd) => {
        if (current) ended.set(end)
      },
    }
  }

  let listeners = listenersFor(() => undefined)
  let run: DocumentRun<S> = startRun(setting, listeners)
  const generation = createValue<Generation>(run)
  const picture = createValue<S>(run.projection.get())
  let unfollow = run.projection.subscribe(() => picture.set(run.projection.get()))

  /** Keeps what the server did not take, and builds the document anew from the server. Until that is here, the old picture stays. */
  function replace({ code, reason }: Refusal): void {
    const old = run
    const since = old.projection.get()
    const missed = Object.values(changedTexts(confirmed, since)).map((text): NotDelivered => ({
      ...text,
      id: nanoid(),
      at: Date.now(),
      from: setting.name,
      code,
      reason,
    }))
    // Kept before the copy goes: nothing may be lost if the page closes in between.
    setting.notDelivered.add(missed)
    listeners.retire()
    const dropped = old.detach({ drop: true })
    replacing = true
    writable.set(false)
    let mayWrite = false
    const own = listenersFor(() => {
      const arrived = next.projection.get()
      const still = changedTexts(arrived, since)
      setting.notDelivered.remove(missed.filter(({ place }) => place !== undefined && still[place] === undefined).map(({ id }) => id))
      unfollow()
      run = next
      unfollow = next.projection.subscribe(() => picture.set(next.projection.get()))
      replacing = false
      confirmed = arrived
      generation.set(next)
      picture.set(arrived)
      writable.set(mayWrite)
      old.destroy()
    })
    listeners = {
      ...own,
      onWritable: (write) => {
        mayWrite = write
        if (!replacing) own.onWritable(write)
      },
    }
    const next = startRun(setting, listeners, dropped)
  }

  return {
    name: setting.name,
    picture,
    ready,
    writable,
    line,
    ended,
    generation,
    hurry: () => run.hurry(),
    lost: () => run.lost(),
    async close({ drop = false } = {}) {
      closed = true
      listeners.retire()
      unfollow()
      await run.detach({ drop })
      run.destroy()
    },
  }
}
