import { randomInt } from 'node:crypto'
import { StoreError } from '../StoreError.ts'
import type { StoredWorkshop, Workshops } from '../Workshops.ts'
import { isRetired, refuseRetired, requireWorkshop } from './requirements.ts'
import type { Sql } from './statements.ts'

interface Row {
  id: string
  join_code: string
  join_open: number
  created_at: number
}

export function sqliteWorkshops(sql: Sql): Workshops {
  return {
    async create({ id, createdAt }) {
      refuseRetired(sql, id)
      if (sql.get`SELECT 1 FROM workshops WHERE id = ${id}` !== undefined) {
        throw new StoreError('conflict', `There is already a workshop ${id}.`)
      }
      const joinCode = freeJoinCode(sql)
      sql.run`INSERT INTO workshops (id, join_code, join_open, created_at) VALUES (${id}, ${joinCode}, 1, ${createdAt})`
      return { id, joinCode, joinOpen: true, createdAt }
    },
    async get(id) {
      return workshopOf(sql.get`SELECT * FROM workshops WHERE id = ${id}`)
    },
    async getByJoinCode(joinCode) {
      return workshopOf(sql.get`SELECT * FROM workshops WHERE join_code = ${joinCode}`)
    },
    async list() {
      return sql.all`SELECT * FROM workshops ORDER BY created_at, id`.flatMap((row) => workshopOf(row) ?? [])
    },
    async count() {
      return Number(sql.get`SELECT count(*) AS n FROM workshops`?.['n'])
    },
    async setJoinOpen(id, joinOpen) {
      requireWorkshop(sql, id)
      sql.run`UPDATE workshops SET join_open = ${Number(joinOpen)} WHERE id = ${id}`
    },
    async isRetired(id) {
      return isRetired(sql, id)
    },
  }
}

function workshopOf(found: object | undefined): StoredWorkshop | undefined {
  if (found === undefined) return undefined
  const row = found as Row
  return { id: row.id, joinCode: row.join_code, joinOpen: row.join_open === 1, createdAt: row.created_at }
}

function freeJoinCode(sql: Sql): string {
  // With a thousand living workshops one draw in nine hundred is taken; this many in a row never are.
  for (let draw = 0; draw < 100; draw++) {
    const code = String(randomInt(100_000, 1_000_000))
    if (sql.get`SELECT 1 FROM workshops WHERE join_code = ${code}` === undefined) return code
  }
  throw new StoreError('conflict', 'No join code is free: there are too many workshops. Delete some that are over.')
}
