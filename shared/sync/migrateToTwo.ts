/**
 * From schema 1 to 2. The I-Team, which was kept as an imported file stated it, becomes records, and the
 * members of lists of ids become cells of their own.
 */
import { getIndicesAbove, type JsonObject } from '@tldraw/utils'
import * as Y from 'yjs'
import { typeNameOf } from '../model/id.ts'
import { FieldRecordType, fieldKey } from '../model/records/field.ts'
import { linkKey, LinkRecordType, TeamRoleRecordType } from '../model/records/iTeam.ts'
import { workshopRecordId } from '../model/records/workshop.ts'
import type { BoardRecord } from '../model/schema.ts'
import { takeTeamApart, teamTemplateId, type TeamParts } from '../workshop/file/teamRecords.ts'
import { listFields, memberCell, positionsIn } from './listCells.ts'
import type { RecordDocument } from './RecordDocument.ts'

/** Lifts the document inside an open transaction. */
export function migrateToTwo(document: RecordDocument): void {
  for (const id of document.ids()) {
    const cells = document.records.get(id)
    if (typeNameOf(id) === 'initiative' && cells instanceof Y.Map) splitLists(cells)
  }
  liftTeam(document)
}

function splitLists(cells: Y.Map<unknown>): void {
  for (const field of listFields) {
    if (!Array.isArray(cells.get(field))) continue
    for (const [id, position] of positionsIn(field, cells))
      cells.set(memberCell(field, id), position)
    cells.delete(field)
  }
}

const extraCell = 'meta.extra'

function liftTeam(document: RecordDocument): void {
  const cells = document.records.get(workshopRecordId)
  const extra: unknown = cells instanceof Y.Map ? cells.get(extraCell) : null
  if (!cells || !isObject(extra) || !isObject(extra['iteam'])) return
  const { iteam, ...others } = extra
  const parts = takeTeamApart(iteam)
  document.put(recordsOf(parts).filter(({ id }) => !document.has(id)))
  const rest = Object.keys(parts.rest).length > 0 ? { ...others, iteam: parts.rest } : others
  if (Object.keys(rest).length > 0) cells.set(extraCell, rest)
  else cells.delete(extraCell)
}

function recordsOf({ links, roles, boxes }: TeamParts): readonly BoardRecord[] {
  const indices = getIndicesAbove(null, roles.length)
  return [
    ...links.map(({ end, level }) =>
      LinkRecordType.create({
        id: LinkRecordType.createId(linkKey(end)),
        kind: end.kind,
        to: end.id,
        level,
      }),
    ),
    ...roles.flatMap(({ id, fields, extra }, position) => {
      const index = indices[position]
      if (!index) return []
      return TeamRoleRecordType.create({
        id: TeamRoleRecordType.createId(id),
        index,
        name: '',
        ...fields,
        meta: Object.keys(extra).length > 0 ? { extra } : {},
      })
    }),
    ...boxes.map(({ key, filled }) =>
      FieldRecordType.create({
        id: FieldRecordType.createId(fieldKey(teamTemplateId, key)),
        templateId: teamTemplateId,
        key,
        filled,
      }),
    ),
  ]
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
