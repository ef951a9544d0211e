import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { commands } from '#shared/commands.ts'
import { goldLabelDay } from '#shared/example/goldLabelDay.ts'
import { buildWorkshop } from '#shared/formats/build.ts'
import { hashSecret, sameSecret } from '../access/secrets.ts'
import { JoinThrottle } from '../access/joinThrottle.ts'
import { Allowance } from './Allowance.ts'
import { foundWorkshop } from './found.ts'
import type { House } from './House.ts'
import { checkFile } from './importing.ts'
import { ask } from './membersRoutes.ts'
import { filledIn, oneLine } from './plainText.ts'
import { problems } from './problems.ts'
import { bodyLimits, route } from './route.ts'

const emptySynthesis = { themes: {}, links: {}, narrative: {} }

/** Beginning and ending workshops. */
export function workshops(app: FastifyInstance, house: House): void {
  const passphrase = passphraseGuard(house)
  const allowance = new Allowance(house.now)
  const guard = async (request: FastifyRequest, given: string | undefined) => {
    await passphrase(request, given)
    if (!allowance.take(request.ip)) throw problems.tooManyWorkshops()
  }

  route(app, commands.createWorkshop, async ({ body, request }) => {
    await guard(request, body.passphrase)
    const fields = { ...body, title: filledIn('title', body.title), place: oneLine(body.place) }
    const contents = { tables: {}, synthesis: emptySynthesis, people: [], seats: [] }
    return foundWorkshop(house, request, (birth) => ({ ...contents, plenary: buildWorkshop(fields, birth) }), filledIn('name', body.name))
  })

  route(
    app,
    commands.importWorkshop,
    async ({ body: { file, passphrase }, request }) => {
      await guard(request, passphrase)
      checkFile(file)
      return foundWorkshop(
        house,
        request,
        ({ id, joinCode, joinUrl }) => ({
          ...file,
          plenary: { ...file.plenary, workshop: { ...file.plenary.workshop, id, joinCode, joinUrl } },
        }),
        'Facilitator',
      )
    },
    { bodyLimit: bodyLimits.import },
  )

  route(app, commands.openExample, async ({ body, request }) => {
    await guard(request, body.passphrase)
    return foundWorkshop(house, request, goldLabelDay, 'Facilitator')
  })

  ask(app, house, commands.deleteWorkshop, async ({ body, member: { workshop, plenary, must } }) => {
    must({ do: 'delete workshop' })
    if (oneLine(body.title) !== oneLine(plenary.workshop?.title ?? '')) throw problems.titleMismatch()
    await house.documents.retire(workshop, house.now())
    return {}
  })
}

/** Who may create workshops. Wrong passphrases are slowed down like wrong join codes, each address for itself. */
function passphraseGuard(house: House): (request: FastifyRequest, given: string | undefined) => Promise<void> {
  const throttle = new JoinThrottle({ now: house.now })
  return async (request, given) => {
    if (house.passphrase === undefined) return
    if (given === undefined) throw problems.passphraseMissing()
    const tried = hashSecret(given)
    if (throttle.refusedFor(request.ip, tried) > 0) throw problems.tooManyTries()
    if (sameSecret(given, house.passphrase)) return throttle.recognise(request.ip, tried)
    await pause(throttle.failed(request.ip, tried))
    throw problems.wrongPassphrase()
  }
}
