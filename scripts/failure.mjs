/** Something went wrong that the reader can do something about: shown as its message, without a stack trace. */
export class Failure extends Error {}

/** Runs a command's main function; a Failure becomes plain words and exit code 1, anything else is a fault of ours. */
export async function runCommand(main) {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(`\n${error.message}`)
    process.exitCode = 1
  }
}
