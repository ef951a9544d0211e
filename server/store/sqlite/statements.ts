import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'

export type ResultRow = Record<string, SQLOutputValue>

/** Statements as tagged templates: every value is bound, never pasted in, and each statement is prepared once. */
export interface Sql {
  /** The first row, or undefined. */
  get(text: TemplateStringsArray, ...values: SQLInputValue[]): ResultRow | undefined
  all(text: TemplateStringsArray, ...values: SQLInputValue[]): ResultRow[]
  /** @returns how many rows changed */
  run(text: TemplateStringsArray, ...values: SQLInputValue[]): number
}

/**
 * Statements on a connection. Node has a tag store of its own, but its statements outlive `db.close()`: the connection then
 * keeps the files open and the write-ahead log unmerged until the garbage collector comes by.
 */
export function statementsOn(db: DatabaseSync): Sql {
  // A template literal is the same array each time its line runs, so it can stand for its statement.
  const prepared = new Map<TemplateStringsArray, StatementSync>()
  const statement = (text: TemplateStringsArray): StatementSync => {
    const known = prepared.get(text)
    if (known !== undefined) return known
    const fresh = db.prepare(text.join('?'))
    prepared.set(text, fresh)
    return fresh
  }
  return {
    get: (text, ...values) => statement(text).get(...values),
    all: (text, ...values) => statement(text).all(...values),
    run: (text, ...values) => Number(statement(text).run(...values).changes),
  }
}
