/** The derived values of a workshop file. */
import type { JsonObject } from '@tldraw/utils'
import type { Workshop } from '../workshop.ts'

/** Something that derives values under a key of its own: a template, or a part of one that is yet to be drawn. */
export interface Derive {
  readonly code: string
  derive(workshop: Workshop): Readonly<Record<string, unknown>>
}

/** Each deriver's values under its key. */
export function deriveAll(workshop: Workshop, derivers: readonly Derive[]): JsonObject {
  return Object.fromEntries(
    derivers.map(({ code, derive }) => [code, derive(workshop) as JsonObject]),
  )
}
