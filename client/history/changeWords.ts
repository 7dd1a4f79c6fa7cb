/** What a change is about, in the reader's words. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import { plainTextOf } from '../../shared/model/richText.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { RecordOfType } from '../../shared/workshop/board.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { approaches } from '../../templates/four-approaches/approach.ts'
import { stageName } from '../../templates/four-approaches/stageName.ts'
import { fieldName, endName } from '../forms/targetTitle.ts'
import { nameIn } from '../forms/formText.ts'
import { shortTitle } from '../forms/shortTitle.ts'
import type { BoardChange, BoardComparison } from './compareBoards.ts'
import type { SayHistory } from './useHistoryWords.ts'

/** What speaking needs. */
export interface ChangeSpeaker {
  readonly t: Translate
  readonly say: SayHistory
  readonly locale: Locale
}

/** What the changed thing is called; as it is called now, where it is still there. */
export function titleOfChange(
  { before, after }: BoardChange,
  { workshops }: BoardComparison,
  speaker: ChangeSpeaker,
): string {
  const record = after ?? before
  if (!record) return ''
  return titleOfRecord(record, after ? workshops.after : workshops.before, speaker)
}

function titleOfRecord(record: BoardRecord, workshop: Workshop, speaker: ChangeSpeaker): string {
  const { t, say, locale } = speaker
  const context = { t, locale, workshop }
  switch (record.typeName) {
    case 'shape':
      return shapeTitle(record, speaker)
    case 'page':
      return record.name
    case 'contribution': {
      const department = nameIn(workshop.departments, record.departmentId, locale)
      const corridor = nameIn(workshop.corridors, record.corridorId, locale)
      return t('forms.title.contribution', { department, corridor })
    }
    case 'link':
      return t('forms.title.link', {
        end: endName({ kind: record.kind, id: record.to }, context),
      })
    case 'field':
      return fieldName(record.key, context)
    case 'retroRating':
      return `${say('history.rating')} ${record.value}`
    case 'enabler':
      return say('history.setting.of', {
        setting: say('history.setting.enabler'),
        name: say(`history.approach.${approaches[record.key] ?? 'none'}`),
      })
    case 'stage':
      return say('history.setting.of', {
        setting: say('history.setting.stage'),
        name: stageName({ key: record.key, name: null }, locale),
      })
    case 'templateState':
    case 'workshop':
    case 'document':
      return say(`history.setting.${record.typeName}`)
    case 'initiative':
    case 'department':
    case 'corridor':
    case 'stakeholder':
    case 'teamRole':
    case 'checkIn':
    case 'agreement':
    case 'parkedTopic':
    case 'action':
    case 'decision':
    case 'retroNote':
      return shortTitle(record, locale) || t('forms.untitled')
    default:
      return record.id
  }
}

const shapeKinds = [
  'note',
  'text',
  'geo',
  'arrow',
  'line',
  'draw',
  'highlight',
  'image',
  'frame',
  'group',
  'template',
] as const

function shapeTitle(shape: RecordOfType<'shape'>, { say, locale }: ChangeSpeaker): string {
  const known = shapeKinds.find((each) => each === shape.type) ?? 'any'
  const kind = say(`history.shape.${known}`)
  const { props } = shape
  const name = 'name' in props ? props.name : ''
  const written = 'richText' in props ? plainTextOf(props.richText) : name
  const words = shortTitle({ text: written }, locale)
  return words === '' ? kind : say('history.shape.named', { kind, words })
}
