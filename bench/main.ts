import { parseArgs } from 'node:util'
import { describeMachine, pinGenerator } from './sync/machine.ts'
import { day } from './sync/scenes/day.ts'
import { hall } from './sync/scenes/hall.ts'
import { memory } from './sync/scenes/memory.ts'
import { ramp } from './sync/scenes/ramp.ts'
import type { Scene } from './sync/scenes/Scene.ts'
import { steady } from './sync/scenes/steady.ts'
import { storm } from './sync/scenes/storm.ts'
import { serverNames, type ServerName } from './sync/ServerProcess.ts'
import { sceneTable, type Runs } from './sync/table.ts'

const scenes: readonly Scene[] = [steady, storm, hall, ramp, memory, day]

const help = `npm run bench -- sync [scene…] [--rounds 5] [--only server,…] [--quick] [--node-flag=--cpu-prof …]

Scenes: ${scenes.map(({ name }) => name).join(', ')}; all of them where none is named. Servers: ${serverNames.join(', ')}.`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: serverNames.join(',') },
    quick: { type: 'boolean', default: false },
    'node-flag': { type: 'string', multiple: true, default: [] },
  },
})
const [suite, ...asked] = positionals
const chosen = scenes.filter(({ name }) => asked.length === 0 || asked.includes(name))
const unknown = asked.filter((name) => scenes.every((scene) => scene.name !== name))
const rounds = Number(values.rounds)

if (suite !== 'sync' || unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  console.error(unknown.length > 0 ? `There is no scene ${unknown.join(', ')}.\n${help}` : help)
  process.exitCode = 1
} else {
  pinGenerator()
  const only = values.only.split(',')
  console.log(`Medians of ${rounds} alternating rounds. ${describeMachine()}.\n`)
  for (const scene of chosen)
    console.log(
      sceneTable(
        scene,
        await runScene(
          scene,
          scene.servers.filter((server) => only.includes(server)),
        ),
      ),
    )
}

/** Every round takes the servers in another order, so that none is always the one that runs when the machine is busy. */
async function runScene(scene: Scene, servers: readonly ServerName[]): Promise<Runs> {
  const runs = Object.fromEntries(servers.map((server) => [server, []])) as unknown as Record<
    ServerName,
    Awaited<ReturnType<Scene['run']>>[]
  >
  for (let round = 0; round < rounds; round++) {
    const order = servers.map((_, n) => servers[(n + round) % servers.length] ?? 'sheaf')
    for (const server of order) {
      const figures = await scene.run(server, { quick: values.quick, nodeFlags: values['node-flag'], seed: round + 1 })
      runs[server].push(figures)
      const told = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(2)}`)
      process.stderr.write(`${scene.name} ${round + 1}/${rounds} ${server}: ${told.join(', ')}\n`)
    }
  }
  return runs
}
