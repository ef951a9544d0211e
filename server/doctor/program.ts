import { existsSync } from 'node:fs'
import { fault, fine, type Finding } from './Finding.ts'

/** The server runs TypeScript as it is and uses Node's own SQLite. */
const wantedMajor = 24

export function checkProgram(version: string, clientFolder: string): Finding[] {
  const major = Number(/^v(\d+)/.exec(version)?.[1] ?? 0)
  return [
    major >= wantedMajor
      ? fine(`Node ${version} runs Sheaf.`)
      : fault(
          `Node ${version} is too old for the server.`,
          `Start it by npm start, which brings a Node of its own, or install Node ${wantedMajor} from https://nodejs.org.`,
        ),
    existsSync(`${clientFolder}/index.html`)
      ? fine('The pages are built.')
      : fault('The pages are not built.', 'Run: npm run build (npm start does it by itself).'),
  ]
}
