import { createContext } from 'react'
import type { Evidence } from '#shared/report/Report.ts'

export interface EvidenceOfLine {
  readonly evidence: Evidence
  /** The line in words. */
  readonly line: string
}

/** Shows what a line of the report stands on. */
export const EvidenceContext = createContext<(shown: EvidenceOfLine) => void>(() => undefined)
