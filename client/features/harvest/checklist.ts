import type { TableSnapshot } from '#shared/model/snapshot.ts'
import type { Section } from '#shared/model/template.ts'
import { boardLayout } from './boardLayout.ts'

/** What a poster needs before it is confirmed, in the order of the work. */
export type Step =
  | { readonly kind: 'notes'; readonly done: boolean; readonly left: number }
  | { readonly kind: 'titles'; readonly done: boolean; readonly left: number }
  | { readonly kind: 'message'; readonly done: boolean }
  | { readonly kind: 'answer'; readonly done: boolean; readonly section: string; readonly title: string }
  | { readonly kind: 'signOff'; readonly done: boolean }

export function checklist(table: TableSnapshot, sections: readonly Section[]): Step[] {
  const { unsorted, notes } = boardLayout(table)
  const unnamed = Object.values(table.clusters).filter((cluster) => cluster.title.trim() === '').length
  const answered = ({ id, kind }: Section) =>
    kind === 'choice' ? (table.choices[id]?.length ?? 0) > 0 : (table.answers[id]?.trim() ?? '') !== ''
  return [
    { kind: 'notes', done: notes > 0 && unsorted === 0, left: unsorted },
    ...(unnamed > 0 ? [{ kind: 'titles', done: false, left: unnamed } as const] : []),
    { kind: 'message', done: table.message.trim() !== '' },
    ...sections
      .filter(({ kind }) => kind !== 'notes')
      .map((section) => ({ kind: 'answer', done: answered(section), section: section.id, title: section.title }) as const),
    { kind: 'signOff', done: table.poster.signedOff !== undefined },
  ]
}
