/** Reads rows of the database into the contract's types, checking each once. */
import * as z from 'zod/mini'
import { roles } from '../../shared/access/role.ts'
import type {
  AssetRow,
  BoardRow,
  OwnTemplate,
  OwnTemplateRow,
  ParticipantRow,
  SnapshotBody,
  SnapshotRow,
  Thumbnail,
} from './contract.ts'

const boardColumns = z.object({
  id: z.string(),
  locale: z.enum(['de', 'en']),
  templates: z.string(),
  created_at: z.number(),
  retention_days: z.number(),
  expires_at: z.nullable(z.number()),
  archived_at: z.nullable(z.number()),
  facilitator_generation: z.number(),
  participant_generation: z.number(),
  observer_generation: z.number(),
})

const templateIds = z.array(z.string())

/** Reads a row of `boards`. */
export function readBoardRow(row: unknown): BoardRow {
  const columns = boardColumns.parse(row)
  return {
    id: columns.id,
    locale: columns.locale,
    templates: templateIds.parse(JSON.parse(columns.templates)),
    createdAt: columns.created_at,
    retentionDays: columns.retention_days,
    expiresAt: columns.expires_at,
    archivedAt: columns.archived_at,
    generations: {
      facilitator: columns.facilitator_generation,
      participant: columns.participant_generation,
      observer: columns.observer_generation,
    },
  }
}

const participantColumns = z.object({
  id: z.string(),
  board_id: z.string(),
  role: z.enum(roles),
  name: z.string(),
  pronouns: z.nullable(z.string()),
  department_id: z.nullable(z.string()),
  joined_at: z.number(),
})

/** Reads a row of `participants`. */
export function readParticipantRow(row: unknown): ParticipantRow {
  const columns = participantColumns.parse(row)
  return {
    id: columns.id,
    boardId: columns.board_id,
    role: columns.role,
    name: columns.name,
    pronouns: columns.pronouns,
    departmentId: columns.department_id,
    joinedAt: columns.joined_at,
  }
}

const assetColumns = z.object({
  board_id: z.string(),
  hash: z.string(),
  media_type: z.string(),
  bytes: z.number(),
  created_at: z.number(),
})

/** Reads a row of `assets`. */
export function readAssetRow(row: unknown): AssetRow {
  const columns = assetColumns.parse(row)
  return {
    boardId: columns.board_id,
    hash: columns.hash,
    mediaType: columns.media_type,
    bytes: columns.bytes,
    createdAt: columns.created_at,
  }
}

const textColumn = z.object({ value: z.string() })

/** Reads the text in the column `value` of a row. */
export function readText(row: unknown): string {
  return textColumn.parse(row).value
}

const numberColumn = z.object({ value: z.number() })

/** Reads the number in the column `value` of a row. */
export function readNumber(row: unknown): number {
  return numberColumn.parse(row).value
}

const logColumns = z.object({ seq: z.number(), body: z.instanceof(Uint8Array) })

/** Reads a row of the log or of its base: a sequence number and the bytes. */
export function readLogRow(row: unknown): { readonly seq: number; readonly body: Uint8Array } {
  return logColumns.parse(row)
}

const snapshotColumns = z.object({
  board_id: z.string(),
  n: z.number(),
  base: z.number(),
  created_at: z.number(),
  facts: z.string(),
  bytes: z.number(),
  thumbnail_bytes: z.number(),
})

/** Reads a row of `snapshots` without its content. */
export function readSnapshotRow(row: unknown): SnapshotRow {
  const columns = snapshotColumns.parse(row)
  return {
    boardId: columns.board_id,
    n: columns.n,
    base: columns.base,
    createdAt: columns.created_at,
    facts: columns.facts,
    bytes: columns.bytes,
    thumbnailBytes: columns.thumbnail_bytes,
  }
}

const bodyColumns = z.object({ n: z.number(), base: z.number(), body: z.instanceof(Uint8Array) })

/** Reads the content of a snapshot. */
export function readSnapshotBody(row: unknown): SnapshotBody {
  return bodyColumns.parse(row)
}

const thumbnailColumns = z.object({ media_type: z.string(), body: z.instanceof(Uint8Array) })

/** Reads a row of `thumbnails`. */
export function readThumbnail(row: unknown): Thumbnail {
  const { media_type: mediaType, body } = thumbnailColumns.parse(row)
  return { mediaType, bytes: body }
}

const ownTemplateColumns = z.object({
  id: z.string(),
  board_id: z.nullable(z.string()),
  created_at: z.number(),
  facts: z.string(),
  bytes: z.number(),
})

/** Reads a row of `own_templates` without its content. */
export function readOwnTemplateRow(row: unknown): OwnTemplateRow {
  const { board_id: boardId, created_at: createdAt, ...rest } = ownTemplateColumns.parse(row)
  return { ...rest, boardId, createdAt }
}

const contentColumn = z.object({ body: z.instanceof(Uint8Array) })

/** Reads a row of `own_templates` with its content. */
export function readOwnTemplate(row: unknown): OwnTemplate {
  return { ...readOwnTemplateRow(row), body: contentColumn.parse(row).body }
}
