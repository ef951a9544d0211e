import type { ServerName } from '../ServerProcess.ts'

/** Measured values of one run, by name. */
export type Figures = Readonly<Record<string, number>>

export interface SceneSettings {
  /** Shorter and smaller, for trying things out: never for figures that are told to others. */
  quick: boolean
  /** Flags for the server's Node, such as `--cpu-prof`. */
  nodeFlags: readonly string[]
  seed: number
}

/** One figure as a row of the table. */
export interface Row {
  figure: string
  title: string
  digits: number
  /** What Sheaf must show, given the medians of all servers. undefined where the row is for information. */
  target?: { text: string; holds: (medians: Readonly<Partial<Record<ServerName, Figures>>>) => boolean }
}

export interface Scene {
  name: string
  title: string
  servers: readonly ServerName[]
  rows: readonly Row[]
  run(server: ServerName, settings: SceneSettings): Promise<Figures>
}

/** A figure of one server's medians; NaN where that server did not run, so that no comparison with it holds. */
export const figureOf = (medians: Readonly<Partial<Record<ServerName, Figures>>>, server: ServerName, figure: string): number =>
  medians[server]?.[figure] ?? NaN
