/** The same thing under two ids: what is proposed carries the name of what is on the board, or of another row. */
import type { JsonObject, JsonValue } from '@tldraw/utils'
import type { EntityId } from '../model/id.ts'
import type { Text } from '../model/text.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { foldWords } from './cellValues.ts'
import { foldedNames, type Proposal, type Proposed } from './proposal.ts'

/** What to do about it: change what is there, leave the row out, or make a second one. */
export const conflictChoices = ['merge', 'skip', 'new'] as const
export type ConflictChoice = (typeof conflictChoices)[number]

/** Kinds that have a name of their own. */
export type NamedEntityKind = 'department' | 'corridor' | 'initiative' | 'stakeholder' | 'action'

/** A name that is taken, and what was chosen about it. */
export interface Conflict {
  /** `board`: something there has this name; `proposal`: an earlier row has it. */
  readonly where: 'board' | 'proposal'
  /** What has the name already. */
  readonly id: EntityId
  readonly choice: ConflictChoice
}

/** What can be done: two rows of one table are not mixed with each other. */
export function choicesAt(where: Conflict['where']): readonly ConflictChoice[] {
  return where === 'board' ? conflictChoices : ['skip', 'new']
}

/** The choices by `proposedKey`; without one, what is on the board is changed and what is doubled left out. */
export type ConflictDecisions = ReadonlyMap<string, ConflictChoice>

/** One key for a proposed entity, whatever is decided about it. */
export function proposedKey(kind: string, { id, row }: Proposed): string {
  return `${kind} ${id} ${row ?? ''}`
}

/** A proposal in which everything is settled. `ids` leads from a proposed key to the entity it became, if any. */
export interface Settled {
  readonly proposal: Proposal
  readonly conflicts: ReadonlyMap<string, Conflict>
  readonly ids: ReadonlyMap<string, EntityId | null>
}

/** Finds conflicts and does what was decided; references follow to where their entity went. */
export function settleConflicts(
  proposal: Proposal,
  workshop: Workshop,
  decisions: ConflictDecisions,
): Settled {
  const conflicts = new Map<string, Conflict>()
  const ids = new Map<string, EntityId | null>()
  const settle = (
    kind: NamedEntityKind,
    list: readonly Proposed[],
    there: readonly { readonly id: EntityId; readonly name: Text }[],
  ): { readonly list: readonly Proposed[]; readonly moved: ReadonlyMap<EntityId, EntityId> } => {
    const onBoard = new Set(there.map(({ id }) => id))
    const names = new Map(there.flatMap(({ id, name }) => wordsOf(name).map((each) => [each, id])))
    const before = new Map<string, EntityId>()
    const moved = new Map<EntityId, EntityId>()
    const kept = list.flatMap((proposed): Proposed[] => {
      const key = proposedKey(kind, proposed)
      const found = onBoard.has(proposed.id) ? null : findConflict(proposed, names, before)
      if (!found) {
        for (const name of foldedNames(proposed)) before.set(name, proposed.id)
        ids.set(key, proposed.id)
        return [proposed]
      }
      const usual = found.where === 'board' ? 'merge' : 'skip'
      const wanted = decisions.get(key) ?? usual
      const choice = choicesAt(found.where).includes(wanted) ? wanted : usual
      conflicts.set(key, { ...found, choice })
      ids.set(key, choice === 'skip' ? null : choice === 'merge' ? found.id : proposed.id)
      for (const name of foldedNames(proposed)) {
        before.set(name, choice === 'new' ? proposed.id : found.id)
      }
      if (choice === 'new') return [proposed]
      moved.set(proposed.id, found.id)
      return choice === 'skip' ? [] : [mergedInto(found.id, proposed)]
    })
    return { list: kept, moved }
  }
  const departments = settle('department', proposal.departments, workshop.departments)
  const corridors = settle('corridor', proposal.corridors, workshop.corridors)
  const initiatives = settle('initiative', proposal.initiatives, titled(workshop))
  const stakeholders = settle('stakeholder', proposal.stakeholders, workshop.stakeholders)
  const actions = settle('action', proposal.actions, called(workshop))
  const moved: Moved = {
    department: departments.moved,
    corridor: corridors.moved,
    initiative: initiatives.moved,
    action: actions.moved,
  }
  const follow = (proposed: Proposed): Proposed => ({
    ...proposed,
    json: followReferences(proposed.json, moved),
  })
  const cells = proposal.cells.map(follow)
  for (const cell of cells) ids.set(proposedKey('contribution', cell), cellIdOf(cell))
  return {
    conflicts,
    ids,
    proposal: {
      ...proposal,
      departments: departments.list,
      corridors: corridors.list.map(follow),
      initiatives: initiatives.list.map(follow),
      cells,
      stakeholders: stakeholders.list,
      actions: actions.list.map(follow),
      rest: followInCheckIns(followInTeam(proposal.rest, moved), moved),
    },
  }
}

