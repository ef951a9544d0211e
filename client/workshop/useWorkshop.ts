import { createContext, use } from 'react'
import type { WorkshopClient } from './workshopClient.ts'

export const WorkshopContext = createContext<WorkshopClient | undefined>(undefined)

/** The open workshop, for the hooks of this folder. */
export function useWorkshop(): WorkshopClient {
  const client = use(WorkshopContext)
  if (client === undefined) throw new Error('This needs a <WorkshopProvider> around it.')
  return client
}
