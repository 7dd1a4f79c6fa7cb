/** What the controls on a frame and in a panel may change: few fields of few records, nothing else. */
import { getIndexAbove, type IndexKey } from '@tldraw/utils'
import { entityIdOf } from '../model/id.ts'
import {
  EnablerRecordType,
  StageRecordType,
  TemplateStateRecordType,
  weights,
} from '../model/records/fourApproaches.ts'
import type { Locale } from '../i18n/locale.ts'
import { maxTextLength, withText } from '../model/text.ts'
import type { Board } from './board.ts'
import { changeEntity } from './entityControls.ts'
import type { Binding } from './mark.ts'
import { inOrder } from './readWorkshop.ts'
import { refuse, type Refusal } from './refusal.ts'

/** What a control can be set to. */
export type ControlValue = string | number | boolean

/** Sets the field a control is bound to. Answers why it may not; text is written in `locale`. */
export function changeByControl(
  board: Board,
  binding: Binding,
  value: ControlValue,
  locale: Locale,
): Refusal | null {
  const { recordId, field } = binding
  const kind = recordId.slice(0, recordId.indexOf(':'))
  const key = entityIdOf(recordId)
  switch (`${kind}.${field}`) {
    case 'enabler.ticked':
      return typeof value === 'boolean' ? tickEnabler(board, Number(key), value) : badValue
    case 'stage.name':
      return typeof value === 'string' ? renameStage(board, Number(key), value, locale) : badValue
    case 'templateState.stage':
      return typeof value === 'number' ? setStage(board, key, value) : badValue
    case 'templateState.weight':
      return setWeight(board, key, value)
    default:
      return changeEntity(board, binding, value, locale)
  }
}

const badValue = refuse('entity/bad-value')

/** Ticks or unticks the enabler of one stop of the path, 0 to 3. */
export function tickEnabler(board: Board, key: number, ticked: boolean): Refusal | null {
  if (![0, 1, 2, 3].includes(key)) return badValue
  const id = EnablerRecordType.createId(String(key))
  const old = board.get(id)
  const last = inOrder<{ readonly index: IndexKey; readonly id: string }>(board.all('enabler'))
  const before =
    old?.typeName === 'enabler'
      ? old
      : EnablerRecordType.create({ id, key, index: getIndexAbove(last.at(-1)?.index ?? null) })
  board.put([{ ...before, ticked }])
  return null
}

/** Gives a stage, 0 to 4, a name of the board's own; an empty one gives the template's back. */
export function renameStage(
  board: Board,
  key: number,
  name: string,
  locale: Locale,
): Refusal | null {
  if (![0, 1, 2, 3, 4].includes(key)) return badValue
  if (name.length > maxTextLength) return refuse('entity/text-too-long')
  const id = StageRecordType.createId(String(key))
  const old = board.get(id)
  const before = old?.typeName === 'stage' ? old : StageRecordType.create({ id, key })
  const isEmpty = name.trim() === ''
  board.put([{ ...before, name: isEmpty ? null : withText(before.name, locale, name.trim()) }])
  return null
}

/** Moves a template's slider to a stage, for everybody. */
export function setStage(board: Board, templateId: string, stage: number): Refusal | null {
  if (![0, 1, 2, 3, 4].includes(stage)) return badValue
  board.put([{ ...stateRecord(board, templateId), stage }])
  return null
}

/** Chooses how cards count in a template, for everybody. */
export function setWeight(board: Board, templateId: string, value: ControlValue): Refusal | null {
  const weight = weights.find((each) => each === value)
  if (!weight) return badValue
  board.put([{ ...stateRecord(board, templateId), weight }])
  return null
}

function stateRecord(board: Board, templateId: string) {
  const id = TemplateStateRecordType.createId(templateId)
  const old = board.get(id)
  if (old?.typeName === 'templateState') return old
  return TemplateStateRecordType.create({ id, templateId })
}
