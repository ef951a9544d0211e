import * as z from 'zod/mini'

/**
 * One HTTP command or question: the same schemas validate on the server, type the client and describe the API.
 * `path` parameters are written `:name`. `access`: 'anyone', or a bearer token of the workshop in the path.
 * Commands (not GET) carry an `Idempotency-Key` header when sent with a token, so they may be sent twice.
 */
export interface Command<Body extends z.ZodMiniType, Result extends z.ZodMiniType, Path extends string = string> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: Path
  readonly access: 'anyone' | 'token'
  readonly summary: string
  readonly body: Body
  readonly result: Result
}

export function command<B extends z.ZodMiniType, R extends z.ZodMiniType, P extends string>(
  method: Command<B, R>['method'],
  path: P,
  access: Command<B, R>['access'],
  summary: string,
  body: B,
  result: R,
): Command<B, R, P> {
  return { method, path, access, summary, body, result }
}

export const nothing = z.object({})

/** A random secret, base64url. */
export const Secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{20,100}$/))
