import { beginning } from './0001-beginning.ts'
import type { Migration } from './Migration.ts'

/** Every migration, oldest first. A new one is added at the end. */
export const migrationsInOrder: readonly Migration[] = [beginning]
