import * as z from 'zod/mini'
import { WorkshopFile } from '../formats/workshopFile.ts'
import { Id } from '../ids.ts'
import { command, nothing } from './Command.ts'

/** Seats, rapporteurs, sign-off, and pictures of tables. */
export const tablesCommands = {
  takeSeat: command(
    'PUT',
    '/api/workshops/:workshop/seat',
    'token',
    'Sit down at a table; leaves the former seat of that session',
    z.object({ table: Id }),
    z.object({ table: Id }),
  ),
  leaveSeat: command('DELETE', '/api/workshops/:workshop/seat', 'token', 'Leave my seat', nothing, nothing),
  claimRapporteur: command(
    'PUT',
    '/api/workshops/:workshop/tables/:table/rapporteur',
    'token',
    'Take the notes for a table',
    nothing,
    nothing,
  ),
  releaseRapporteur: command(
    'DELETE',
    '/api/workshops/:workshop/tables/:table/rapporteur',
    'token',
    'Stop taking the notes for a table',
    nothing,
    nothing,
  ),
  signOff: command(
    'PUT',
    '/api/workshops/:workshop/tables/:table/sign-off',
    'token',
    'Confirm, or take back, that the poster records the table right',
    z.object({ signedOff: z.boolean() }),
    nothing,
  ),
  tables: command(
    'GET',
    '/api/workshops/:workshop/tables',
    'token',
    'Pictures of all tables that I may read',
    nothing,
    z.object({ version: z.int(), tables: WorkshopFile.shape.tables }),
  ),
} as const
