import type { PersonHere } from '#shared/facts.ts'
import type { Keep } from './commandQueue.ts'
import type { FactStore } from './factStore.ts'

// A full hall arriving is many changes in a row; nobody reloads in between.
const saveEveryMs = 2000

/**
 * Keeps who is here on this device: a page that is loaded without a connection still knows at which table I sit and who wrote
 * which note. Returns how to stop.
 */
export function keepRoster(
  { roster, restoreRoster }: Pick<FactStore, 'roster' | 'restoreRoster'>,
  keep: Keep<readonly PersonHere[]>,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let savedAt = -Infinity
  let restored: unknown
  const save = () => {
    timer = undefined
    savedAt = Date.now()
    void keep.save(Object.values(roster.get().people))
  }
  void keep.load().then((people) => {
    if (people === undefined) return
    restoreRoster(people)
    restored = roster.get()
  })
  const stopListening = roster.subscribe(() => {
    if (roster.get() !== restored) timer ??= setTimeout(save, Math.max(0, savedAt + saveEveryMs - Date.now()))
  })
  return () => {
    stopListening()
    if (timer === undefined) return
    clearTimeout(timer)
    save()
  }
}
