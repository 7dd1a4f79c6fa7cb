/** What belongs together when one speaks of changes. */
import type { BoardRecord } from '../../shared/model/schema.ts'
import { isCard } from '../../shared/workshop/board.ts'

/** The groups, in the order in which they are told. */
export const changeGroups = [
  'initiative',
  'corridor',
  'department',
  'contribution',
  'team',
  'stakeholder',
  'action',
  'decision',
  'agreement',
  'parkedTopic',
  'checkIn',
  'retro',
  'canvas',
  'page',
  'settings',
] as const
export type ChangeGroupId = (typeof changeGroups)[number]

/** The group a record is told in; `null` for what is no thing of its own to people. */
export function groupOf(record: BoardRecord): ChangeGroupId | null {
  switch (record.typeName) {
    case 'initiative':
    case 'corridor':
    case 'department':
    case 'contribution':
    case 'stakeholder':
    case 'action':
    case 'decision':
    case 'agreement':
    case 'parkedTopic':
    case 'checkIn':
    case 'page':
      return record.typeName
    case 'retroNote':
    case 'retroRating':
      return 'retro'
    case 'link':
    case 'teamRole':
    case 'field':
      return 'team'
    case 'enabler':
    case 'stage':
    case 'templateState':
    case 'workshop':
    case 'document':
      return 'settings'
    case 'shape':
      return isCard(record) ? null : 'canvas'
    default:
      return null
  }
}
