import { expect, test } from 'vitest'
import { shownName } from './names.ts'

test.each([
  ['Jean-Noël Lefèvre', 'first', 'Jean-Noël'],
  ['  Ana   Maria Sousa ', 'initials', 'AMS'],
  ['élodie 👩‍🔬 x', 'initials', 'É👩‍🔬X'],
  ['Ana Sousa', 'none', ''],
  ['', 'initials', ''],
] as const)('%s as %s: %s', (name, shown, expected) => expect(shownName(name, shown)).toBe(expected))
