import { CommandFailure } from './commandFailure.ts'
import { credentialOf, forgetWorkshop } from './credentials.ts'
import { openSession } from './sendCommand.ts'

/** Asks whether the workshop still knows this device, and forgets the workshop where it does not. Without an answer all stays as it is. */
export async function forgetIfRemoved(workshop: string): Promise<void> {
  if (credentialOf(workshop) === undefined) return
  try {
    await openSession(workshop)
  } catch (failure) {
    if (!(failure instanceof CommandFailure)) throw failure
    if (!failure.offline && [401, 403, 410].includes(failure.problem.status)) await forgetWorkshop(workshop)
  }
}
