import type * as z from 'zod/mini'
import { joiningCommands } from './commands/joining.ts'
import { peopleCommands } from './commands/people.ts'
import { tablesCommands } from './commands/tables.ts'
import { topicsCommands } from './commands/topics.ts'
import { workshopsCommands } from './commands/workshops.ts'

/** Every command and question, by name: what the server routes, the client sends and the API description lists. */
export const commands = { ...workshopsCommands, ...joiningCommands, ...peopleCommands, ...topicsCommands, ...tablesCommands } as const

export type CommandName = keyof typeof commands
export type BodyOf<N extends CommandName> = z.input<(typeof commands)[N]['body']>
export type ResultOf<N extends CommandName> = z.output<(typeof commands)[N]['result']>
