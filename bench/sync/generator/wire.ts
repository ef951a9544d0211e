/* The least of WebSocket, Yjs and awareness encoding that a load generator needs. */

export function varUint(value: number): number[] {
  const bytes: number[] = []
  let left = value
  while (left > 127) {
    bytes.push((left % 128) | 128)
    left = Math.floor(left / 128)
  }
  bytes.push(left)
  return bytes
}

export const varBytes = (bytes: Uint8Array): Buffer => Buffer.concat([Buffer.from(varUint(bytes.length)), bytes])

/** A binary frame from a client. Its mask is zero, so the content stays as it is. */
export function clientFrame(payload: Uint8Array, opcode = 2): Buffer {
  const { length } = payload
  const head =
    length < 126
      ? [0x80 | opcode, 0x80 | length]
      : length < 65_536
        ? [0x80 | opcode, 0x80 | 126, length >> 8, length & 255]
        : [0x80 | opcode, 0x80 | 127, 0, 0, 0, 0, length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255]
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), payload])
}

/**
 * The next struct of a client that goes on writing where it stopped: right behind its last one.
 * @param content as Yjs encodes it, with the kind of content that it is
 * @param deletes so many clocks before it are deleted with it
 */
export function nextStruct({
  client,
  clock,
  kind,
  content,
  deletes,
}: {
  client: number
  clock: number
  kind: number
  content: Uint8Array
  deletes: number
}): Buffer {
  const before = [...varUint(client), ...varUint(clock - 1)]
  const deletions = deletes > 0 ? [1, ...varUint(client), 1, ...varUint(clock - deletes), ...varUint(deletes)] : [0]
  return Buffer.concat([
    Buffer.from([1, 1, ...varUint(client), ...varUint(clock), 0x80 | kind, ...before]),
    content,
    Buffer.from(deletions),
  ])
}

export const contentString = 4
export const contentAny = 8

/** A sync message with an update. */
export const updateMessage = (update: Uint8Array): Buffer => Buffer.concat([Buffer.from([0, 2]), varBytes(update)])

export function awarenessMessage(client: number, clock: number, json: string): Buffer {
  const states = Buffer.concat([Buffer.from([1, ...varUint(client), ...varUint(clock)]), varBytes(Buffer.from(json))])
  return Buffer.concat([Buffer.from([1]), varBytes(states)])
}

/** "What do I lack?" from a client that has nothing. */
export const emptyStep1 = Buffer.from([0, 0, 1, 0])
/** "Nothing" as the answer to the server's question. */
export const emptyStep2 = Buffer.from([0, 1, 2, 0, 0])
export const ackRequest = (counter: number): Buffer => Buffer.from([102, ...varUint(counter)])
