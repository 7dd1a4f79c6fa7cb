/** Which initiatives a list shows. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Phase, Status } from '../../shared/model/records/initiative.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Initiative } from '../../shared/workshop/workshop.ts'
import { saysAll } from '../forms/fold.ts'

/** Stands for entities without department or corridor; no id can look like it. */
export const noneChosen = '(none)'

/** `null` or '' means: all. */
export interface ListFilter {
  readonly text: string
  /** Leads or contributes. */
  readonly departmentId: string | null
  readonly corridorId: string | null
  readonly phase: Phase | null
  readonly status: Status | null
}

/** Shows everything. */
export const noFilter: ListFilter = {
  text: '',
  departmentId: null,
  corridorId: null,
  phase: null,
  status: null,
}

/** True while something may be hidden. */
export function isFiltering(filter: ListFilter): boolean {
  const { text, ...choices } = filter
  return text.trim() !== '' || Object.values(choices).some((choice) => choice !== null)
}

/** True for initiatives the filter lets through; every word of the text must occur in title or note. */
export function matches(initiative: Initiative, filter: ListFilter, locale: Locale): boolean {
  const { departmentId, corridorId, phase, status } = filter
  if (phase !== null && initiative.phase !== phase) return false
  if (status !== null && initiative.status !== status) return false
  if (!isOf(initiative.corridorId, [], corridorId)) return false
  if (!isOf(initiative.leadDeptId, initiative.contribDeptIds, departmentId)) return false
  return saysAll(
    `${textIn(initiative.title, locale)} ${textIn(initiative.note, locale)}`,
    filter.text,
  )
}

function isOf(own: string | null, others: readonly string[], wanted: string | null): boolean {
  if (wanted === null) return true
  return wanted === noneChosen ? own === null : own === wanted || others.includes(wanted)
}