/** The contribution's entity id by its two ends. */
export function cellIdOf({ json }: Proposed): EntityId {
  return `${String(json['corridorId'])}~${String(json['departmentId'])}`
}

interface Moved {
  readonly department: ReadonlyMap<EntityId, EntityId>
  readonly corridor: ReadonlyMap<EntityId, EntityId>
  readonly initiative: ReadonlyMap<EntityId, EntityId>
  readonly action: ReadonlyMap<EntityId, EntityId>
}

function findConflict(
  proposed: Proposed,
  onBoard: ReadonlyMap<string, EntityId>,
  before: ReadonlyMap<string, EntityId>,
): Pick<Conflict, 'where' | 'id'> | null {
  for (const name of foldedNames(proposed)) {
    const earlier = before.get(name)
    if (earlier !== undefined) return { where: 'proposal', id: earlier }
    const there = onBoard.get(name)
    if (there !== undefined) return { where: 'board', id: there }
  }
  return null
}

/** The same fields for another entity; it keeps its own name, which is the same. */
function mergedInto(id: EntityId, { row, json }: Proposed): Proposed {
  const { title: _title, name: _name, what: _what, ...fields } = json
  return { id, row, json: { ...fields, id } }
}

function followReferences(json: JsonObject, moved: Moved): JsonObject {
  const { department, corridor, initiative, action } = moved
  if (Object.values(moved).every(({ size }) => size === 0)) return json
  const lead = (value: JsonValue | undefined) => moveTo(value, department)
  const next: JsonObject = { ...json }
  if ('leadDeptId' in json) next['leadDeptId'] = lead(json['leadDeptId'])
  if ('departmentId' in json) next['departmentId'] = lead(json['departmentId'])
  if ('corridorId' in json) next['corridorId'] = moveTo(json['corridorId'], corridor)
  if ('deptId' in json) next['deptId'] = lead(json['deptId'])
  if ('initiativeId' in json) next['initiativeId'] = moveTo(json['initiativeId'], initiative)
  const waiting = json['dependsOn']
  if (Array.isArray(waiting)) {
    next['dependsOn'] = [...new Set(waiting.map((each: JsonValue) => moveTo(each, action)))]
  }
  const contributors = json['contribDeptIds']
  if (Array.isArray(contributors)) {
    next['contribDeptIds'] = [...new Set(contributors.map((each: JsonValue) => lead(each)))]
  }
  return next
}

/** The I-Team's part of a file names departments as keys, corridors in a list, and either at the end of links. */
function followInTeam(rest: JsonObject, { department, corridor }: Moved): JsonObject {
  const team = rest['iteam']
  if (typeof team !== 'object' || team === null || Array.isArray(team)) return rest
  const next: JsonObject = { ...team }
  const { inward, corridors } = team
  if (typeof inward === 'object' && inward !== null && !Array.isArray(inward)) {
    next['inward'] = Object.fromEntries(
      Object.entries(inward).map(([id, level]) => [department.get(id) ?? id, level]),
    )
  }
  if (Array.isArray(corridors)) {
    next['corridors'] = corridors.map((id: JsonValue) => moveTo(id, corridor))
  }
  const { links } = team
  if (Array.isArray(links)) {
    next['links'] = links.map((link: JsonValue) => {
      if (typeof link !== 'object' || link === null || Array.isArray(link)) return link
      const { kind, to } = link
      if (kind === 'department') return { ...link, to: moveTo(to, department) }
      return kind === 'corridor' ? { ...link, to: moveTo(to, corridor) } : link
    })
  }
  return { ...rest, iteam: next }
}

function followInCheckIns(rest: JsonObject, moved: Moved): JsonObject {
  const { checkIns } = rest
  if (!Array.isArray(checkIns)) return rest
  const followed = checkIns.map((each: JsonValue) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? followReferences(each, moved)
      : each,
  )
  return { ...rest, checkIns: followed }
}

function moveTo(value: JsonValue | undefined, moved: ReadonlyMap<EntityId, EntityId>): JsonValue {
  if (typeof value !== 'string') return value ?? null
  return moved.get(value) ?? value
}

function titled(workshop: Workshop): readonly { readonly id: EntityId; readonly name: Text }[] {
  return workshop.initiatives.map(({ id, title }) => ({ id, name: title }))
}

function called(workshop: Workshop): readonly { readonly id: EntityId; readonly name: Text }[] {
  return workshop.actions.map(({ id, what }) => ({ id, name: what }))
}

function wordsOf(name: Text): readonly string[] {
  const words = typeof name === 'string' ? [name] : Object.values(name)
  return words.map(foldWords).filter((word) => word !== '')
}
