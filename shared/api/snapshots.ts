/** The calls about a board's snapshots: what they ask and what they answer. */
import * as z from 'zod/mini'
import { roles } from '../access/role.ts'
import { lineSchema } from './texts.ts'

/** The longest label of a snapshot. */
export const maxLabelLength = 200
/** The largest picture of a snapshot, in bytes. */
export const maxThumbnailBytes = 100 * 1024

/**
 * Why a snapshot was made: somebody asked for it, an agenda step ended, a gate was passed, something was
 * about to be imported or restored, or people had worked for a while.
 */
export const snapshotReasons = ['manual', 'step', 'gate', 'import', 'restore', 'rhythm'] as const
export type SnapshotReason = (typeof snapshotReasons)[number]

const labelSchema = lineSchema(maxLabelLength)

/** `POST /api/boards/:id/snapshots`. */
export const createSnapshotRequest = z.object({
  label: labelSchema,
  /** `import` where the page is about to import something by itself. */
  reason: z.exactOptional(z.enum(['manual', 'import'])),
  /** A picture as a `data:` address: PNG, JPEG or WebP in base64. */
  thumbnail: z.exactOptional(z.string().check(z.maxLength(maxThumbnailBytes * 1.4))),
})

/** `PATCH /api/boards/:id/snapshots/:n`. */
export const patchSnapshotRequest = z.object({ label: labelSchema })

/** A snapshot in the list. */
export const snapshotEntry = z.object({
  n: z.number(),
  /** What it is called; '' where the reason says it all. A step's title, a gate and its initiatives. */
  label: z.string(),
  createdAt: z.string(),
  /** The participant who made it; null if the server did. */
  by: z.nullable(z.string()),
  byName: z.nullable(z.string()),
  reason: z.enum(snapshotReasons),
  /** Stored size, with its picture. */
  bytes: z.number(),
  /** The agenda step that was on. */
  step: z.nullable(z.object({ id: z.string(), title: z.string() })),
  /** How many people were there. */
  people: z.number(),
  /** How many records the board had. */
  records: z.number(),
  /** For a state before a restore: the snapshot that was restored. Null for all others. */
  of: z.nullable(z.number()),
  /** True for a state before a restore was taken back: `of` is then the state before that restore. */
  undoes: z.boolean(),
  hasThumbnail: z.boolean(),
})
export type SnapshotEntry = Readonly<z.infer<typeof snapshotEntry>>

/** The answer to `GET /api/boards/:id/snapshots`, the oldest first. */
export const snapshotList = z.object({ snapshots: z.array(snapshotEntry) })

/** The answer to `GET /api/boards/:id/snapshots/:n`. */
export const snapshotView = z.object({
  snapshot: snapshotEntry,
  /** Who was there. The name is null where the person is not known on this board. */
  people: z.array(
    z.object({
      id: z.nullable(z.string()),
      name: z.nullable(z.string()),
      role: z.enum(roles),
      departmentId: z.nullable(z.string()),
    }),
  ),
  /** The number of the schema the records are in: always the server's own. */
  schema: z.number(),
  /** Every record of the board as it was. */
  records: z.array(z.looseObject({ id: z.string(), typeName: z.string() })),
  /** The board as a workshop file, with its derived values. */
  workshop: z.looseObject({}),
})
export type SnapshotView = Readonly<z.infer<typeof snapshotView>>

/** The answer to `POST …/restore` and `POST …/undo`. */
export const restored = z.object({
  /** The board as it was just before: restoring or undoing this one is the way back. */
  before: snapshotEntry,
  /** How many records were written or removed. */
  changed: z.number(),
})
export type Restored = Readonly<z.infer<typeof restored>>
