/**
 * A whole board in one file: the part `archive` of `board.json`, beside the workshop file that everybody can
 * read. It holds no keys, no names of people, no ballots and no drafts.
 */
import * as z from 'zod/mini'
import { roles } from '../access/role.ts'
import { locales } from '../i18n/locale.ts'
import { maxRetentionDays } from './boards.ts'
import { maxLabelLength, snapshotReasons } from './snapshots.ts'

/** The name that stands in every archive. */
export const archiveFormat = 'korridor-archive'
/** The version this code writes and the newest it reads. */
export const archiveVersion = 1
/**
 * The largest file that is taken back in: all a board can have. Its images, 500 MB of them, are 667 MB in base64; the
 * rest is for its earlier states, which take ten times the room they are kept in, at most.
 */
export const maxArchiveBytes = 4 * 1024 * 1024 * 1024
/** The most runs of steps, votes and snapshots that are taken in: far more than any workshop has. */
const maxRuns = 20_000
const maxVotes = 1_000
export const maxSnapshots = 5_000
/** The most departments and roles that people are counted by. */
const maxAttended = 2_000
/** The most people of one department in one role. */
const maxPeople = 10_000

const time = z.string().check(z.refine((text: string) => !Number.isNaN(Date.parse(text))))
const count = z.int().check(z.gte(0))
const text = z.string().check(z.maxLength(20_000))
const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/))
const record = z.looseObject({ id: z.string(), typeName: z.string() })
const fields = z.record(z.string(), z.unknown())
const change = { set: z.optional(fields), unset: z.optional(z.array(z.string())) }

const delta = z.object({
  put: z.array(record),
  patch: z.array(
    z.object({
      id: z.string(),
      ...change,
      in: z.optional(z.record(z.string(), z.object(change))),
    }),
  ),
  remove: z.array(z.string()),
})

const id = z.string().check(z.minLength(1), z.maxLength(200))
const dots = z.record(z.string(), count)
const epochMs = z.number()

/** What of a session leaves the server: the script, how it ran, and what was voted. */
const session = z.object({
  /** As in the command `agenda.set`, which checks them. */
  steps: z.array(z.unknown()),
  current: z.nullable(z.string()),
  startedAt: z.nullable(epochMs),
  runs: z
    .array(z.object({ stepId: id, startedAt: epochMs, endedAt: z.nullable(epochMs) }))
    .check(z.maxLength(maxRuns)),
  votes: z
    .array(
      z.object({
        id,
        question: z.string().check(z.maxLength(2_000)),
        dots: count,
        maxPerItem: count,
        anonymous: z.boolean(),
        targets: z.array(id).check(z.maxLength(500)),
        closedAt: z.nullable(epochMs),
        done: count,
        results: z.nullable(dots),
        proxy: z.nullable(dots),
      }),
    )
    .check(z.maxLength(maxVotes)),
})

/** One of `snapshots`. */
export const archiveSnapshot = z.object({
  n: count,
  label: z.string().check(z.maxLength(maxLabelLength)),
  createdAt: time,
  reason: z.enum(snapshotReasons),
  step: z.nullable(z.object({ id, title: text })),
  /** Who was there, without names. */
  people: z
    .array(z.object({ role: z.enum(roles), departmentId: z.nullable(id) }))
    .check(z.maxLength(2_000)),
  of: z.nullable(count),
  undoes: z.boolean(),
  /** The schema of its records. */
  schema: count,
  /** What changed since the snapshot before; the first one since an empty board. */
  delta,
  thumbnail: z.nullable(base64),
})

/** One of `assets`: an image under the SHA-256 of its bytes. */
export const archiveAsset = z.object({ id: z.string(), mediaType: z.string(), data: base64 })

/** So many people of a department had a role. */
const attended = z.object({
  role: z.enum(roles),
  departmentId: z.nullable(id),
  count: z.int().check(z.gte(1), z.lte(maxPeople)),
})

/** The part `archive` of the file. */
export const archiveSchema = z.object({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  exportedAt: time,
  /** The schema of `records`. */
  schema: count,
  board: z.object({
    title: text,
    locale: z.enum(locales),
    /** Days it was to be kept; 0 for good. */
    retentionDays: z.int().check(z.gte(0), z.lte(maxRetentionDays)),
    createdAt: time,
  }),
  /** Every record of the board. */
  records: z.array(record),
  session: z.nullable(session),
  /** Who took part, as numbers; absent in files of older versions and without the session. */
  attendance: z.optional(z.array(attended).check(z.maxLength(maxAttended))),
  assets: z.array(archiveAsset),
  snapshots: z.array(archiveSnapshot).check(z.maxLength(maxSnapshots)),
  /**
   * SHA-256 in hex over two JSON texts without white space, one after the other: the file without `archive`,
   * and `archive` without this.
   */
  sha256: z.string(),
})
export type Archive = Readonly<z.infer<typeof archiveSchema>>
export type ArchiveSession = NonNullable<Archive['session']>
export type ArchiveSnapshot = Archive['snapshots'][number]
export type ArchiveAsset = Archive['assets'][number]
export type ArchiveAttended = NonNullable<Archive['attendance']>[number]
