/** The ladder of taking part: how far a connection goes. DOMAIN.md 1. */

/** The steps of the ladder, from the lowest. */
export const levels = [0, 1, 2, 3, 4] as const
/** 0 none, 1 inform, 2 consult, 3 co-create, 4 share responsibility. 1 and 2 are FOR, 3 and 4 are WITH. */
export type Level = (typeof levels)[number]

/** The highest step of the ladder. */
export const highestLevel = 4
