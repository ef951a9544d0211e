import type { TableActivity } from '#shared/facts.ts'
import { useCallback } from 'react'
import type { Activity, Roster } from './factStore.ts'
import { useReadable, useStore } from './store.ts'
import { useWorkshop } from './useWorkshop.ts'

/** Who is here, by person id. */
export function useRoster(): Roster {
  return useReadable(useWorkshop().facts.roster)
}

/** How many people have cast a ballot; undefined until the server has said. */
export function usePollProgress(poll: string): number | undefined {
  const select = useCallback((polls: Readonly<Record<string, number>>): number | undefined => polls[poll], [poll])
  return useStore(useWorkshop().facts.polls, select)
}

/** What happens at the tables, by table id. */
export function useActivity(): Readonly<Record<string, TableActivity>> {
  return useStore(useWorkshop().facts.activity, tablesOf)
}

const tablesOf = (activity: Activity) => activity.tables
