/** Reads a file of plain tldraw: what of it may stand on a board, and what has to stay behind. */
import {
  createTLSchema,
  defaultShapeSchemas,
  type TLBinding,
  type TLImageAsset,
  type TLShape,
} from '@tldraw/tlschema'
import type { SerializedSchema, SerializedStore } from '@tldraw/store'
import * as z from 'zod/mini'
import { checkRecordAlone } from '../../../../shared/model/check.ts'
import type { BoardRecord } from '../../../../shared/model/schema.ts'
import { clampSchema, withKnownProps } from './newerTldr.ts'
import { noteOfLink } from './noteOfLink.ts'

/** A page of the file, in its order. */
export interface TldrPage {
  readonly id: string
  readonly name: string
}

/** What of a file can be brought onto a board. Ids and parents are the file's own. */
export interface TldrContents {
  readonly pages: readonly TldrPage[]
  readonly shapes: readonly TLShape[]
  readonly bindings: readonly TLBinding[]
  readonly assets: ReadonlyMap<string, TLImageAsset>
  /** How many shapes of each type stay behind because a board has none of this type. */
  readonly left: ReadonlyMap<string, number>
  /** How many shapes stay behind because they are broken, or lie in one that stays behind. */
  readonly broken: number
  /** True when a newer tldraw wrote the file: what this one cannot know of it is missing. */
  readonly isNewer: boolean
}

/** Why a file cannot be read at all. */
export type TldrFault =
  /** No JSON; `detail` is what the parser says. */
  | { readonly kind: 'not-json'; readonly detail: string }
  /** JSON, but without `tldrawFileFormatVersion`, `schema` and `records`. */
  | { readonly kind: 'not-tldr' }
  /** A file of the first tldraw, from before 2023. */
  | { readonly kind: 'old' }
  /** The form of the file itself is newer than the one known here. */
  | { readonly kind: 'too-new'; readonly version: number }
  /** Its own account of how it was written is wrong, or bringing it up to date fails. */
  | { readonly kind: 'broken'; readonly detail: string }
  /** Sound, but with nothing on its pages that could be taken. */
  | { readonly kind: 'empty' }

export type TldrReading =
  | { readonly ok: true; readonly contents: TldrContents }
  | { readonly ok: false; readonly fault: TldrFault }

/** The form of the file that tldraw 3 writes. */
const formatVersion = 1

const envelopeSchema = z.looseObject({
  tldrawFileFormatVersion: z.int().check(z.positive()),
  schema: z.discriminatedUnion('schemaVersion', [
    z.looseObject({ schemaVersion: z.literal(1), recordVersions: z.looseObject({}) }),
    z.object({ schemaVersion: z.literal(2), sequences: z.record(z.string(), z.int()) }),
  ]),
  records: z.array(z.looseObject({ id: z.string(), typeName: z.string() })),
})
type FileRecord = z.infer<typeof envelopeSchema>['records'][number]

const oldSchema = z.looseObject({ document: z.looseObject({ version: z.number() }) })

/** Shapes of tldraw that a board shows; links to other sites come as notes. */
const takenTypes: ReadonlySet<string> = new Set(
  Object.keys(defaultShapeSchemas).filter((type) => type !== 'video'),
)

/** Reads the text of a `.tldr` file. */
export function readTldr(text: string): TldrReading {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return fail({ kind: 'not-json', detail: error instanceof Error ? error.message : '' })
  }
  const envelope = z.safeParse(envelopeSchema, json)
  if (!envelope.success) {
    return fail({ kind: z.safeParse(oldSchema, json).success ? 'old' : 'not-tldr' })
  }
  const { tldrawFileFormatVersion: version, schema, records } = envelope.data
  if (version > formatVersion) return fail({ kind: 'too-new', version })
  const left = new Map<string, number>()
  const wanted = records.filter((record) => isWanted(record, left))
  const lifted = lift(wanted, schema as unknown as SerializedSchema)
  if (!lifted.ok) return fail({ kind: 'broken', detail: lifted.detail })
  const contents = sort(lifted.records, left, lifted.isNewer)
  return contents.shapes.length === 0 ? fail({ kind: 'empty' }) : { ok: true, contents }
}

