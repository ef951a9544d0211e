import type { ResultOf } from '#shared/commands.ts';
import { useCallback, useEffect, useState } from 'react';
import { CommandFailure } from '../../workshop/commandFailure.ts';
import { failureWords } from '../../workshop/failureWords.ts';
import { sendCommand } from '../../workshop/sendCommand.ts';

export type FoundWorkshop = ResultOf<'findByCode'>;

export type Search =
  | { readonly state: 'looking' }
  | { readonly state: 'found'; readonly found: FoundWorkshop }
  | { readonly state: 'unknown' }
  | { readonly state: 'failed'; readonly words: string };

/** The workshop behind a join code, and how to ask again. */
export function useWorkshopBehind(code: string): { search: Search; again: () => void } {
  const [search, setSearch] = useState<Search>({ state: 'looking' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let stale = false;
    const show = (next: Search) => {
      if (!stale) setSearch(next);
    };
    if (/^\d{6}$/.test(code)) {
      show({ state: 'looking' });
      sendCommand('findByCode', { params: { code } }).then(
        (found) => show({ state: 'found', found }),
        (error: unknown) => show(stateAfter(error)),
      );
    } else {
      show({ state: 'unknown' });
    }
    return () => {
      stale = true;
    };
  }, [code, attempt]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { search, again };
}

function stateAfter(error: unknown): Search {
  if (error instanceof CommandFailure && error.problem.status === 404) return { state: 'unknown' };
  return { state: 'failed', words: failureWords(error) };
}
