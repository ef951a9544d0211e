import type { Documents, PendingUpdate, StoredDocument } from '../Documents.ts'
import { StoreError } from '../StoreError.ts'
import { checksumOf } from './checksum.ts'
import { isRetired, requireWorkshop } from './requirements.ts'
import type { Sql } from './statements.ts'

interface Row {
  seq: number
  content: Uint8Array
  checksum: number
}

export function sqliteDocuments(sql: Sql): Documents {
  const appendOne = ({ workshop, document, update }: PendingUpdate): number => {
    const counted =
      sql.get`UPDATE documents SET last_seq = last_seq + 1 WHERE workshop = ${workshop} AND name = ${document} RETURNING last_seq` ??
      sql.get`INSERT INTO documents (workshop, name, last_seq) VALUES (${workshop}, ${document}, 1) RETURNING last_seq`
    const seq = Number(counted?.['last_seq'])
    const checksum = checksumOf({ workshop, document, seq, content: update })
    sql.run`
      INSERT INTO updates (workshop, document, seq, content, checksum)
      VALUES (${workshop}, ${document}, ${seq}, ${update}, ${checksum})`
    return seq
  }

  const lastSeq = (workshop: string, document: string): number =>
    Number(sql.get`SELECT last_seq FROM documents WHERE workshop = ${workshop} AND name = ${document}`?.['last_seq'] ?? 0)

  const findSnapshot = (workshop: string, document: string): Row | undefined =>
    sql.get`SELECT seq, content, checksum FROM snapshots WHERE workshop = ${workshop} AND document = ${document}` as Row | undefined

  return {
    async append(batch) {
      for (const workshop of new Set(batch.map((pending) => pending.workshop))) requireWorkshop(sql, workshop)
      return batch.map(appendOne)
    },

    async load(workshop, document): Promise<StoredDocument> {
      if (isRetired(sql, workshop)) return { retired: true, updates: [] }
      requireWorkshop(sql, workshop)
      const damaged = (what: string): StoreError =>
        new StoreError(
          'damaged',
          `The document ${document} of the workshop ${workshop} is damaged: ${what}. It is kept as it is and not served. A backup may still have it whole: npm run restore -- FILE`,
        )
      const check = (row: Row, what: string): void => {
        if (row.checksum !== checksumOf({ workshop, document, ...row })) throw damaged(`${what} fails its check`)
      }

      const snapshot = findSnapshot(workshop, document)
      if (snapshot) check(snapshot, `its snapshot (up to ${snapshot.seq})`)
      const log = sql.all`
        SELECT seq, content, checksum FROM updates WHERE workshop = ${workshop} AND document = ${document} ORDER BY seq` as unknown as Row[]
      let expected = (snapshot?.seq ?? 0) + 1
      for (const row of log) {
        if (row.seq !== expected) throw damaged(`update ${expected} is missing`)
        check(row, `update ${row.seq}`)
        expected += 1
      }
      const last = lastSeq(workshop, document)
      if (expected !== last + 1) throw damaged(`its log should end with update ${last} and ends with ${expected - 1}`)
      return {
        ...(snapshot && { snapshot: { state: snapshot.content, seq: snapshot.seq } }),
        updates: log.map(({ seq, content }) => ({ seq, update: content })),
      }
    },

    async writeSnapshot(workshop, document, state, upToSeq) {
      requireWorkshop(sql, workshop)
      const last = lastSeq(workshop, document)
      const covered = findSnapshot(workshop, document)?.seq ?? 0
      if (upToSeq < Math.max(1, covered) || upToSeq > last) {
        throw new StoreError(
          'conflict',
          `A snapshot of ${document} up to update ${upToSeq} does not fit: the stored one reaches ${covered}, the log ${last}.`,
        )
      }
      const checksum = checksumOf({ workshop, document, seq: upToSeq, content: state })
      sql.run`
        INSERT INTO snapshots (workshop, document, seq, content, checksum)
        VALUES (${workshop}, ${document}, ${upToSeq}, ${state}, ${checksum})
        ON CONFLICT (workshop, document) DO UPDATE SET seq = excluded.seq, content = excluded.content, checksum = excluded.checksum`
      sql.run`DELETE FROM updates WHERE workshop = ${workshop} AND document = ${document} AND seq <= ${upToSeq}`
    },

    async list(workshop) {
      return sql.all`SELECT name FROM documents WHERE workshop = ${workshop} ORDER BY name`.map(({ name }) => String(name))
    },

    async count() {
      return Number(sql.get`SELECT count(*) AS n FROM documents`?.['n'])
    },
  }
}
