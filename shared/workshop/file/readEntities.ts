/** Reads a list of entities of one kind: each with an id of its own, each new one with what it is called. */
import type { JsonObject } from '@tldraw/utils'
import type { Spot } from './fault.ts'
import { readFields, type Readers } from './readFields.ts'
import {
  entityNamed,
  entriesOf,
  Once,
  readOwnId,
  type EntityKind,
  type KnownIds,
} from './references.ts'
import type { NamedEntity } from './workshopFile.ts'

/** The file, and the ids that exist on the board already. */
export interface FileSource {
  readonly json: JsonObject
  readonly root: Spot
  readonly board: KnownIds
}

/** The fields without which a new entity says nothing. */
export type Label = 'name' | 'title' | 'text' | 'topic' | 'what' | 'value'

/**
 * The entities of the list called as the kind in the plural. A new one must have the field `label`, unless
 * that is `null`; one that the board knows need not repeat it.
 */
export function readEntities<F extends object>(
  kind: EntityKind,
  label: (keyof F & Label) | null,
  readers: Readers<F>,
  { json, root, board }: FileSource,
): readonly NamedEntity<Partial<F>>[] {
  const list = `${kind}s`
  const once = new Once()
  const entities: NamedEntity<Partial<F>>[] = []
  for (const [entry, spot] of entriesOf(json[list], root.inside(list))) {
    const id = readOwnId(entry['id'], spot.inside('id'))
    if (id !== null) once.check(id, spot.inside('id'), entityNamed(kind, id))
    const { fields, extra } = readFields(entry, readers, spot, ['id'])
    if (id === null) continue
    if (label !== null && entry[label] === undefined && !board[kind].has(id)) {
      spot.inside(label).fault('file.noLabel', {
        ...entityNamed(kind, id).values,
        label: { key: `file.label.${label}`, values: {} },
      })
    }
    entities.push({ id, fields, extra })
  }
  return entities
}
