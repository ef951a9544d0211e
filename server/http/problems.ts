import { ProblemError } from './ProblemError.ts'

/** Everything that commands refuse, with its sentence. `code` is part of the API: keep it when the words change. */
export const problems = {
  unknownRoute: () => new ProblemError(404, 'unknown-route', 'There is nothing at this address.'),
  invalid: (fields: Record<string, string>) =>
    new ProblemError(400, 'invalid', 'Something in what was sent does not fit.', { detail: 'See the fields for what to change.', fields }),
  malformed: () => new ProblemError(400, 'malformed', 'What was sent is not readable JSON.'),
  unsupportedType: () =>
    new ProblemError(415, 'unsupported-type', 'This server reads JSON.', {
      detail: 'Send it with the header Content-Type: application/json.',
    }),
  tooLarge: () => new ProblemError(413, 'too-large', 'That is too large to send at once.'),

  wrongJoinCode: () =>
    new ProblemError(404, 'wrong-join-code', 'No workshop has this code.', {
      detail: 'Check the six digits on the wall, or ask the facilitator.',
    }),
  joiningClosed: () =>
    new ProblemError(403, 'joining-closed', 'Joining is closed.', {
      detail: 'The facilitator can open it again, or give you a personal link.',
    }),
  workshopFull: () =>
    new ProblemError(409, 'workshop-full', 'This workshop is full.', {
      detail: 'Ask the facilitator whether somebody who left can be removed.',
    }),
  wrongLink: () =>
    new ProblemError(404, 'wrong-link', 'This link does not work any more.', {
      detail: 'It may have been replaced by a newer one. Ask whoever gave it to you.',
    }),
  unknownCredential: () =>
    new ProblemError(401, 'unknown-credential', 'This device is not known in the workshop.', {
      detail: 'Join again with the code, or open your personal link.',
    }),
  passphraseMissing: () =>
    new ProblemError(403, 'passphrase-missing', 'This server asks for a passphrase to create workshops.', {
      detail: 'Whoever runs it knows it.',
    }),
  wrongPassphrase: () =>
    new ProblemError(403, 'wrong-passphrase', 'The passphrase is not right.', { detail: 'Whoever runs this server knows it.' }),
  tooManyTries: () =>
    new ProblemError(429, 'too-many-tries', 'Too many tries in a short time.', { detail: 'Wait a minute, then try again.' }),
  tooManyWorkshops: () =>
    new ProblemError(429, 'too-many-workshops', 'Many workshops were created here in a short time.', {
      detail: 'Wait a minute, then try again.',
    }),

  tokenMissing: () =>
    new ProblemError(401, 'token-missing', 'This needs a token.', { detail: 'Send it with the header Authorization: Bearer …' }),
  tokenExpired: () =>
    new ProblemError(401, 'token-expired', 'The token is no longer valid.', { detail: 'Open a new session with your credential.' }),
  notAMember: () => new ProblemError(403, 'not-a-member', 'You are not part of this workshop.'),
  removed: () =>
    new ProblemError(403, 'removed', 'You were removed from this workshop.', { detail: 'If that is a mistake, ask the facilitator.' }),
  forbidden: (detail?: string) =>
    new ProblemError(403, 'forbidden', 'Your role in the workshop does not allow this.', detail === undefined ? {} : { detail }),
  deleted: () => new ProblemError(410, 'deleted', 'This workshop was deleted.'),

  unknownTopic: () => new ProblemError(404, 'unknown-topic', 'This topic is not there.'),
  unknownSession: () =>
    new ProblemError(404, 'unknown-session', 'This session is not there.', { detail: 'The facilitator may have removed it.' }),
  notProposing: () =>
    new ProblemError(409, 'not-proposing', 'Topics are not being collected now.', {
      detail: 'Once voting begins the list stays as it is.',
    }),
  unknownPoll: () => new ProblemError(404, 'unknown-poll', 'This vote is not there.'),
  pollNotOpen: () => new ProblemError(409, 'poll-not-open', 'Voting is not open.'),
  pollStillProposing: () => new ProblemError(409, 'poll-not-begun', 'Nobody has voted yet.', { detail: 'Open the vote first.' }),
  tooManyDots: (most: number) => new ProblemError(400, 'too-many-dots', `You have ${most} ${most === 1 ? 'dot' : 'dots'} to give.`),
  tooManyDotsOnTopic: (most: number) =>
    new ProblemError(400, 'too-many-dots-on-topic', `At most ${most} of your dots may go to one topic.`),
  notOnBallot: () =>
    new ProblemError(400, 'not-on-ballot', 'One of the topics is not in this vote.', {
      detail: 'It may have been merged, parked or withdrawn. Look at the list again.',
    }),

  unknownTable: () =>
    new ProblemError(404, 'unknown-table', 'This table is not there.', { detail: 'The facilitator may have removed it.' }),
  tableFull: (title: string, capacity: number) =>
    new ProblemError(409, 'table-full', `“${title}” is full.`, {
      detail: `It has ${capacity} ${capacity === 1 ? 'seat' : 'seats'}. Choose another table.`,
    }),
  rapporteurTaken: () => new ProblemError(409, 'rapporteur-taken', 'Somebody else takes the notes at this table.'),
  notRapporteur: () => new ProblemError(409, 'not-rapporteur', 'You do not take the notes at this table.'),
  tableLocked: () => new ProblemError(409, 'table-locked', 'This table is locked.', { detail: 'The facilitator can unlock it.' }),
  unknownPerson: () => new ProblemError(404, 'unknown-person', 'This person is not in the workshop.'),
  yourself: () => new ProblemError(409, 'yourself', 'You cannot remove yourself.'),
  titleMismatch: () =>
    new ProblemError(409, 'title-mismatch', 'The title does not match.', {
      detail: 'Type the title of the workshop exactly as it is shown to delete it.',
    }),

  unknownDocument: () => new ProblemError(404, 'unknown-document', 'This part of the workshop is not there.'),
  damaged: () =>
    new ProblemError(503, 'damaged', 'What is stored of this workshop is damaged.', {
      detail: 'Nothing was changed. Whoever runs this server needs to look at it.',
    }),
  diskFull: () =>
    new ProblemError(507, 'disk-full', 'The server has no room left on its disk.', {
      detail: 'Nothing was lost that was saved before. Whoever runs this server needs to make room.',
    }),
  stopping: () => new ProblemError(503, 'stopping', 'The server is stopping.', { detail: 'Try again in a moment.' }),
  ours: () =>
    new ProblemError(500, 'fault', 'Something went wrong on the server.', {
      detail: 'It was not your fault. Try again; if it happens again, tell whoever runs this server.',
    }),
} as const
