import { useEffect, useRef, useState } from 'react'
import type { TableSnapshot } from '#shared/model/snapshot.ts'
import { serverNow } from '../../workshop/clock.ts'
import { shallowEqual } from '../../workshop/store.ts'
import { useTable } from '../../workshop/table.tsx'

const newForMs = 8000
// What arrives late, from a phone that was offline, or with the first full picture of the table is not "just now". Phones' clocks differ a little.
const recentMs = 60_000

const idsOf = ({ notes }: TableSnapshot) => Object.keys(notes)
const nothing: ReadonlySet<string> = new Set()

/** The notes that were stuck on the table in the last eight seconds, while this screen was open. */
export function useArrivals(): ReadonlySet<string> {
  const notes = useTable((table) => table.notes)
  const ids = useTable(idsOf, shallowEqual)
  const seen = useRef<Set<string>>(undefined)
  const [fresh, setFresh] = useState(nothing)
  const timers = useRef(new Set<number>())
  useEffect(() => {
    const known = seen.current
    seen.current = new Set(ids)
    if (known === undefined) return
    const now = serverNow()
    const arrived = ids.filter((id) => !known.has(id) && Math.abs(now - (notes[id]?.createdAt ?? 0)) < recentMs)
    if (arrived.length === 0) return
    setFresh((before) => new Set([...before, ...arrived]))
    const timer = window.setTimeout(() => {
      timers.current.delete(timer)
      setFresh((before) => new Set([...before].filter((id) => !arrived.includes(id))))
    }, newForMs)
    timers.current.add(timer)
  }, [ids, notes])
  useEffect(() => {
    const running = timers.current
    return () => {
      for (const timer of running) window.clearTimeout(timer)
    }
  }, [])
  return fresh
}
