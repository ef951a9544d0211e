import * as z from 'zod/mini'
import { Person, personFields } from '../model/person.ts'
import { text } from '../model/record.ts'
import { command, nothing, Secret } from './Command.ts'

/** People and what they say of themselves. */
export const peopleCommands = {
  editMe: command(
    'PATCH',
    '/api/workshops/:workshop/me',
    'token',
    'Change my name, organisation or country',
    z.object(personFields),
    Person,
  ),
  personalLink: command(
    'POST',
    '/api/workshops/:workshop/me/links',
    'token',
    'A Secret with which I continue on another device',
    nothing,
    z.object({ secret: Secret }),
  ),
  people: command(
    'GET',
    '/api/workshops/:workshop/people',
    'token',
    'Everyone in the workshop with organisation and country',
    nothing,
    z.object({ people: z.array(Person) }),
  ),
  removePerson: command(
    'DELETE',
    '/api/workshops/:workshop/people/:person',
    'token',
    'Remove a person from the workshop',
    nothing,
    nothing,
  ),
  raiseHand: command(
    'PUT',
    '/api/workshops/:workshop/hand',
    'token',
    'Raise my hand',
    z.object({ message: z._default(text(140), '') }),
    nothing,
  ),
  lowerHand: command('DELETE', '/api/workshops/:workshop/hand', 'token', 'Lower my hand', nothing, nothing),
  lowerHandOf: command('DELETE', '/api/workshops/:workshop/people/:person/hand', 'token', 'Answer a raised hand', nothing, nothing),
} as const
