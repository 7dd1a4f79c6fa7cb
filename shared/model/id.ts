/** Ids of entities and records: how they look, how they are made, how one leads to the other. */

/** An entity's id as files, tables and references carry it: `I01`, `D5`. */
export type EntityId = string

const entityIdPattern = /^[A-Za-z0-9_.:~-]{1,64}$/
const recordKeyPattern = /^[A-Za-z0-9_.:~-]{1,129}$/
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz'

/** True when the value may stand as an entity's id: 1 to 64 letters, digits or `_ . : ~ -`. */
export function isEntityId(value: unknown): value is EntityId {
  return typeof value === 'string' && entityIdPattern.test(value)
}

/** True when the value may stand after the type in a record's id: an entity's id, or two joined by `~`. */
export function isRecordKey(value: string): boolean {
  return recordKeyPattern.test(value)
}

/** Makes a new, unguessable entity id of 12 characters that are hard to misread. */
export function newEntityId(): EntityId {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
}

/** The part of a record's id after its type: `initiative:I01` → `I01`. */
export function entityIdOf(recordId: string): EntityId {
  return recordId.slice(recordId.indexOf(':') + 1)
}

/** The part of a record's id before the first colon: `initiative:I01` → `initiative`. */
export function typeNameOf(recordId: string): string {
  const colon = recordId.indexOf(':')
  return colon < 0 ? '' : recordId.slice(0, colon)
}

/** The id of the contribution of one department to one corridor: there is never a second one. */
export function contributionKey(corridorId: EntityId, departmentId: EntityId): EntityId {
  return `${corridorId}~${departmentId}`
}
