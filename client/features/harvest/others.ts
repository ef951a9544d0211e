import { createContext, use, useMemo } from 'react';
import { useMessages } from '../../i18n/LanguageProvider.tsx';
import { useNames } from '../../shell/names.ts';
import { usePresenceOthers } from '../../workshop/table.tsx';
import { harvestMessages } from './messages.ts';

export interface OtherAt {
  readonly name: string;
  readonly doing: 'editing' | 'dragging';
}

export interface Others {
  /** Note → who is at it. */
  readonly notes: Readonly<Record<string, OtherAt>>;
  /** Cluster → who holds something over it. */
  readonly over: Readonly<Record<string, string>>;
}

const nobody: Others = { notes: {}, over: {} };

/** What the others at this table are doing, by note and cluster. */
export function useOthers(): Others {
  const messages = useMessages(harvestMessages);
  const presence = usePresenceOthers();
  const nameOf = useNames();
  return useMemo(() => {
    if (presence.length === 0) return nobody;
    const notes: Record<string, OtherAt> = {};
    const over: Record<string, string> = {};
    for (const { person, editing, dragging } of presence) {
      const name = nameOf(person) || messages.someone;
      if (editing !== undefined) notes[editing] = { name, doing: 'editing' };
      for (const note of dragging?.notes ?? []) notes[note] = { name, doing: 'dragging' };
      if (dragging?.over !== undefined) over[dragging.over] = name;
    }
    return { notes, over };
  }, [presence, nameOf, messages]);
}

export const OthersContext = createContext<Others>(nobody);
export const NamesContext = createContext<(person: string | undefined) => string>(() => '');

export const useOtherAt = (note: string): OtherAt | undefined => use(OthersContext).notes[note];
export const useOtherOver = (cluster: string): string | undefined => use(OthersContext).over[cluster];
export const useAuthorName = (person: string | undefined): string => use(NamesContext)(person);
