import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { StoreError } from '../store/StoreError.ts'
import { DocumentError } from '../sync/Documents.ts'
import { invalidFields } from './invalidFields.ts'
import { ProblemError } from './ProblemError.ts'
import { problems } from './problems.ts'

/** Every refusal and every fault leaves as problem details (RFC 9457); what the server knows of a fault stays in its log. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Error, request, reply) => {
    const answer = problemOf(error)
    if (answer.problem.status >= 500) request.log.error({ err: error }, answer.problem.code)
    return sendProblem(reply, answer)
  })
}

export function sendProblem(reply: FastifyReply, { problem }: ProblemError): FastifyReply {
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  if (problem.status === 429) reply.header('retry-after', '60')
  return reply
    .status(problem.status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problem)
}

function problemOf(error: FastifyError | Error): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof StoreError) return ofStore(error)
  if (error instanceof DocumentError) return error.fault === 'unknown-document' ? problems.unknownDocument() : problems.ours()
  if ('validation' in error && error.validation !== undefined) return problems.invalid(invalidFields(error.validation))
  const code = 'code' in error ? error.code : ''
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problems.tooLarge()
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return problems.unsupportedType()
  if ('statusCode' in error && error.statusCode === 400) return problems.malformed()
  if ('statusCode' in error && error.statusCode === 404) return problems.unknownRoute()
  return problems.ours()
}

function ofStore(error: StoreError): ProblemError {
  switch (error.fault) {
    case 'retired':
      return problems.deleted()
    case 'unknown-person':
      return problems.unknownPerson()
    case 'unknown-workshop':
      return problems.notAMember()
    case 'damaged':
      return problems.damaged()
    case 'disk-full':
      return problems.diskFull()
    case 'closed':
      return problems.stopping()
    default:
      return problems.ours()
  }
}
