import { Presence } from '#shared/presence.ts'
import type { Awareness } from 'y-protocols/awareness'
import * as z from 'zod/mini'
import type { Generation } from './documentSetting.ts'
import { createValue, type Readable } from './store.ts'

/** What somebody else at this board is doing. */
export interface OtherPresence {
  readonly person: string
  readonly editing?: string | undefined
  readonly dragging?: Presence['dragging']
}

export type PresencePatch = { readonly [K in 'editing' | 'dragging']?: Presence[K] | undefined }

export interface PresenceStore {
  readonly others: Readable<readonly OtherPresence[]>
  readonly set: (patch: PresencePatch) => void
  readonly destroy: () => void
}

// A drag makes dozens of changes a second; others see enough of it at this pace.
const pauseMs = 120

export function createPresence(generation: Readable<Generation>, me: string): PresenceStore {
  const others = createValue<readonly OtherPresence[]>([])
  let own: PresencePatch = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let sentAt = Number.NEGATIVE_INFINITY
  let awareness = generation.get().awareness

  const look = () => {
    const next = othersIn(awareness, me)
    if (JSON.stringify(next) !== JSON.stringify(others.get())) others.set(next)
  }
  const sendOwn = () => {
    timer = undefined
    sentAt = performance.now()
    awareness.setLocalState({
      ...(own.editing === undefined ? {} : { editing: own.editing }),
      ...(own.dragging === undefined ? {} : { dragging: own.dragging }),
    })
  }
  awareness.on('change', look)
  const stop = generation.subscribe(() => {
    awareness.off('change', look)
    awareness = generation.get().awareness
    awareness.on('change', look)
    sendOwn()
    look()
  })
  look()

  return {
    others,
    set(patch) {
      const next = { ...own, ...patch }
      if (JSON.stringify(next) === JSON.stringify(own)) return
      own = next
      timer ??= setTimeout(sendOwn, Math.max(0, sentAt + pauseMs - performance.now()))
    },
    destroy() {
      clearTimeout(timer)
      stop()
      awareness.off('change', look)
      if (own.editing !== undefined || own.dragging !== undefined) awareness.setLocalState({})
    },
  }
}

/** My other tabs are me: they are left out. */
function othersIn(awareness: Awareness, me: string): OtherPresence[] {
  return [...awareness.getStates()].flatMap(([client, state]) => {
    if (client === awareness.clientID) return []
    const presence = z.safeParse(Presence, state)
    if (!presence.success || presence.data.person === undefined || presence.data.person === me) return []
    const { person, editing, dragging } = presence.data
    return [{ person, editing, dragging }]
  })
}
