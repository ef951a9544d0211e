import { expect, test, vi } from 'vitest'
import type { Problem } from '#shared/commands/Problem.ts'
import { CommandFailure, offlineFailure } from './commandFailure.ts'
import { createCommandQueue, type Keep, type WaitingCommand } from './commandQueue.ts'
import type { CommandSender } from './commandSender.ts'

const command = (key: string, name: WaitingCommand['name'], params: Record<string, string> = {}): WaitingCommand => ({
  key,
  name,
  args: { params },
  at: 0,
})

function memory<T>(kept?: T): Keep<T> & { kept: () => T | undefined } {
  let value = kept
  return { load: () => Promise.resolve(value), save: (next) => Promise.resolve(void (value = next)), kept: () => value }
}

function setting(answers: Record<string, () => unknown> = {}, kept?: readonly WaitingCommand[]) {
  const sent: [string, string | undefined][] = []
  const send = ((name: string, _args: unknown, options?: { key?: string }) => {
    sent.push([name, options?.key])
    return Promise.resolve().then(() => answers[options?.key ?? '']?.() ?? {})
  }) as CommandSender['send']
  const refused = vi.fn<(command: WaitingCommand, problem: Problem) => void>()
  const keep = memory<readonly WaitingCommand[]>(kept)
  return { queue: createCommandQueue(send, keep, refused), sent, refused, keep }
}

test('what waits is sent in order, each with its own key', async () => {
  const { queue, sent, keep } = setting()
  queue.add(command('1', 'proposeTopic'))
  queue.add(command('2', 'takeSeat'))
  await queue.flush()
  expect(sent).toEqual([
    ['proposeTopic', '1'],
    ['takeSeat', '2'],
  ])
  expect(queue.waiting.get()).toEqual([])
  expect(keep.kept()).toEqual([])
})

test('of several ballots in one poll the last one counts; other polls and proposals stay', () => {
  const { queue } = setting()
  queue.add(command('1', 'castBallot', { poll: 'a' }))
  queue.add(command('2', 'castBallot', { poll: 'b' }))
  queue.add(command('3', 'proposeTopic'))
  queue.add(command('4', 'proposeTopic'))
  queue.add(command('5', 'castBallot', { poll: 'a' }))
  expect(queue.waiting.get().map(({ key }) => key)).toEqual(['2', '3', '4', '5'])
})

test('a hand that went up and down again is only lowered', () => {
  const { queue } = setting()
  queue.add(command('1', 'raiseHand'))
  queue.add(command('2', 'lowerHand'))
  expect(queue.waiting.get().map(({ name }) => name)).toEqual(['lowerHand'])
})

test('without a server everything goes on waiting, in order', async () => {
  const { queue, sent, refused } = setting({
    '1': () => {
      throw offlineFailure()
    },
  })
  queue.add(command('1', 'proposeTopic'))
  queue.add(command('2', 'takeSeat'))
  await queue.flush()
  expect(sent).toHaveLength(1)
  expect(queue.waiting.get()).toHaveLength(2)
  expect(refused).not.toHaveBeenCalled()
})

test('what the server refuses is handed on with its reason, and the rest goes out', async () => {
  const problem: Problem = { type: 'about:blank', title: 'Voting is not open.', status: 409, code: 'poll-not-open' }
  const { queue, sent, refused } = setting({
    '1': () => {
      throw new CommandFailure(problem)
    },
  })
  queue.add(command('1', 'castBallot', { poll: 'a' }))
  queue.add(command('2', 'takeSeat'))
  await queue.flush()
  expect(refused).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key: '1' }), problem)
  expect(sent.map(([name]) => name)).toEqual(['castBallot', 'takeSeat'])
  expect(queue.waiting.get()).toEqual([])
})

test('what waited when the page was closed is sent after it opens again', async () => {
  const { queue, sent } = setting({}, [command('1', 'proposeTopic')])
  queue.add(command('2', 'takeSeat'))
  await queue.flush()
  expect(sent.map(([, key]) => key)).toEqual(['1', '2'])
})
