import type { Problem } from '#shared/commands/Problem.ts'
import type { NoteKind } from '#shared/model/note.ts'
import { wordsOfProblem } from './commandFailure.ts'
import type { Keep, WaitingCommand } from './commandQueue.ts'
import { shared } from './factStore.ts'
import { createValue, type Readable } from './store.ts'

/** Something written here that the server did not take. It stays on this device until somebody decides about it. */
export interface NotDelivered {
  readonly id: string
  /** ms since 1970 on this device */
  readonly at: number
  /** Document that it was written in, or the command that carried it. */
  readonly from: string
  /** A note, answer, key message or another text; a command is one that had waited for the connection. */
  readonly what: 'note' | 'answer' | 'message' | 'text' | 'command'
  /** The words to keep. */
  readonly text: string
  /** Why: a code of the server, and its words where it gave any. */
  readonly code: string
  readonly reason: string
  readonly note?: { readonly kind: NoteKind; readonly section?: string | undefined; readonly round: number } | undefined
  /** The section that it answered. */
  readonly section?: string | undefined
  readonly command?: WaitingCommand | undefined
  /** Record or field that it belongs to, as `<collection>/<key>`. */
  readonly place?: string | undefined
}

export interface NotDeliveredList {
  readonly items: Readable<readonly NotDelivered[]>
  readonly add: (items: readonly NotDelivered[]) => void
  readonly remove: (ids: readonly string[]) => void
}

export function createNotDelivered(keep: Keep<readonly NotDelivered[]>): NotDeliveredList {
  const items = createValue<readonly NotDelivered[]>([])
  const change = (next: readonly NotDelivered[]) => {
    items.set(next)
    void keep.save(next)
  }
  void keep.load().then((kept = []) => {
    if (kept.length > 0) change([...kept, ...items.get()])
  })
  return {
    items,
    add: (more) => change([...items.get(), ...more]),
    remove: (ids) => change(items.get().filter((item) => !ids.includes(item.id))),
  }
}

export function refusedCommand(command: WaitingCommand, problem: Problem): NotDelivered {
  const body: Readonly<Record<string, unknown>> = { ...command.args.body }
  const words = ['title', 'description', 'statement', 'message'].flatMap((field) => {
    const value = body[field]
    return typeof value === 'string' && value !== '' ? [value] : []
  })
  const reason = wordsOfProblem(problem)
  return {
    id: command.key,
    at: Date.now(),
    from: command.name,
    what: 'command',
    text: words.join('\n'),
    code: problem.code,
    reason,
    command,
  }
}

type Texts = Readonly<Record<string, Omit<NotDelivered, 'id' | 'at' | 'from' | 'code' | 'reason'>>>

/** The texts that are in `after` and were not, or read differently, in `before`. Works on the picture of any document. */
export function changedTexts(before: object | undefined, after: object): Texts {
  const old = textsOf(before ?? {})
  const now = textsOf(after)
  const kept = shared(old, now)
  return Object.fromEntries(Object.entries(kept).filter(([place, text]) => old[place] !== text))
}

const textFields = ['text', 'title', 'label', 'question', 'prompt', 'purpose', 'description', 'statement']

function textsOf(picture: object): Texts {
  const texts: Record<string, Texts[string]> = {}
  for (const [part, content] of Object.entries(picture) as [string, unknown][]) {
    if (typeof content === 'string') {
      if (content !== '') texts[part] = { what: part === 'message' ? 'message' : 'text', text: content, place: part }
      continue
    }
    if (typeof content !== 'object' || content === null) continue
    for (const [key, record] of Object.entries(content) as [string, unknown][]) {
      const place = `${part}/${key}`
      const text = typeof record === 'string' ? record : wordsOf(record)
      if (text === '') continue
      if (part === 'answers') texts[place] = { what: 'answer', text, section: key, place }
      else if (part === 'notes') texts[place] = { what: 'note', text, place, note: noteOf(record) }
      else texts[place] = { what: 'text', text, place }
    }
  }
  return texts
}

function wordsOf(record: unknown): string {
  if (typeof record !== 'object' || record === null) return ''
  const fields = record as Record<string, unknown>
  return textFields.flatMap((field) => (typeof fields[field] === 'string' && fields[field] !== '' ? [fields[field]] : [])).join('\n')
}

function noteOf(record: unknown): NonNullable<NotDelivered['note']> {
  const { kind, section, round } = record as { kind: NoteKind; section?: string; round: number }
  return { kind, round, section }
}
