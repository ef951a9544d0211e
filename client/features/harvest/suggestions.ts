import type { TableSnapshot } from '#shared/model/snapshot.ts';
import { suggestionsOf, type Suggestion } from './alike.ts';

/** The first suggestion about the section in sight that nobody at this screen has declined. */
export function firstSuggestion(table: TableSnapshot, section: string, declined: ReadonlySet<string>): Suggestion | undefined {
  return suggestionsOf(table).find(({ id, notes }) => !declined.has(id) && notes.some((note) => (table.notes[note]?.section ?? '') === section));
}
