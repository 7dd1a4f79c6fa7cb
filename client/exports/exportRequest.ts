/** What somebody can take away, and in which form. */
import type { TLShapeId } from 'tldraw'
import type { TableName } from '../../shared/export/tableNames.ts'
import type { Paper } from './pdf/pageLayout.ts'

/** The forms, in the order they are offered. */
export const formats = ['pdf', 'pptx', 'png', 'svg', 'tldr', 'xlsx', 'csv', 'json', 'zip'] as const
export type Format = (typeof formats)[number]

/** Pixels to a board unit. */
export const scales = [1, 2, 3, 4] as const
export type Scale = (typeof scales)[number]

/** A table of the export, or the votes, which come from the session. */
export type ExportTable = TableName | 'votes'

/** What a whole board as a file holds: its images, its snapshots too, or neither. */
export const archiveScopes = ['images', 'snapshots', 'plain'] as const
export type ArchiveScope = (typeof archiveScopes)[number]

/** What is to be seen. */
export type Part =
  | { readonly kind: 'board' }
  | { readonly kind: 'page'; readonly pageId: string; readonly name: string }
  | {
      readonly kind: 'selection' | 'frame'
      readonly pageId: string
      readonly ids: readonly TLShapeId[]
      readonly name: string
    }

/** Everything a person has chosen. */
export interface ExportRequest {
  readonly part: Part
  readonly format: Format
  readonly paper: Paper
  readonly scale: Scale
  readonly table: ExportTable
  readonly archive: ArchiveScope
}

/** Whether a form shows a part of the board; tables and data are always of the whole. */
export function showsPart(format: Format): boolean {
  return partFormats.includes(format)
}

const partFormats: readonly Format[] = ['pdf', 'pptx', 'png', 'svg']
