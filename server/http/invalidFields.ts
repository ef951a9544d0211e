import type { FastifySchemaValidationError } from 'fastify'

/** What does not fit, in plain words: field path ("dots.3") → sentence. */
export function invalidFields(faults: readonly FastifySchemaValidationError[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const fault of faults) {
    const path = fault.instancePath.replace(/^\//, '').replaceAll('/', '.')
    fields[path === '' ? 'body' : path] ??= sentence(fault)
  }
  return fields
}

function sentence({ keyword, params }: FastifySchemaValidationError): string {
  const { minimum, maximum, origin, expected, values } = params as {
    minimum?: number
    maximum?: number
    origin?: string
    expected?: string
    values?: unknown[]
  }
  const unit =
    origin === 'string'
      ? (n: number | undefined) => (n === 1 ? ' character' : ' characters')
      : origin === 'array'
        ? () => ' entries'
        : () => ''
  switch (keyword) {
    case 'too_small':
      return origin === 'string' && minimum === 1 ? 'Please fill this in.' : `At least ${minimum}${unit(minimum)}.`
    case 'too_big':
      return `At most ${maximum}${unit(maximum)}.`
    case 'invalid_type':
      return `This must be ${nameOf(expected)}.`
    case 'invalid_value':
      return values === undefined ? 'This is not one of the choices.' : `Choose one of: ${values.join(', ')}.`
    case 'unrecognized_keys':
      return 'There is something here that does not belong.'
    default:
      return 'This does not have the right form.'
  }
}

function nameOf(expected: string | undefined): string {
  const names: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    object: 'an object',
    array: 'a list',
    record: 'an object',
  }
  return names[expected ?? ''] ?? 'something else'
}
