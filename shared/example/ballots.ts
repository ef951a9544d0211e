import type { Allocation } from '../model/ballot.ts'

/**
 * Ballots that add up to given totals: every person spends all dots, at most `perTopic` on one topic. Always on the topics that still
 * lack most, and twice on the first of them in every third ballot, as people do.
 */
export function ballotsFor(
  totals: Readonly<Record<string, number>>,
  { ballots, perPerson, perTopic }: { ballots: number; perPerson: number; perTopic: number },
): Allocation[] {
  const left = new Map(Object.entries(totals))
  return Array.from({ length: ballots }, (_, index) => {
    const ballot: Allocation = {}
    let dots = perPerson
    while (dots > 0) {
      const wanted = [...left].filter(([topic]) => ballot[topic] === undefined).sort((a, b) => b[1] - a[1])[0]
      if (wanted === undefined) throw new Error('There are fewer topics than dots to spend.')
      const [topic, lacking] = wanted
      const spent = Math.min(dots, lacking, index % 3 === 0 && dots === perPerson ? perTopic : 1)
      if (spent === 0) throw new Error('The totals ask for fewer dots than people have.')
      ballot[topic] = spent
      left.set(topic, lacking - spent)
      dots -= spent
    }
    return ballot
  })
}
