/** Brings the I-Team, the fields and the stakeholders of a file onto a board. */
import { fieldKey, FieldRecordType } from '../../model/records/field.ts'
import {
  linkKey,
  LinkRecordType,
  StakeholderRecordType,
  TeamRoleRecordType,
  type LinkEnd,
  type LinkRecord,
} from '../../model/records/iTeam.ts'
import { mergeExtra, mergeText, newIndices, takeFrom } from './mergeFields.ts'
import type { Overlay } from '../overlay.ts'
import { teamTemplateId } from './teamRecords.ts'
import type { NamedField, TeamFile, WorkshopFile } from './workshopFile.ts'

/** Puts the team's roles, links and boxes; `extra` of the team is left to whoever keeps the whole file's. */
export function putTeam(team: TeamFile, board: Overlay): void {
  putRoles(team, board)
  for (const [id, level] of team.inward) putLink({ kind: 'department', id }, { level }, board)
  for (const [id, level] of team.outward) putLink({ kind: 'sector', id }, { level }, board)
  if (team.corridors) putCorridorLinks(team.corridors, board)
  for (const { end, fields, extra } of team.links) putLink(end, fields, board, extra)
  for (const [key, filled] of team.boxes) {
    putField({ templateId: teamTemplateId, key, fields: { filled }, extra: {} }, board)
  }
}

/** Puts fields of templates. */
export function putFields(fields: readonly NamedField[], board: Overlay): void {
  for (const field of fields) putField(field, board)
}

/** Puts stakeholders, new ones behind those that are there. */
export function putStakeholders({ stakeholders }: WorkshopFile, board: Overlay): void {
  const indices = newIndices(stakeholders, 'stakeholder', board)
  for (const { id, fields, extra } of stakeholders) {
    const recordId = StakeholderRecordType.createId(id)
    const old = board.get(recordId)
    const before =
      old?.typeName === 'stakeholder'
        ? old
        : StakeholderRecordType.create({ id: recordId, index: takeFrom(indices), name: id })
    const name = mergeText(before.name, fields.name)
    board.put({ ...before, ...fields, name, meta: mergeExtra(before.meta, extra) })
  }
}

function putRoles({ roles }: TeamFile, board: Overlay): void {
  const indices = newIndices(roles, 'teamRole', board)
  for (const { id, fields, extra } of roles) {
    const recordId = TeamRoleRecordType.createId(id)
    const old = board.get(recordId)
    const before =
      old?.typeName === 'teamRole'
        ? old
        : TeamRoleRecordType.create({ id: recordId, index: takeFrom(indices), name: id })
    const name = mergeText(before.name, fields.name)
    board.put({ ...before, ...fields, name, meta: mergeExtra(before.meta, extra) })
  }
}

/** The list is one value: what it names is linked, every other corridor is not. */
function putCorridorLinks(linked: readonly string[], board: Overlay): void {
  for (const link of board.all('link')) {
    if (link.kind !== 'corridor' || link.level === 0 || linked.includes(link.to)) continue
    board.put({ ...link, level: 0 })
  }
  for (const id of linked) {
    const link = linkTo({ kind: 'corridor', id }, board)
    board.put(link.level === 0 ? { ...link, level: 1 } : link)
  }
}

function putLink(
  end: LinkEnd,
  fields: Partial<LinkRecord>,
  board: Overlay,
  extra: Parameters<typeof mergeExtra>[1] = {},
): void {
  const before = linkTo(end, board)
  board.put({ ...before, ...fields, meta: mergeExtra(before.meta, extra) })
}

function linkTo(end: LinkEnd, board: Overlay): LinkRecord {
  const id = LinkRecordType.createId(linkKey(end))
  const old = board.get(id)
  return old?.typeName === 'link' ? old : LinkRecordType.create({ id, kind: end.kind, to: end.id })
}

function putField({ templateId, key, fields, extra }: NamedField, board: Overlay): void {
  const id = FieldRecordType.createId(fieldKey(templateId, key))
  const old = board.get(id)
  const before = old?.typeName === 'field' ? old : FieldRecordType.create({ id, templateId, key })
  board.put({ ...before, ...fields, meta: mergeExtra(before.meta, extra) })
}
