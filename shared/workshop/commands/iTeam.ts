/** Commands on the I-Team: its links to departments, corridors and sectors, and its roles. DOMAIN.md T4. */
import { newEntityId, type EntityId } from '../../model/id.ts'
import {
  linkKey,
  LinkRecordType,
  sectors,
  TeamRoleRecordType,
  type LinkEnd,
  type LinkKind,
  type LinkRecord,
  type TeamRoleRecord,
} from '../../model/records/iTeam.ts'
import type { Text } from '../../model/text.ts'
import type { Board, BoardReader } from '../board.ts'
import { refuse, type Outcome, type Refusal } from '../refusal.ts'
import { checkName, checkTexts } from './checkTexts.ts'
import { checkSound } from './checkValues.ts'
import { indexBehind } from './newIndex.ts'

/** The fields of a link that a person changes. */
export type LinkPatch = Partial<Pick<LinkRecord, 'level' | 'levelTarget' | 'purpose' | 'ownerRole'>>

/** The fields of a role that a person changes. */
export type TeamRolePatch = Partial<Pick<TeamRoleRecord, 'name' | 'fte' | 'direction'>>

/** Says how far the I-Team's link to one end goes; makes the link where there is none. */
export function setLink(board: Board, end: LinkEnd, patch: LinkPatch): Refusal | null {
  const refusal = checkEnd(board, end) ?? checkTexts([patch.purpose, patch.ownerRole])
  if (refusal) return refusal
  const id = LinkRecordType.createId(linkKey(end))
  const old = board.get(id)
  const before =
    old?.typeName === 'link' ? old : LinkRecordType.create({ id, kind: end.kind, to: end.id })
  const after = { ...before, ...patch }
  const unsound = checkSound(after)
  if (unsound) return unsound
  board.put([after])
  return null
}

/** Adds a role behind the others. */
export function createTeamRole(
  board: Board,
  fields: TeamRolePatch & { readonly name: Text },
  newId: () => EntityId = newEntityId,
): Outcome<EntityId> {
  const id = newId()
  const record = TeamRoleRecordType.create({
    ...fields,
    id: TeamRoleRecordType.createId(id),
    index: indexBehind(board, 'teamRole'),
  })
  const refusal = checkName(fields.name) ?? checkSound(record)
  if (refusal) return { ok: false, refusal }
  board.put([record])
  return { ok: true, value: id }
}

/** Renames a role or changes what else is said of it. */
export function updateTeamRole(board: Board, id: EntityId, patch: TeamRolePatch): Refusal | null {
  const before = board.get(TeamRoleRecordType.createId(id))
  if (before?.typeName !== 'teamRole') return refuse('entity/not-found')
  const after = { ...before, ...patch }
  const refusal = checkName(patch.name) ?? checkSound(after)
  if (refusal) return refusal
  board.put([after])
  return null
}

/** Deletes a role. Nothing else refers to it. */
export function deleteTeamRole(board: Board, id: EntityId): Refusal | null {
  const record = board.get(TeamRoleRecordType.createId(id))
  if (record?.typeName !== 'teamRole') return refuse('entity/not-found')
  board.remove([record.id])
  return null
}

/** The ids of the links that go when a department or corridor goes. */
export function linkIdsTo(board: BoardReader, kind: LinkKind, id: EntityId): readonly string[] {
  return board
    .all('link')
    .filter((link) => link.kind === kind && link.to === id)
    .map((link) => link.id)
}

function checkEnd(board: BoardReader, { kind, id }: LinkEnd): Refusal | null {
  switch (kind) {
    case 'department':
      return board.get(`department:${id}`) ? null : refuse('department/not-found')
    case 'corridor':
      return board.get(`corridor:${id}`) ? null : refuse('corridor/not-found')
    case 'sector':
      return sectors.some((sector) => sector === id) ? null : refuse('entity/bad-value')
  }
}
