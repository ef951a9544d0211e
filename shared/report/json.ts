import type { Report } from './Report.ts'

/** The report as JSON, for programs: the document model itself, with every line's evidence. */
export function toJson(report: Report): string {
  return `${JSON.stringify({ format: 'sheaf-report', version: 1, ...report }, undefined, 2)}\n`
}
