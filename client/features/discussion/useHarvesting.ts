import type { WorkshopTable } from '#shared/model/table.ts'
import { currentPhase } from '#shared/rules/programme.ts'
import { usePlenary } from '../../workshop/plenary.ts'

/** Is the harvest of this table's session on? */
export function useHarvesting(table: WorkshopTable): boolean {
  return usePlenary((plenary) => {
    const phase = currentPhase(plenary)
    return phase?.kind === 'harvest' && phase.session === table.session
  })
}