function fail(fault: TldrFault): TldrReading {
  return { ok: false, fault }
}

/** Counts shapes of types that no board has; cameras, pointers and the like are nobody's loss. */
function isWanted(record: FileRecord, left: Map<string, number>): boolean {
  const { typeName } = record
  if (typeName !== 'shape') return ['page', 'asset', 'binding', 'document'].includes(typeName)
  const type = typeof record['type'] === 'string' ? record['type'] : '?'
  if (takenTypes.has(type)) return true
  left.set(type, (left.get(type) ?? 0) + 1)
  return false
}

type Lifted =
  | { readonly ok: true; readonly records: readonly unknown[]; readonly isNewer: boolean }
  | { readonly ok: false; readonly detail: string }

/** Brings records of an older tldraw up to date with tldraw's own migrations; of a newer one, takes what is known. */
function lift(records: readonly FileRecord[], schema: SerializedSchema): Lifted {
  const ours = createTLSchema()
  const migrate = (from: SerializedSchema) => {
    const store = Object.fromEntries(records.map((record) => [record.id, record]))
    return ours.migrateStoreSnapshot({
      store: store as unknown as SerializedStore<never>,
      schema: from,
    })
  }
  try {
    // Asked first: the migration itself complains aloud about a newer file.
    const isNewer = !ours.getMigrationsSince(schema).ok
    const from = isNewer ? clampSchema(schema, ours.serialize()) : schema
    if (!from) return { ok: false, detail: 'schema' }
    const migrated = migrate(from)
    if (migrated.type === 'error') return { ok: false, detail: migrated.reason }
    const lifted = Object.values(migrated.value)
    return {
      ok: true,
      records: isNewer ? lifted.map((record) => withKnownProps(record)) : lifted,
      isNewer,
    }
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) }
  }
}

function sort(
  records: readonly unknown[],
  left: ReadonlyMap<string, number>,
  isNewer: boolean,
): TldrContents {
  const pages: Extract<BoardRecord, { typeName: 'page' }>[] = []
  const shapes = new Map<string, TLShape>()
  const bindings: TLBinding[] = []
  const assets = new Map<string, TLImageAsset>()
  let broken = 0
  for (const candidate of records) {
    const checked = checkRecordAlone(noteOfLink(candidate) ?? candidate)
    if (!checked.ok) {
      if (isShapeLike(candidate)) broken += 1
      continue
    }
    const { record } = checked
    if (record.typeName === 'page') pages.push(record)
    else if (record.typeName === 'shape') shapes.set(record.id, { ...record, meta: {} })
    else if (record.typeName === 'binding') bindings.push({ ...record, meta: {} })
    else if (record.typeName === 'asset' && record.type === 'image') assets.set(record.id, record)
  }
  const pageIds = new Set<string>(pages.map(({ id }) => id))
  const attached = [...shapes.values()].filter((shape) => isAttached(shape, shapes, pageIds))
  const ids = new Set<string>(attached.map(({ id }) => id))
  return {
    pages: pages
      .toSorted((a, b) => (a.index < b.index ? -1 : 1))
      .map(({ id, name }) => ({ id, name })),
    shapes: attached,
    bindings: bindings.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)),
    assets,
    left,
    broken: broken + shapes.size - attached.length,
    isNewer,
  }
}

function isShapeLike(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'typeName') === 'shape'
}

/** As deep as a board's own check goes. */
const maxDepth = 64

/** True when the way up from the shape ends at a page of the file. */
function isAttached(
  shape: TLShape,
  shapes: ReadonlyMap<string, TLShape>,
  pages: ReadonlySet<string>,
): boolean {
  let parentId: string = shape.parentId
  for (let depth = 0; depth < maxDepth; depth += 1) {
    if (pages.has(parentId)) return true
    const parent = shapes.get(parentId)
    if (!parent) return false
    ;({ parentId } = parent)
  }
  return false
}
