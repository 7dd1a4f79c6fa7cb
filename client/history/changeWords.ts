/** What a change is about and in which respects, in the reader's words. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { MessageKey, Translate } from '../../shared/i18n/translate.ts'
import { plainTextOf } from '../../shared/model/richText.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { RecordOfType } from '../../shared/workshop/board.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { fieldName, endName } from '../forms/targetTitle.ts'
import { nameIn } from '../forms/formText.ts'
import { shortTitle } from '../forms/shortTitle.ts'
import { isPlace, type BoardChange, type BoardComparison } from './compareBoards.ts'
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
    case 'stage':
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

/** The respects in which something differs, each once; '' where the kind of change says it all. */
export function fieldsInWords(
  { kind, fields, group }: BoardChange,
  { t, say }: ChangeSpeaker,
  except: ReadonlySet<string> = new Set(),
): string {
  if (kind !== 'changed') return ''
  const words = fields
    .filter((field) => !except.has(field))
    .map((field) => wordOf(field, group === 'canvas'))
  return [...new Set(words)].join(', ')

  function wordOf(cell: string, isShape: boolean): string {
    const [field = '', part = ''] = cell.split('.')
    if (isShape) return shapeWord(field, part)
    if (isPlace(field)) return say('history.field.place')
    const key = labels[field]
    return key ? t(key) : say('history.field.more')
  }

  function shapeWord(field: string, part: string): string {
    if (field === 'g') return say('history.field.place')
    if (['richText', 'name', 'text'].includes(part)) return say('history.field.words')
    if (['w', 'h', 'growY', 'scale'].includes(part)) return say('history.field.size')
    return say('history.field.look')
  }
}

/** Fields by the labels of their forms. */
const labels: Readonly<Record<string, MessageKey | undefined>> = {
  title: 'forms.label.title',
  name: 'forms.label.name',
  note: 'forms.label.note',
  corridorId: 'forms.label.corridor',
  leadDeptId: 'forms.label.lead',
  contribDeptIds: 'forms.label.contributors',
  effort: 'forms.label.effort',
  activeFromStage: 'forms.label.stage',
  phase: 'forms.label.phase',
  status: 'forms.label.status',
  criteria: 'forms.group.criteria',
  criteriaNotes: 'forms.group.criteria',
  gates: 'forms.group.gates',
  gateNotes: 'forms.group.gates',
  tranches: 'forms.group.tranches',
  principles: 'forms.group.principles',
  g0: 'forms.label.g0',
  opexSecured: 'forms.label.opexSecured',
  exit: 'forms.label.exit',
  exitTrigger: 'forms.label.exitTrigger',
  headRole: 'forms.label.headRole',
  capacityDays: 'forms.label.capacity',
  color: 'forms.label.color',
  goal: 'forms.label.goal',
  sharedBenefit: 'forms.label.sharedBenefit',
  reputationNote: 'forms.label.reputation',
  role: 'forms.label.role',
  days: 'forms.label.days',
  text: 'forms.label.text',
  taskType: 'forms.label.taskType',
  level: 'forms.label.level',
  levelNow: 'forms.label.level',
  levelTarget: 'forms.label.levelTarget',
  purpose: 'forms.label.purpose',
  ownerRole: 'forms.label.ownerRole',
  influence: 'forms.label.influence',
  interest: 'forms.label.interest',
  sector: 'forms.label.sector',
  fte: 'forms.label.fte',
  direction: 'forms.label.direction',
  filled: 'forms.label.filled',
  confidence: 'forms.label.confidence',
  mood: 'forms.label.mood',
  expectation: 'forms.label.expectation',
  deptId: 'forms.label.department',
  consent: 'forms.label.consent',
  topic: 'forms.label.topic',
  what: 'forms.label.what',
  due: 'forms.label.due',
  resources: 'forms.label.resources',
  dependsOn: 'forms.label.dependsOn',
  initiativeId: 'forms.label.initiative',
  method: 'forms.label.method',
  body: 'forms.label.body',
  date: 'forms.label.date',
  reviewDate: 'forms.label.reviewDate',
  voteId: 'forms.label.vote',
  outcome: 'forms.label.outcome',
  column: 'forms.label.column',
}
