/** Planned minutes of a phase, as its model allows them. */
export const PHASE_MINUTES = { least: 0, most: 24 * 60 } as const
