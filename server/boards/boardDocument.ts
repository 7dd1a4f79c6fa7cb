/** What HTTP reads from and writes to a board's document. */
import { entityIdOf } from '../../shared/model/id.ts'
import { paletteKeyAt, paletteKeys } from '../../shared/model/palette.ts'
import type { PaletteKey } from '../../shared/model/palette.ts'
import { workshopRecordId } from '../../shared/model/records/workshop.ts'
import type { Text } from '../../shared/model/text.ts'
import type { Board, BoardReader } from '../../shared/workshop/board.ts'
import { templatePageId, templatesOn } from '../../shared/workshop/cards.ts'
import { inOrder } from '../../shared/workshop/readWorkshop.ts'
import type { Template } from '../../shared/workshop/template.ts'

/** A department as people choose and recognise it. */
export interface DepartmentFace {
  readonly id: string
  readonly name: Text
  readonly color: PaletteKey
}

/** The board's title; '' in a document that lost its own record. */
export function readTitle(board: BoardReader): string {
  return board.all('document')[0]?.name ?? ''
}

/** What the board is for; null if nobody has said. */
export function readPurpose(board: BoardReader): Text | null {
  return board.all('workshop')[0]?.purpose ?? null
}

/** The ids of the templates the board shows now, in the order of their pages. */
export function readTemplates(board: BoardReader, templates: readonly Template[]): string[] {
  const pages = inOrder(board.all('page')).map(({ id }): string => id)
  return templatesOn(board, templates)
    .map(({ id }) => ({ id, at: pages.indexOf(templatePageId(id)) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ id }) => id)
}

/** The departments in their order, each with the colour it is shown in. */
export function readDepartments(board: BoardReader): readonly DepartmentFace[] {
  return inOrder(board.all('department')).map(({ id, name, color }, position) => ({
    id: entityIdOf(id),
    name,
    color: color ?? paletteKeyAt(position),
  }))
}

/** The colour of a person: their department's, else one that stays the same for this person. */
export function colorOfPerson(
  person: { readonly id: string; readonly departmentId: string | null },
  departments: readonly DepartmentFace[],
): PaletteKey {
  const department = departments.find(({ id }) => id === person.departmentId)
  if (department) return department.color
  const sum = Array.from(person.id).reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return paletteKeyAt(sum % paletteKeys.length)
}

/** Gives the board another title or purpose; what is undefined stays. */
export function writeFacts(
  board: Board,
  {
    title,
    purpose,
  }: { readonly title: string | undefined; readonly purpose: Text | null | undefined },
): void {
  const [document] = board.all('document')
  if (document && title !== undefined) board.put([{ ...document, name: title }])
  const workshop = board.get(workshopRecordId)
  if (workshop?.typeName === 'workshop' && purpose !== undefined) {
    board.put([{ ...workshop, purpose }])
  }
}
