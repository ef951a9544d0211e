/* oxlint-disable no-console -- a program for the terminal */
import { parseArgs } from 'node:util'
import { httpCampaign } from './httpCampaign.ts'
import { Random } from './Random.ts'
import { syncCampaign } from './syncCampaign.ts'
import { tokenCampaign } from './tokenCampaign.ts'

// `npm run fuzz -- --cases 1000000 --seed 7`: ends with an error, and says how to see it again, when something gave way.
const { values } = parseArgs({
  options: { cases: { type: 'string', default: '1000000' }, seed: { type: 'string', default: String(Date.now() % 1e9) } },
})
const cases = Number(values.cases)
const begun = Number(values.seed)
const perRound = 20_000
console.log(`${cases} cases from seed ${begun}. Every round has a seed of its own.`)

for (let done = 0, round = 0; done < cases; done += perRound, round++) {
  const random = new Random(begun + round)
  const size = Math.min(perRound, cases - done)
  const share = (part: number) => Math.ceil(size * part)
  const sync = await syncCampaign(random, { updates: share(0.4), frames: share(0.15), presence: share(0.1) })
  const tokens = await tokenCampaign(random, share(0.15))
  const http = await httpCampaign(random, share(0.2))
  console.log(
    `seed ${random.seed}: ${done + size} cases\n  a message costs ${sync.costs.toString()}\n  messages ${JSON.stringify(sync.answers)}\n  tokens   ${JSON.stringify(tokens.answers)}\n  requests ${JSON.stringify(http.answers)}`,
  )
}
console.log('Nothing gave way.')
