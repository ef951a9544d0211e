import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** Below this an answer fits into a packet or two anyway. */
const worthPacking = 2048

const pack = {
  br: (text: string) =>
    promisify(brotliCompress)(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
    }),
  gzip: (text: string) => promisify(gzip)(text, { level: 5 }),
}

/** Packs long answers: pictures of sixty tables travel to every phone in the hall. Secrets travel in short answers only, and without cookies nobody can make a browser repeat them. */
export function compress(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < worthPacking || reply.hasHeader('content-encoding')) return payload
    const accepted = request.headers['accept-encoding'] ?? ''
    const coding = (['br', 'gzip'] as const).find((one) => accepted.includes(one))
    if (coding === undefined) return payload
    reply.header('content-encoding', coding).header('vary', 'accept-encoding').removeHeader('content-length')
    return pack[coding](payload)
  })
}
