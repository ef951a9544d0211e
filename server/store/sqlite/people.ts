import type { Role } from '#shared/model/person.ts'
import type { People, StoredPerson } from '../People.ts'
import { roleRank } from '../roleRank.ts'
import { StoreError } from '../StoreError.ts'
import { requirePresentPerson, requireWorkshop } from './requirements.ts'
import type { Sql } from './statements.ts'

interface Row {
  workshop: string
  id: string
  role: Role
  name: string
  organisation: string
  country: string
  created_at: number
  removed_at: number | null
}

export function sqlitePeople(sql: Sql): People {
  const find = (workshop: string, id: string): StoredPerson | undefined =>
    personOf(sql.get`SELECT * FROM people WHERE workshop = ${workshop} AND id = ${id}`)

  const need = (workshop: string, id: string): StoredPerson => {
    requireWorkshop(sql, workshop)
    const person = find(workshop, id)
    if (person === undefined) throw new StoreError('unknown-person', `Nobody with the id ${id} is in the workshop ${workshop}.`)
    return person
  }

  return {
    async add({ workshop, id, role, name, organisation, country, createdAt }) {
      requireWorkshop(sql, workshop)
      if (find(workshop, id) !== undefined) throw new StoreError('conflict', `The person ${id} is in the workshop already.`)
      sql.run`
        INSERT INTO people (workshop, id, role, name, organisation, country, created_at)
        VALUES (${workshop}, ${id}, ${role}, ${name}, ${organisation}, ${country}, ${createdAt})`
      return need(workshop, id)
    },
    async get(workshop, id) {
      return find(workshop, id)
    },
    async list(workshop) {
      return sql.all`SELECT * FROM people WHERE workshop = ${workshop} ORDER BY created_at, rowid`.flatMap((row) => personOf(row) ?? [])
    },
    async rename(workshop, id, changes) {
      const { name, organisation, country } = { ...need(workshop, id), ...changes }
      sql.run`
        UPDATE people SET name = ${name}, organisation = ${organisation}, country = ${country}
        WHERE workshop = ${workshop} AND id = ${id}`
      return need(workshop, id)
    },
    async raiseRole(workshop, id, role) {
      if (roleRank[role] > roleRank[need(workshop, id).role]) {
        sql.run`UPDATE people SET role = ${role} WHERE workshop = ${workshop} AND id = ${id}`
      }
      return need(workshop, id)
    },
    async remove(workshop, id, removedAt) {
      need(workshop, id)
      sql.run`UPDATE people SET removed_at = ${removedAt} WHERE workshop = ${workshop} AND id = ${id} AND removed_at IS NULL`
      sql.run`UPDATE seats SET left_at = ${removedAt} WHERE workshop = ${workshop} AND person = ${id} AND left_at IS NULL`
      sql.run`DELETE FROM credentials WHERE workshop = ${workshop} AND person = ${id}`
      sql.run`DELETE FROM hands WHERE workshop = ${workshop} AND person = ${id}`
      return need(workshop, id)
    },
    async addCredential({ workshop, person, secretHash, createdAt }) {
      requirePresentPerson(sql, workshop, person)
      if (sql.get`SELECT 1 FROM credentials WHERE secret_hash = ${secretHash}` !== undefined) {
        throw new StoreError('conflict', 'This secret is someone’s already.')
      }
      sql.run`
        INSERT INTO credentials (secret_hash, workshop, person, created_at)
        VALUES (${secretHash}, ${workshop}, ${person}, ${createdAt})`
    },
    async findByCredential(secretHash) {
      return personOf(sql.get`
        SELECT people.* FROM credentials
        JOIN people ON people.workshop = credentials.workshop AND people.id = credentials.person
        WHERE credentials.secret_hash = ${secretHash} AND people.removed_at IS NULL`)
    },
  }
}

function personOf(found: object | undefined): StoredPerson | undefined {
  if (found === undefined) return undefined
  const { created_at: createdAt, removed_at: removedAt, ...said } = found as Row
  return { ...said, createdAt, ...(removedAt !== null && { removedAt }) }
}
