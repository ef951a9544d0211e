/** Follows what of this device's edits is safely stored: a counter goes out after a batch of edits and comes back once all before it is on disk. */
export interface AckTracker {
  /** Something was changed on this device. */
  readonly changed: () => void
  /** The server has been given everything made before now (its first question was answered): counters may go out. */
  readonly opened: () => void
  readonly closed: () => void
  readonly received: (counter: number) => void
  /** Is anything not yet known to be stored? */
  readonly unsaved: () => boolean
  readonly destroy: () => void
}

// Edits within this time share one counter.
const batchMs = 60

export function createAckTracker(send: (counter: number) => void, onChange: () => void): AckTracker {
  let sent = 0
  let acked = 0
  let dirty = false
  let open = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = () => {
    timer = undefined
    if (!open || !dirty) return
    dirty = false
    sent += 1
    send(sent)
  }

  return {
    changed() {
      dirty = true
      if (open) timer ??= setTimeout(flush, batchMs)
      onChange()
    },
    opened() {
      open = true
      clearTimeout(timer)
      flush()
      onChange()
    },
    closed() {
      open = false
      clearTimeout(timer)
      timer = undefined
      // What was never confirmed goes out again with the next connection.
      if (acked < sent) dirty = true
      acked = sent
      onChange()
    },
    received(counter) {
      if (counter > sent) return
      acked = Math.max(acked, counter)
      onChange()
    },
    unsaved: () => dirty || acked < sent,
    destroy: () => clearTimeout(timer),
  }
}
