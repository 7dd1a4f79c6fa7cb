/** Where a record leads on a board that has it. */
import { entityIdOf } from '../../shared/model/id.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { SearchTarget } from '../content/search/search.ts'

/** `null` for what lies nowhere: ratings, settings. */
export function targetOfRecord(record: BoardRecord): SearchTarget | null {
  switch (record.typeName) {
    case 'shape':
    case 'page':
      return { kind: record.typeName, id: record.id }
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
      return { kind: record.typeName, id: entityIdOf(record.id) }
    case 'contribution':
      return {
        kind: 'contribution',
        corridorId: record.corridorId,
        departmentId: record.departmentId,
      }
    case 'link':
      return { kind: 'link', end: { kind: record.kind, id: record.to } }
    case 'field':
      return { kind: 'field', templateId: record.templateId, key: record.key }
    default:
      return null
  }
}
