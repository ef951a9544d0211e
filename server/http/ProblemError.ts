import type { Problem } from '#shared/commands/Problem.ts'

/** An answer that is not what was asked for, in words for the person and a code for the program. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(status: number, code: string, title: string, more: Pick<Problem, 'detail' | 'fields'> = {}) {
    super(title)
    this.problem = { type: `urn:sheaf:problem:${code}`, title, status, code, ...more }
  }
}
