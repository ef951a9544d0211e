import { beforeEach, describe, expect, test } from 'vitest'
import { JoinThrottle } from './joinThrottle.ts'

const hall = '192.0.2.7'
let time: number
let throttle: JoinThrottle

beforeEach(() => {
  time = Date.UTC(2025, 5, 12, 12)
  throttle = new JoinThrottle({ now: () => time })
})

const guess = (times: number, address = hall, from = 200_000): number[] =>
  Array.from({ length: times }, (_, n) => throttle.failed(address, String(from + n)))

describe('wrong codes', () => {
  test('are answered at once as often as a hall mistypes, then slower and slower', () => {
    const delays = guess(100)
    expect(delays.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 0))
    expect(delays[20]).toBe(100)
    expect(delays[40]).toBe(2_100)
    expect(delays.at(-1)).toBe(4_000)
  })

  test('are one mistake when they are the same code', () => {
    for (let n = 0; n < 500; n++) expect(throttle.failed(hall, '111111')).toBe(0)
    expect(throttle.refusedFor(hall, '123456')).toBe(0)
  })

  test('are forgiven with time', () => {
    guess(100)
    time += 80 * 2_000
    expect(throttle.failed(hall, '999999')).toBe(100)
    time += 60 * 60_000
    expect(throttle.failed(hall, '999998')).toBe(0)
  })

  test('cost only the address they come from, and a whole IPv6 network', () => {
    guess(300)
    expect(throttle.refusedFor('192.0.2.8', '123456')).toBe(0)
    guess(150, '2001:db8:1:2::a')
    guess(150, '2001:db8:1:2::b', 400_000)
    expect(throttle.refusedFor('2001:db8:1:2::c', '123456')).toBeGreaterThan(0)
    expect(throttle.refusedFor('2001:db8:1:3::c', '123456')).toBe(0)
  })
})

describe('guessing', () => {
  test('settles at one code in two seconds', () => {
    guess(300)
    let lookedUp = 0
    const start = time
    for (; time < start + 10 * 60_000; time += 50) {
      const code = String(500_000 + lookedUp)
      if (throttle.refusedFor(hall, code) > 0) continue
      throttle.failed(hall, code)
      lookedUp += 1
    }
    expect(lookedUp).toBeLessThanOrEqual(301)
    expect(lookedUp).toBeGreaterThan(250)
  })

  test('is told when it may go on, truly', () => {
    guess(320)
    const wait = throttle.refusedFor(hall, '123456')
    time += wait - 1
    expect(throttle.refusedFor(hall, '123456')).toBeGreaterThan(0)
    time += 1
    expect(throttle.refusedFor(hall, '123456')).toBe(0)
  })

  test('keeps nobody out of a workshop that is known at the address', () => {
    throttle.recognise(hall, '123456')
    guess(5_000)
    expect(throttle.refusedFor(hall, '123456')).toBe(0)
    expect(throttle.refusedFor(hall, '123457')).toBeGreaterThan(0)
  })
})

describe('a hall behind the same address as a guesser', () => {
  test('gets its turn within seconds, though its code never worked there before, and the guesser learns no more for it', () => {
    guess(300)
    let [guessed, joined, tries] = [0, 0, 0]
    const start = time
    for (; joined === 0; time += 10) {
      const code = String(300_000 + (time - start))
      if (throttle.refusedFor(hall, code) === 0) {
        throttle.failed(hall, code)
        guessed++
      }
      // A person of the hall every tenth of a second, after the guesser has been at it for a while.
      if (time - start > 10_000 && time % 100 === 0 && throttle.refusedFor(hall, '123456', tries++ > 300) === 0)
        joined = time - start - 10_000
    }
    expect(joined).toBeLessThan(4_500)
    expect(guessed).toBeLessThanOrEqual((time - start) / 2_000 + 1)
  })

  test('also where the guesser tries every code twice', () => {
    guess(300)
    let joined = 0
    const start = time
    for (; joined === 0 && time - start < 60_000; time += 10) {
      const code = String(300_000 + Math.floor((time - start) / 20))
      if (throttle.refusedFor(hall, code) === 0) throttle.failed(hall, code)
      if (time % 100 === 0 && throttle.refusedFor(hall, '123456') === 0) joined = time - start
    }
    expect(joined).toBeGreaterThan(0)
    expect(joined).toBeLessThan(6_000)
  })
})

test('a whole IPv6 /48 guesses as four addresses, not as 65,536', () => {
  let lookedUp = 0
  for (let n = 0; n < 100; n++) {
    for (let m = 0; m < 300; m++) {
      const [address, code] = [`2001:db8:1:${n.toString(16)}::1`, String(100_000 + n * 300 + m)]
      if (throttle.refusedFor(address, code) > 0) continue
      throttle.failed(address, code)
      lookedUp++
    }
  }
  expect(lookedUp).toBeLessThanOrEqual(1_200)
  expect(throttle.refusedFor('2001:db8:2::1', '123456')).toBe(0)
})

test('memory is bounded: what was longest unused is forgotten', () => {
  const small = new JoinThrottle({ now: () => time, capacity: 3 })
  const guessSmall = (address: string): void => {
    for (let n = 0; n < 300; n++) small.failed(address, String(200_000 + n))
  }
  for (const address of ['a', 'b', 'c']) guessSmall(address)
  small.failed('a', '999999')
  guessSmall('d')
  expect(['a', 'b', 'c', 'd'].filter((address) => small.refusedFor(address, '123456') > 0)).toEqual(['a', 'c', 'd'])
})
