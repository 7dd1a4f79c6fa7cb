/** The three roles a link can carry, from the least to the most a person may do. */
export const roles = ['observer', 'participant', 'facilitator'] as const

/** What a person is on a board. */
export type Role = (typeof roles)[number]

/** True if `role` may do everything that `least` may do. */
export function isAtLeast(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least)
}
