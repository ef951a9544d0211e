import type { Role } from '#shared/model/person.ts'

/**
 * Which role stands above which, when one person comes by several links: the higher one stays.
 * The organiser only reads, so a rapporteur who also opens that link must not lose the pen.
 */
export const roleRank: Readonly<Record<Role, number>> = { participant: 0, organiser: 1, rapporteur: 2, facilitator: 3 }
