/** Validators that several record types share. */
import type { BaseRecord, RecordId, UnknownRecord } from '@tldraw/store'
import type { JsonObject } from '@tldraw/utils'
import { T } from '@tldraw/validate'
import { isDay } from '../day.ts'
import type { Level } from '../ladder.ts'
import { isEntityId, isRecordKey, type EntityId } from '../id.ts'

/** An entity's id. */
export const entityIdValidator: T.Validator<EntityId> = T.string.check((value) => {
  if (!isEntityId(value)) {
    throw new T.ValidationError(
      `Expected an id of 1 to 64 letters, digits or _ . : ~ -, got ${JSON.stringify(value)}`,
    )
  }
})

/** An entity's id, or `null` for none. The entity need not exist: it may arrive later. */
export const referenceValidator: T.Validator<EntityId | null> = T.nullable(entityIdValidator)

/** Whole or part days, never negative; `null`: not stated. */
export const daysValidator: T.Validator<number | null> = T.nullable(T.positiveNumber)

/** A day of the calendar, `YYYY-MM-DD`. */
export const dayValidator: T.Validator<string> = T.string.check((value) => {
  if (!isDay(value)) {
    throw new T.ValidationError(`Expected a day YYYY-MM-DD, got ${JSON.stringify(value)}`)
  }
})

/** A level of the ladder from 0 (none) to 4 (shared responsibility). */
export const levelValidator: T.Validator<Level> = T.literalEnum(0, 1, 2, 3, 4)

/** A coordinate between −1 and +1; `null`: not placed. */
export const unitAxisValidator: T.Validator<number | null> = T.nullable(
  T.number.check((value) => {
    if (value < -1 || value > 1) {
      throw new T.ValidationError(`Expected a number from -1 to 1, got ${value}`)
    }
  }),
)

/** Free JSON that travels with a record. */
export const metaValidator: T.Validator<JsonObject> = T.dict(
  T.string,
  T.jsonValue,
) as unknown as T.Validator<JsonObject>

type Fields<R extends UnknownRecord> = {
  readonly [K in Exclude<keyof R, 'id' | 'typeName'>]: T.Validatable<R[K]>
}

/** The validator of one of our record types: its id, its type and its fields, nothing else. */
export function modelValidator<R extends BaseRecord<string, RecordId<UnknownRecord>>>(
  typeName: R['typeName'],
  fields: Fields<R>,
): T.Validator<R> {
  const prefix = `${typeName}:`
  const id = T.string.check((value) => {
    if (!value.startsWith(prefix) || !isRecordKey(value.slice(prefix.length))) {
      throw new T.ValidationError(`Expected an id "${prefix}…", got ${JSON.stringify(value)}`)
    }
  })
  const shape = { id, typeName: T.literal(typeName), ...fields }
  const record = T.object<object>(shape)
  return T.model(typeName, record as unknown as T.Validator<R>)
}
