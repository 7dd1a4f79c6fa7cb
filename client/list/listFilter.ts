/** Which initiatives a list shows. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Status } from '../../shared/model/records/initiative.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Initiative } from '../../shared/workshop/workshop.ts'

/** Stands for entities without department or corridor; no id can look like it. */
export const noneChosen = '(none)'

/** `null` or '' means: all. */
export interface ListFilter {
  readonly text: string
  /** Leads or contributes. */
  readonly departmentId: string | null
  readonly corridorId: string | null
  readonly status: Status | null
}

/** Shows everything. */
export const noFilter: ListFilter = { text: '', departmentId: null, corridorId: null, status: null }

/** True while something may be hidden. */
export function isFiltering(filter: ListFilter): boolean {
  const { text, departmentId, corridorId, status } = filter
  return text.trim() !== '' || departmentId !== null || corridorId !== null || status !== null
}

/** True for initiatives the filter lets through; every word of the text must occur in title or note. */
export function matches(initiative: Initiative, filter: ListFilter, locale: Locale): boolean {
  const { departmentId, corridorId, status } = filter
  if (status !== null && initiative.status !== status) return false
  if (!isOf(initiative.corridorId, [], corridorId)) return false
  if (!isOf(initiative.leadDeptId, initiative.contribDeptIds, departmentId)) return false
  const said = fold(`${textIn(initiative.title, locale)} ${textIn(initiative.note, locale)}`)
  return fold(filter.text)
    .split(/\s+/)
    .every((word) => said.includes(word))
}

function isOf(own: string | null, others: readonly string[], wanted: string | null): boolean {
  if (wanted === null) return true
  return wanted === noneChosen ? own === null : own === wanted || others.includes(wanted)
}

/** Upper and lower case, accents and ß make no difference to somebody who searches. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .trim()
}
