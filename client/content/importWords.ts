/** What the preview of an import says: names of columns and fields, and values as people read them. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { MessageKey, Translate } from '../../shared/i18n/translate.ts'
import type { ColumnKey } from '../../shared/import/columns.ts'
import type { FieldChange } from '../../shared/import/changes.ts'
import type { RowKind } from '../../shared/import/previewImport.ts'
import type { EntityId } from '../../shared/model/id.ts'
import { textIn, type Text } from '../../shared/model/text.ts'
import { writeDay } from '../../shared/workshop/writeDay.ts'

/** What is needed to say something. */
export interface Words {
  readonly t: Translate
  readonly locale: Locale
  /** The name of a department or corridor, also of one that the import is about to make. */
  readonly nameOf: (kind: 'department' | 'corridor', id: EntityId) => string
}

const fieldLabels: Readonly<Record<string, MessageKey>> = {
  title: 'forms.label.title',
  what: 'content.field.what',
  name: 'forms.label.name',
  note: 'forms.label.note',
  corridorId: 'forms.label.corridor',
  leadDeptId: 'forms.label.lead',
  contribDeptIds: 'forms.label.contributors',
  effort: 'forms.label.effort',
  phase: 'forms.label.phase',
  activeFromStage: 'forms.label.stage',
  status: 'forms.label.status',
  g0: 'forms.label.g0',
  criteria: 'content.field.criteria',
  organisational: 'forms.family.organisational',
  financial: 'forms.family.financial',
  economic: 'forms.family.economic',
  technical: 'forms.family.technical',
  opexSecured: 'forms.label.opexSecured',
  exit: 'forms.label.exit',
  exitTrigger: 'forms.label.exitTrigger',
  gates: 'forms.label.decision',
  gateNotes: 'content.field.gateNotes',
  criteriaNotes: 'content.field.criteriaNotes',
  tranches: 'content.field.tranches',
  principles: 'content.field.principles',
  headRole: 'forms.label.headRole',
  capacityDays: 'forms.label.capacity',
  color: 'forms.label.color',
  goal: 'forms.label.goal',
  sharedBenefit: 'forms.label.sharedBenefit',
  reputationNote: 'forms.label.reputation',
  departmentId: 'content.field.department',
  role: 'forms.label.role',
  text: 'forms.label.text',
  days: 'forms.label.days',
  taskType: 'forms.label.taskType',
  sector: 'forms.label.sector',
  influence: 'forms.label.influence',
  interest: 'forms.label.interest',
  levelNow: 'forms.label.level',
  level: 'forms.label.level',
  levelTarget: 'forms.label.levelTarget',
  purpose: 'forms.label.purpose',
  ownerRole: 'forms.label.ownerRole',
  deptId: 'content.field.department',
  initiativeId: 'content.thing.initiative',
  due: 'forms.label.due',
  resources: 'content.field.resources',
  dependsOn: 'content.field.dependsOn',
  mood: 'forms.label.mood',
  expectation: 'forms.label.expectation',
  consent: 'forms.label.consent',
  topic: 'forms.label.topic',
  method: 'forms.label.method',
  body: 'forms.label.body',
  date: 'forms.label.date',
  reviewDate: 'forms.label.reviewDate',
  outcome: 'forms.label.outcome',
  column: 'forms.label.column',
  value: 'forms.label.rating',
  fte: 'forms.label.fte',
  direction: 'forms.label.direction',
  filled: 'forms.label.filled',
  confidence: 'forms.label.confidence',
  meta: 'content.field.extra',
  id: 'content.field.id',
  x: 'content.field.x',
  y: 'content.field.y',
}

/** The heading of a column in the choice of columns. */
export function columnLabel(column: ColumnKey, t: Translate): string {
  const key = fieldLabels[column]
  return key ? t(key) : column
}

/** A changed field by its name, with the part of it: "Kriterien, Finanziell". */
export function changeLabel({ field, part }: FieldChange, t: Translate): string {
  const key = fieldLabels[field]
  const label = key ? t(key) : field
  if (part === null) return label
  const partKey = fieldLabels[part]
  return `${label}, ${partKey ? t(partKey) : part}`
}

/** A value in words; `–` for none. */
export function valueText(field: string, value: unknown, { t, locale, nameOf }: Words): string {
  if (value === null || value === undefined || value === '') return t('forms.none')
  if (typeof value === 'boolean') return t(value ? 'content.yes' : 'content.no')
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
  if (Array.isArray(value)) {
    const items = field === 'dependsOn' ? field : 'leadDeptId'
    const names = value.map((each) => valueText(items, each, { t, locale, nameOf }))
    return names.join('; ') || t('forms.none')
  }
  if (typeof value === 'object') return objectText(value, locale) ?? t('content.more')
  const word = String(value)
  switch (field) {
    case 'leadDeptId':
    case 'departmentId':
    case 'deptId':
      return nameOf('department', word)
    case 'corridorId':
      return nameOf('corridor', word)
    case 'due':
    case 'date':
    case 'reviewDate':
      return writeDay(word, locale)
    case 'effort':
    case 'phase':
    case 'status':
    case 'role':
    case 'sector':
    case 'taskType':
    case 'exit':
    case 'g0':
      return enumText(field, word, t)
    default:
      return word
  }
}

/** How many of a kind: "3 Vorhaben". */
export function countText(kind: RowKind, count: number, t: Translate): string {
  switch (kind) {
    case 'initiative':
    case 'department':
    case 'corridor':
    case 'contribution':
    case 'stakeholder':
    case 'action':
    case 'note':
      return t(`content.count.${kind}`, { count })
    default:
      return t('content.count.rest', { count })
  }
}

/** What one of a kind is called. */
export function thingText(kind: RowKind, t: Translate): string {
  switch (kind) {
    case 'initiative':
    case 'department':
    case 'corridor':
    case 'contribution':
    case 'stakeholder':
    case 'action':
    case 'note':
      return t(`content.thing.${kind}`)
    default:
      return t('content.thing.rest')
  }
}

function enumText(field: string, word: string, t: Translate): string {
  const found =
    enumKeys.find((key) => key === `forms.${field}.${word}`) ??
    (field === 'status' ? actionKeys : []).find((key) => key === `forms.actionStatus.${word}`)
  return found ? t(found) : word
}

const enumKeys = [
  'forms.effort.S',
  'forms.effort.M',
  'forms.effort.L',
  'board.phase.P1',
  'board.phase.P2',
  'board.phase.P3',
  'board.phase.P4',
  'board.phase.P5',
  'forms.status.active',
  'forms.status.parked',
  'forms.status.exited',
  'forms.role.lead',
  'forms.role.contribute',
  'forms.role.informed',
  'forms.role.none',
  'forms.sector.citizens',
  'forms.sector.business',
  'forms.sector.science',
  'forms.sector.civilSociety',
  'forms.sector.municipalities',
  'forms.taskType.existing',
  'forms.taskType.new',
] as const satisfies readonly MessageKey[]

const actionKeys = [
  'forms.actionStatus.open',
  'forms.actionStatus.doing',
  'forms.actionStatus.done',
  'forms.actionStatus.dropped',
] as const satisfies readonly MessageKey[]

function objectText(value: object, locale: Locale): string | null {
  const isText = Object.keys(value).every((key) => key === 'de' || key === 'en')
  return isText ? textIn(value as Text, locale) : null
}
