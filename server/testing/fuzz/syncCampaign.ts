import * as Y from 'yjs'
import { Costs } from './Costs.ts'
import { oddFrame, oddPresence, updateMessage } from './frames.ts'
import type { Random } from './Random.ts'
import { SyncTarget } from './SyncTarget.ts'
import { Updates } from './updates.ts'

export interface SyncReport {
  cases: Record<'updates' | 'frames' | 'presence', number>
  costs: Costs
  answers: Record<string, number>
  reconnections: number
}

/** A document is thrown at for so long, then a fresh one is: full documents refuse everything. */
const casesPerDocument = 1_500
const casesBetweenLooks = 100

/**
 * Sends updates, frames and presence to a table, and looks again and again whether the other person there noticed.
 * @throws Error with the seed and the number of the case when somebody noticed
 */
export async function syncCampaign(random: Random, cases: SyncReport['cases']): Promise<SyncReport> {
  const report: SyncReport = { cases, costs: new Costs(), answers: {}, reconnections: 0 }
  const wanted = { ...cases }
  let number = 0
  while (wanted.updates + wanted.frames + wanted.presence > 0) {
    const target = await SyncTarget.start(report.costs)
    try {
      number = await throwAt(target, random, wanted, number)
    } catch (error) {
      throw new Error(`Seed ${random.seed}, about case ${number}: ${String(error)}\n${target.account()}`, { cause: error })
    } finally {
      await target.stop()
    }
    for (const [answer, count] of target.refusals) report.answers[answer] = (report.answers[answer] ?? 0) + count
    report.reconnections += target.reconnections
  }
  return report
}

/** Client ids come from the seed too, because their order decides how Yjs merges. */
function emptyCopy(random: Random): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 1 + random.below(2 ** 31)
  return doc
}

async function throwAt(target: SyncTarget, random: Random, wanted: SyncReport['cases'], begun: number): Promise<number> {
  let updates = new Updates(random, emptyCopy(random))
  let number = begun
  await target.reconnect(updates.doc)
  const left = () => wanted.updates + wanted.frames + wanted.presence
  for (let here = 0; here < casesPerDocument && left() > 0; here++, number++) {
    if (!target.isOpen) await target.reconnect(updates.doc)
    const roll = random.below(left())
    if (roll < wanted.updates) {
      wanted.updates--
      const { kind, update } = updates.next()
      target.send(updateMessage(update, random.chance(0.1) ? 1 : 2), kind)
    } else if (roll < wanted.updates + wanted.frames) {
      wanted.frames--
      target.send(oddFrame(random), 'frame')
    } else {
      wanted.presence--
      target.send(oddPresence(random, [target.bruno.doc.clientID, 1, 2, 3]), 'presence')
    }
    if (here % 50 === 49 && target.isOpen) await target.catchUp().catch(() => undefined) // a line that was just closed is opened again above
    if (here % casesBetweenLooks === casesBetweenLooks - 1) await target.checkBruno()
    if (here % 750 === 749) {
      await target.checkAgreement()
      updates = new Updates(random, emptyCopy(random))
      await target.reconnect(updates.doc)
    }
  }
  await target.checkBruno()
  await target.checkAgreement()
  return number
}
