import { expect, onTestFinished, describe, test } from 'vitest'
import type { Bus, BusMessage } from './Bus.ts'

const update = (seq: number): BusMessage => ({ kind: 'update', seq, update: Uint8Array.of(seq) })

/** What every Bus owes. `open` makes two ends of one bus, as two processes have them; they may be the same object. */
export function busContract(name: string, open: () => Promise<[Bus, Bus]>): void {
  describe(`Bus: ${name}`, () => {
    const ends = async (): Promise<[Bus, Bus]> => {
      const [one, other] = await open()
      onTestFinished(async () => {
        await one.close()
        await other.close()
      })
      return [one, other]
    }
    const channel = { workshop: 'w1', document: 'plenary' }
    /** Collects what arrives; `next` waits for one more. */
    const inbox = () => {
      const messages: BusMessage[] = []
      let wake = () => {}
      return {
        messages,
        take: (message: BusMessage) => {
          messages.push(message)
          wake()
        },
        async until(count: number) {
          while (messages.length < count) await new Promise<void>((resolve) => (wake = resolve))
        },
      }
    }

    test('carries every kind of message to the others on the channel, in full', async () => {
      const [one, other] = await ends()
      const there = inbox()
      const from = await one.subscribe(channel, () => {})
      await other.subscribe(channel, there.take)
      const sent: BusMessage[] = [update(1), { kind: 'presence', update: Uint8Array.of(9) }, { kind: 'fact', json: '{"kind":"poll"}' }]
      for (const message of sent) one.publish(from, message)
      await there.until(3)
      expect(there.messages).toEqual(sent)
    })

    test('does not bring the publisher its own message, nor anyone the messages of another channel', async () => {
      const [one, other] = await ends()
      const here = inbox()
      const there = inbox()
      const elsewhere = inbox()
      const from = await one.subscribe(channel, here.take)
      await other.subscribe(channel, there.take)
      await other.subscribe({ workshop: 'w2', document: 'plenary' }, elsewhere.take)
      one.publish(from, update(1))
      await there.until(1)
      expect(here.messages).toEqual([])
      expect(elsewhere.messages).toEqual([])
    })

    test('brings nothing more once the subscription has ended', async () => {
      const [one, other] = await ends()
      const ended = inbox()
      const there = inbox()
      const from = await one.subscribe(channel, () => {})
      const subscription = await other.subscribe(channel, ended.take)
      await other.subscribe(channel, there.take)
      subscription.end()
      subscription.end()
      one.publish(from, update(1))
      await there.until(1)
      expect(ended.messages).toEqual([])
    })
  })
}
