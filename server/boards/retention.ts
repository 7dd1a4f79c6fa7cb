/** When boards end. */

const dayMs = 24 * 60 * 60 * 1000

/** When a board of this age limit ends; null if it is kept. */
export function expiryOf(createdAt: number, retentionDays: number): number | null {
  return retentionDays === 0 ? null : createdAt + retentionDays * dayMs
}
