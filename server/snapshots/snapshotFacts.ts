/** What is known about a snapshot besides its content: kept as JSON, read back by this schema. */
import * as z from 'zod/mini'
import { roles } from '../../shared/access/role.ts'
import { snapshotReasons } from '../../shared/api/snapshots.ts'
import type { SnapshotEntry } from '../../shared/api/snapshots.ts'
import type { ParticipantRow, SnapshotRow } from '../storage/contract.ts'

export const snapshotFacts = z.object({
  label: z.string(),
  reason: z.enum(snapshotReasons),
  by: z.nullable(z.string()),
  step: z.nullable(z.object({ id: z.string(), title: z.string() })),
  /** Who was there: ids and roles. Names stay in the list of people, so that they can be forgotten there. */
  people: z.array(
    z.object({
      id: z.nullable(z.string()),
      role: z.enum(roles),
      departmentId: z.nullable(z.string()),
    }),
  ),
  records: z.number(),
  /** Before a restore: the snapshot the board went to. Before taking one back: the state before that one. */
  of: z.nullable(z.number()),
  isTakingBack: z.boolean(),
})
export type SnapshotFacts = Readonly<z.infer<typeof snapshotFacts>>

/** Reads what the database keeps. */
export function readFacts({ facts }: SnapshotRow): SnapshotFacts {
  return snapshotFacts.parse(JSON.parse(facts))
}

/** A snapshot as the list shows it. `people` are all who ever joined the board. */
export function presentSnapshot(
  row: SnapshotRow,
  people: ReadonlyMap<string, ParticipantRow>,
): SnapshotEntry {
  const { people: present, isTakingBack: undoes, ...facts } = readFacts(row)
  return {
    n: row.n,
    ...facts,
    createdAt: new Date(row.createdAt).toISOString(),
    byName: facts.by === null ? null : (people.get(facts.by)?.name ?? null),
    bytes: row.bytes + row.thumbnailBytes,
    people: present.length,
    undoes,
    hasThumbnail: row.thumbnailBytes > 0,
  }
}
