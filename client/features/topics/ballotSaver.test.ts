import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Allocation } from '#shared/model/ballot.ts'
import { createBallotSaver, type SaveStatus } from './ballotSaver.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp(answers: (string | undefined)[] = []) {
  const cast: Allocation[] = []
  const arrived: (() => void)[] = []
  const told: SaveStatus[] = []
  const saver = createBallotSaver(
    (dots) => {
      cast.push(dots)
      return new Promise((resolve) => arrived.push(() => resolve(answers.shift())))
    },
    (status) => told.push(status),
  )
  const arrive = async () => {
    arrived.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { saver, cast, told, arrive }
}

describe('createBallotSaver', () => {
  it('sends quick taps as one ballot', async () => {
    const { saver, cast, told, arrive } = setUp()
    saver.later({ a: 1 })
    saver.later({ a: 2 })
    await vi.advanceTimersByTimeAsync(1000)
    expect(cast).toEqual([{ a: 2 }])
    await arrive()
    expect(told.at(-1)).toEqual({ state: 'saved' })
  })

  it('never has two ballots under way, and sends the newest last', async () => {
    const { saver, cast, told, arrive } = setUp()
    saver.now({ a: 1 })
    saver.now({ a: 2 })
    saver.now({ a: 3 })
    expect(cast).toEqual([{ a: 1 }])
    await arrive()
    expect(told.at(-1)).toEqual({ state: 'saving' })
    expect(cast).toEqual([{ a: 1 }, { a: 3 }])
    await arrive()
    expect(told.at(-1)).toEqual({ state: 'saved' })
  })

  it('says why a ballot was not taken, and saves again when asked', async () => {
    const { saver, told, arrive } = setUp(['Voting is closed.', undefined])
    saver.now({ a: 1 })
    await arrive()
    expect(told.at(-1)).toEqual({ state: 'failed', problem: 'Voting is closed.' })
    saver.now({ a: 1 })
    await arrive()
    expect(told.at(-1)).toEqual({ state: 'saved' })
  })

  it('flushes what still waits for its moment, and nothing twice', async () => {
    const { saver, cast, arrive } = setUp()
    saver.later({ b: 1 })
    void saver.flush()
    await arrive()
    await vi.advanceTimersByTimeAsync(1000)
    await saver.flush()
    expect(cast).toEqual([{ b: 1 }])
  })
})
