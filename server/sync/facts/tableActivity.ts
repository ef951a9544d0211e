import type { TableActivity } from '#shared/facts.ts'
import { noteKinds, type Note, type NoteKind } from '#shared/model/note.ts'
import type { TableSnapshot } from '#shared/model/snapshot.ts'

/** A table's writing in numbers. `at` is its newest note's birth, where nothing later is known. */
export function tableActivity({ notes, clusters, answers, choices, poster }: TableSnapshot): TableActivity {
  const lying = Object.values(notes).filter((note) => note.binnedAt === undefined)
  const newest = lying.reduce<Note | undefined>(
    (latest, note) => (latest === undefined || note.createdAt > latest.createdAt ? note : latest),
    undefined,
  )
  const answered = new Set([...lying.flatMap((note) => note.section ?? []), ...Object.keys(answers), ...filled(choices)])
  return {
    notes: Object.fromEntries(noteKinds.map((kind) => [kind, lying.filter((note) => note.kind === kind).length])) as Record<
      NoteKind,
      number
    >,
    sections: answered.size,
    clusters: Object.keys(clusters).length,
    unsorted: lying.filter((note) => note.cluster === undefined || clusters[note.cluster] === undefined).length,
    signedOff: poster.signedOff !== undefined,
    ...(newest !== undefined && { latest: { text: newest.text, kind: newest.kind }, at: newest.createdAt }),
  }
}

const filled = (choices: TableSnapshot['choices']): string[] =>
  Object.entries(choices).flatMap(([section, picked]) => (picked.length > 0 ? [section] : []))
