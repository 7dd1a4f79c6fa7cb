/** Finds the department somebody named on another board among the departments of this one. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Door } from '../../shared/api/boards.ts'
import type { DepartmentChoice } from './DepartmentField.tsx'

/** A department with its name in the reader's language. */
export interface NamedDepartment {
  readonly id: string
  readonly name: string
}

type DoorDepartment = Door['departments'][number]

/** Answers the departments with their names in one language. */
export function departmentNames(
  departments: readonly DoorDepartment[],
  locale: Locale,
): readonly NamedDepartment[] {
  return departments.map(({ id, name }) => {
    if (typeof name === 'string') return { id, name }
    return { id, name: name[locale] ?? name.de ?? name.en ?? id }
  })
}

/**
 * Answers what the department field starts with: the department of that name, in whatever language;
 * on a board without departments the name itself; else nothing.
 */
export function guessDepartment(
  departments: readonly DoorDepartment[],
  remembered: string | null,
): DepartmentChoice {
  if (remembered === null) return { kind: 'open' }
  if (departments.length === 0) return { kind: 'new', name: remembered }
  const found = departments.find(({ name }) => {
    const names = typeof name === 'string' ? [name] : [name.de, name.en]
    return names.some((one) => one?.trim().toLowerCase() === remembered.trim().toLowerCase())
  })
  return found ? { kind: 'listed', id: found.id } : { kind: 'open' }
}
