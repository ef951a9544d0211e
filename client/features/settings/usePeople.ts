import type { Person } from '#shared/model/person.ts';
import { useCallback, useEffect, useState } from 'react';
import { useRoster } from '../../workshop/facts.ts';
import { failureWords } from '../../workshop/failureWords.ts';
import { sendCommand } from '../../workshop/sendCommand.ts';

/** Everyone in the workshop by name; fetched again whenever somebody comes or goes. undefined until the first answer. */
export function usePeople(): { people: readonly Person[] | undefined; failure: string | undefined; again: () => void } {
  const { people: here } = useRoster();
  const [people, setPeople] = useState<readonly Person[]>();
  const [failure, setFailure] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const present = Object.values(here).filter(({ removed }) => removed !== true).length;
  useEffect(() => {
    let stale = false;
    sendCommand('people').then(
      (answer) => {
        if (stale) return;
        setPeople(answer.people.toSorted((a, b) => a.name.localeCompare(b.name)));
        setFailure(undefined);
      },
      (error: unknown) => {
        if (!stale) setFailure(failureWords(error));
      },
    );
    return () => {
      stale = true;
    };
  }, [present, attempt]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { people, failure, again };
}
