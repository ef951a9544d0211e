import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describeContents } from '../describeContents.ts'
import { checkLog } from '../store/sqlite/checkLog.ts'
import { inspectStore } from '../store/sqlite/inspectStore.ts'
import { isInUse } from '../store/sqlite/lock.ts'
import { StoreError } from '../store/StoreError.ts'
import { fault, fine, type Finding } from './Finding.ts'

const restore = 'Stop Sheaf, copy the data directory to be safe, and put a backup in its place: npm run restore -- FILE'

/** Looks all of the store through, and tells whether a server has it open. */
export async function checkDatabase(dataDir: string): Promise<{ findings: Finding[]; runs: boolean }> {
  const file = join(dataDir, 'sheaf.db')
  if (!existsSync(file) && !existsSync(`${file}-wal`))
    return { findings: [fine('There is no database yet; it is made at the first start.')], runs: false }
  try {
    const runs = isInUse(dataDir)
    if (!runs) checkLog(file)
    const contents = await inspectStore(file, { live: true })
    const findings = contents.damaged.map((damage) => fault(damage, restore))
    if (findings.length === 0) findings.push(fine(`The database is whole: ${describeContents(contents)}.`))
    findings.push(fine(runs ? 'A Sheaf server has it open.' : 'No server has it open.'))
    return { findings, runs }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    const todo =
      error.fault === 'newer-version'
        ? 'Start the newer version.'
        : error.fault === 'damaged'
          ? restore
          : 'Check the data directory and the account that Sheaf runs under.'
    return { findings: [fault(error.message, todo)], runs: false }
  }
}
