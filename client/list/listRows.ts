/** The initiatives as rows: what each column shows, and what it is sorted by. */
import type { IndexKey } from 'tldraw'
import type { Locale } from '../../shared/i18n/locale.ts'
import { efforts, InitiativeRecordType, statuses } from '../../shared/model/records/initiative.ts'
import { textIn } from '../../shared/model/text.ts'
import { readInitiative } from '../../shared/workshop/readWorkshop.ts'
import { emptyWorkshop, type Initiative, type Workshop } from '../../shared/workshop/workshop.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { SortValue } from './listOrder.ts'

/** The columns that every board has; a template adds one for its zones. */
const plainColumns = [
  'title',
  'department',
  'corridor',
  'effort',
  'stage',
  'phase',
  'status',
] as const
type PlainColumn = (typeof plainColumns)[number]
export type Column = PlainColumn | `zone:${string}`

/** The column of a template's zones. */
export function zoneColumn(template: Template): Column {
  return `zone:${template.id}`
}

/** The columns in the order they are shown, the templates' behind title, department and corridor. */
export function columnsOf(templates: readonly Template[]): readonly Column[] {
  const [title, department, corridor, ...rest] = plainColumns
  return [title, department, corridor, ...templates.filter(hasOwnZones).map(zoneColumn), ...rest]
}

/** True where a place on a template says what no other column says: where it sets x and y. */
function hasOwnZones(template: Template): boolean {
  if (!template.cardKinds.includes('initiative')) return false
  const record = InitiativeRecordType.create({
    id: InitiativeRecordType.createId('any'),
    index: 'a1' as IndexKey,
  })
  const workshop: Workshop = { ...emptyWorkshop, initiatives: [readInitiative(record)] }
  const said = template.read({ kind: 'initiative', id: 'any' }, { x: 0, y: 0 }, workshop)
  return 'x' in said || 'y' in said
}

/** Answers what a row is sorted by in a column. */
export function sortValueOf(
  initiative: Initiative,
  column: Column,
  workshop: Workshop,
  templates: readonly Template[],
  locale: Locale,
): SortValue {
  switch (column) {
    case 'title':
      return textIn(initiative.title, locale) || null
    case 'department':
      return nameOf(initiative.leadDeptId, workshop.departments, locale)
    case 'corridor':
      return nameOf(initiative.corridorId, workshop.corridors, locale)
    case 'effort':
      return efforts.indexOf(initiative.effort)
    case 'stage':
      return initiative.activeFromStage
    case 'phase':
      return initiative.phase
    case 'status':
      return statuses.indexOf(initiative.status)
    default:
      return zoneRank(initiative, column, workshop, templates, locale)
  }
}

/** Zones sort as the template lists them. */
function zoneRank(
  initiative: Initiative,
  column: `zone:${string}`,
  workshop: Workshop,
  templates: readonly Template[],
  locale: Locale,
): SortValue {
  const template = templates.find((each) => zoneColumn(each) === column)
  if (!template) return null
  const zone = template.zoneOf({ kind: 'initiative', id: initiative.id }, workshop)
  const rank = template.zones(workshop, locale).findIndex(({ key }) => key === zone)
  return rank < 0 ? null : rank
}

function nameOf(
  id: string | null,
  entities: Workshop['departments'] | Workshop['corridors'],
  locale: Locale,
): string | null {
  const name = entities.find((entity) => entity.id === id)?.name
  return name === undefined ? null : textIn(name, locale)
}
