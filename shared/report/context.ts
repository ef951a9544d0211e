import type { Person } from '../model/person.ts'
import type { Records } from '../model/record.ts'
import type { Session } from '../model/session.ts'
import type { PlenarySnapshot, SynthesisSnapshot, TableSnapshot } from '../model/snapshot.ts'
import type { Analysis } from '../rules/tiers.ts'
import type { ReportMessages } from './messages.ts'

/** Everything a report is made of. `tables`: those that may be read. `generatedAt`: ms since 1970. */
export interface ReportInput {
  plenary: PlenarySnapshot
  tables: Records<TableSnapshot>
  synthesis: SynthesisSnapshot
  people: readonly Person[]
  generatedAt: number
  messages?: ReportMessages
  /** Keeps the parts that take a narrative, also where nothing is written yet. */
  writing?: boolean
}

/** What each part of the report reads. */
export interface ReportContext extends Required<ReportInput> {
  /** Sessions in order, each with its analysis. */
  sessions: { session: Session; position: number; analysis: Analysis }[]
}
