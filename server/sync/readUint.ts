import * as decoding from 'lib0/decoding'

/**
 * lib0 reads numbers of any length, and makes NaN of some that are written in a hundred and fifty bytes. NaN is within every bound.
 * @throws RangeError
 */
export function readUint(decoder: decoding.Decoder): number {
  const value = decoding.readVarUint(decoder)
  if (!Number.isSafeInteger(value)) throw new RangeError('This is no number.')
  return value
}
