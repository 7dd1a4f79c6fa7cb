/** Which snapshots of the rhythm are no longer needed. All others, and those somebody has named, stay until deleted. */
import type { SnapshotReason } from '../../shared/api/snapshots.ts'

/** As much of a snapshot as the decision needs. */
export interface Thinnable {
  readonly n: number
  readonly createdAt: number
  readonly reason: SnapshotReason
  /** What somebody called it; '' for nothing. */
  readonly label: string
  /** The snapshot that a restore went back to: it stays. */
  readonly of: number | null
}

/** People who work get one so often. */
export const rhythmMs = 10 * 60_000
const hourMs = 60 * 60_000
const dayMs = 24 * hourMs

/** Younger than `untilMs` one is kept in each span of `everyMs`. */
const spans = [
  { untilMs: 3 * hourMs, everyMs: 0 },
  { untilMs: 2 * dayMs, everyMs: hourMs },
  { untilMs: Number.POSITIVE_INFINITY, everyMs: dayMs },
] as const

/**
 * The numbers to drop: of the last three hours every snapshot is kept, of the last two days the last one of
 * each hour, before that the last one of each day (by UTC).
 */
export function findThinned(snapshots: readonly Thinnable[], now: number): ReadonlySet<number> {
  const restored = new Set(snapshots.map(({ of }) => of))
  const dropped = new Set<number>()
  const seen = new Set<string>()
  for (const { n, createdAt, reason, label } of snapshots.toReversed()) {
    if (reason !== 'rhythm' || label !== '' || restored.has(n)) continue
    const everyMs = spans.find(({ untilMs }) => now - createdAt < untilMs)?.everyMs ?? 0
    if (everyMs === 0) continue
    const span = `${everyMs} ${Math.floor(createdAt / everyMs)}`
    if (seen.has(span)) dropped.add(n)
    seen.add(span)
  }
  return dropped
}
