/** What a device knows of the server's clock, from the times its messages carry. */

/** A larger difference is not a late message: one of the clocks was set. */
const jumpMs = 5_000
/** So much is forgotten with every message, because clocks drift apart. */
const forgottenMs = 1

/**
 * The server's clock minus the device's in milliseconds, after one more message. `sample` is the time the
 * message carries minus the time it came; what it took on its way makes it too small, so the largest of
 * all samples is the nearest to the truth.
 */
export function correctOffset(before: number | null, sample: number): number {
  if (before === null || Math.abs(sample - before) > jumpMs) return sample
  return Math.max(before - forgottenMs, sample)
}
