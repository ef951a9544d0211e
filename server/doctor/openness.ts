import type { Config } from '../config.ts'
import { warning, type Finding } from './Finding.ts'

/** Settings that are right in a hall's own network, and unwise where the whole world comes by. */
export function checkOpenness({ publicUrl, createPassphrase }: Pick<Config, 'publicUrl' | 'createPassphrase'>): Finding[] {
  if (publicUrl === undefined || createPassphrase !== undefined) return []
  return [warning(`Whoever reaches ${publicUrl} may create workshops.`, 'To keep that to those you tell: set SHEAF_CREATE_PASSPHRASE.')]
}
