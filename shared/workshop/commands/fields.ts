/** Commands on the fields of templates: a box of the mandate, a band of the roadmap. */
import { isEntityId, type EntityId } from '../../model/id.ts'
import { fieldKey, FieldRecordType, type FieldRecord } from '../../model/records/field.ts'
import type { Board } from '../board.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { checkTexts } from './checkTexts.ts'
import { checkSound } from './checkValues.ts'

/** What a person writes or ticks in a field. */
export type FieldPatch = Partial<Pick<FieldRecord, 'text' | 'filled' | 'confidence'>>

/** Writes in a field of a template; makes the field where nobody has written yet. */
export function setField(
  board: Board,
  templateId: EntityId,
  key: EntityId,
  patch: FieldPatch,
): Refusal | null {
  if (!isEntityId(templateId) || !isEntityId(key)) return refuse('entity/bad-value')
  const id = FieldRecordType.createId(fieldKey(templateId, key))
  const old = board.get(id)
  const before = old?.typeName === 'field' ? old : FieldRecordType.create({ id, templateId, key })
  const after = { ...before, ...patch }
  const refusal = checkTexts([patch.text]) ?? checkSound(after)
  if (refusal) return refusal
  board.put([after])
  return null
}
