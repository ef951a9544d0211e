import { StoreError } from '../StoreError.ts'
import type { Sql } from './statements.ts'

/** @throws StoreError `retired`, `unknown-workshop` */
export function requireWorkshop(sql: Sql, workshop: string): void {
  if (sql.get`SELECT 1 FROM workshops WHERE id = ${workshop}` !== undefined) return
  refuseRetired(sql, workshop)
  throw new StoreError('unknown-workshop', `There is no workshop ${workshop}.`)
}

/** @throws StoreError `retired` */
export function refuseRetired(sql: Sql, workshop: string): void {
  if (isRetired(sql, workshop)) throw new StoreError('retired', `The workshop ${workshop} was deleted.`)
}

export function isRetired(sql: Sql, workshop: string): boolean {
  return sql.get`SELECT 1 FROM retired_workshops WHERE id = ${workshop}` !== undefined
}

/** @throws StoreError `unknown-person`, also for someone who was removed; `retired`, `unknown-workshop` */
export function requirePresentPerson(sql: Sql, workshop: string, person: string): void {
  requireWorkshop(sql, workshop)
  if (sql.get`SELECT 1 FROM people WHERE workshop = ${workshop} AND id = ${person} AND removed_at IS NULL` === undefined) {
    throw new StoreError('unknown-person', `Nobody with the id ${person} is in the workshop ${workshop}.`)
  }
}
