import type * as Y from 'yjs'
import { newId } from '../ids.ts'
import { ended, extended, paused, resumed } from '../rules/clock.ts'
import { patchRecord, plenaryCollections as collections, setFields, transact } from './collections.ts'
import { readPlenary } from './plenary.ts'

/* What happens now. `now` is always server time in ms since 1970 (the client adds its measured offset). */

/** Enters a phase. A discussion begins with round 1 and its timer not yet started. */
export function goToPhase(doc: Y.Doc, phase: string, now: number): void {
  const { phases } = readPlenary(doc)
  if (phases[phase] === undefined) return
  const round = phases[phase].kind === 'discussion' ? 1 : 0
  set(doc, { phase, round, phaseStartedAt: now, timer: undefined, endedAt: undefined })
}

/** Enters a round of the discussion and starts its timer. */
export function openRound(doc: Y.Doc, round: number, now: number): void {
  const { phases, live } = readPlenary(doc)
  const phase = live.phase === undefined ? undefined : phases[live.phase]
  if (phase?.kind !== 'discussion' || round < 1 || round > phase.rounds) return
  set(doc, { round, timer: { startedAt: now, durationMs: phase.roundMinutes * 60_000 } })
}

export const startTimer = (doc: Y.Doc, durationMs: number, now: number) => set(doc, { timer: { startedAt: now, durationMs } })
export const pauseTimer = (doc: Y.Doc, now: number) => changeTimer(doc, (timer) => paused(timer, now))
export const resumeTimer = (doc: Y.Doc, now: number) => changeTimer(doc, (timer) => resumed(timer, now))
export const extendTimer = (doc: Y.Doc, byMs: number, now: number) => changeTimer(doc, (timer) => extended(timer, byMs, now))
export const endTimer = (doc: Y.Doc) => set(doc, { timer: undefined })
/** Calls time on a round: what is left becomes zero, and overtime counts from here. */
export const callTime = (doc: Y.Doc, now: number) => changeTimer(doc, (timer) => ended(timer, now))

export const announce = (doc: Y.Doc, text: string, now: number) => set(doc, { announcement: { id: newId(), text, at: now } })
export const clearAnnouncement = (doc: Y.Doc) => set(doc, { announcement: undefined })

/** The day is over: nothing is current any more, the report remains. */
export const endWorkshop = (doc: Y.Doc, now: number) => set(doc, { phase: undefined, round: 0, timer: undefined, endedAt: now })

export const lockTable = (doc: Y.Doc, table: string, locked: boolean) =>
  transact(doc, () => patchRecord(doc, collections.tables, table, { locked }))
export const setRapporteur = (doc: Y.Doc, table: string, person: string | undefined) =>
  transact(doc, () => patchRecord(doc, collections.tables, table, { rapporteur: person }))
export const setHost = (doc: Y.Doc, table: string, person: string | undefined) =>
  transact(doc, () => patchRecord(doc, collections.tables, table, { host: person }))

type Timer = NonNullable<ReturnType<typeof readPlenary>['live']['timer']>

function changeTimer(doc: Y.Doc, change: (timer: Timer) => Timer): void {
  const { timer } = readPlenary(doc).live
  if (timer !== undefined) set(doc, { timer: change(timer) })
}

function set(doc: Y.Doc, patch: Record<string, unknown>): void {
  transact(doc, () => setFields(doc.getMap('live'), patch))
}
