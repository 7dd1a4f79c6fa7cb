/** Files of a newer tldraw: reads of them what this one knows, instead of refusing the whole. */
import type { SerializedSchema } from '@tldraw/store'
import { defaultShapeSchemas } from '@tldraw/tlschema'
import { defaultFieldsOf } from '../../../../shared/sync/defaults.ts'
import { plainTextOf } from '../../../../shared/model/richText.ts'

type Fields = Readonly<Record<string, unknown>>

/** The file's schema with no sequence further than `ours`; `null` for one that cannot be cut so. */
export function clampSchema(
  theirs: SerializedSchema,
  ours: SerializedSchema,
): SerializedSchema | null {
  if (theirs.schemaVersion !== 2 || ours.schemaVersion !== 2) return null
  const known = ours.sequences
  const sequences = Object.entries(theirs.sequences ?? {}).flatMap(([id, version]) => {
    const limit = known[id]
    return limit === undefined ? [] : [[id, Math.min(version, limit)] as const]
  })
  return { schemaVersion: 2, sequences: Object.fromEntries(sequences) }
}

const shapeFields: ReadonlySet<string> = new Set(
  'id typeName type x y rotation index parentId isLocked opacity props meta'.split(' '),
)

/** A shape with the properties that are known here, and the usual value where one is missing. */
export function withKnownProps(record: unknown): unknown {
  if (!isFields(record) || record['typeName'] !== 'shape') return record
  const { type, props } = record
  if (typeof type !== 'string' || !isFields(props)) return record
  const schemas: Readonly<Record<string, { readonly props?: object }>> = defaultShapeSchemas
  const names = new Set(Object.keys(schemas[type]?.props ?? {}))
  const usual = defaultFieldsOf('shape', type)['props']
  const kept = Object.fromEntries(Object.entries(props).filter(([name]) => names.has(name)))
  // Arrows have had plain labels before they had formatted ones.
  if (names.has('text') && kept['text'] === undefined && isFields(props['richText'])) {
    kept['text'] = plainTextOf(props['richText'] as unknown as Parameters<typeof plainTextOf>[0])
  }
  return {
    ...Object.fromEntries(Object.entries(record).filter(([name]) => shapeFields.has(name))),
    props: { ...(isFields(usual) ? usual : {}), ...kept },
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
