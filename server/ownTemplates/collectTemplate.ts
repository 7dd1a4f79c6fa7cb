/** Collects what a facilitator wants to keep of a board as a template's file. */
import type { SaveTemplateRequest } from '../../shared/api/ownTemplates.ts'
import type { Parsed } from '../../shared/api/parse.ts'
import type { Fault } from '../../shared/api/problem.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { cutTemplate, imageOf } from '../../shared/ownTemplates/cutTemplate.ts'
import {
  templateFormat,
  templateVersion,
  type TemplateFile,
  type TemplateFileAsset,
} from '../../shared/ownTemplates/templateFile.ts'
import { templates } from '../../templates/registry.ts'
import type { AssetStore } from '../assets/assetStore.ts'
import type { Sessions } from '../session/sessions.ts'
import type { BoardRow } from '../storage/contract.ts'
import type { Rooms } from '../sync/rooms.ts'

/** The board as it is now. Its images come along as far as pages that are kept show them. */
export async function collectTemplate(
  row: BoardRow,
  request: SaveTemplateRequest,
  around: {
    readonly rooms: Rooms
    readonly sessions: Sessions
    readonly assets: AssetStore
  },
): Promise<Parsed<TemplateFile>> {
  const room = await around.rooms.open(row.id)
  const here: readonly string[] = room.board.all('page').map(({ id }) => id)
  const wanted = request.pages ?? here
  const faults = wanted.flatMap((id, at): readonly Fault[] => {
    if (here.includes(id)) return []
    const detail = 'is no page of this board. Somebody may have deleted it; choose anew.'
    return [{ pointer: `/pages/${at}`, detail }]
  })
  if (faults.length > 0) return { ok: false, faults }
  const cut = cutTemplate(room.board, templates, new Set(wanted), request.entities ?? false)
  const assets: TemplateFileAsset[] = []
  const records: BoardRecord[] = []
  const taken = new Set<string>()
  for (const record of cut.records) {
    const hash = imageOf(record)
    if (hash !== null && !taken.has(hash)) {
      // An image whose file was lost is left out, with its place on the page empty.
      const found = await around.assets.find(row.id, hash).catch(() => null)
      if (!found) continue
      const { mediaType } = found.row
      assets.push({ id: hash, mediaType, data: Buffer.from(found.bytes).toString('base64') })
      taken.add(hash)
    }
    records.push(record)
  }
  const held = new Set<string>(records.map(({ id }) => id))
  const session = request.agenda ? await around.sessions.stateOf(row.id) : null
  const value: TemplateFile = {
    format: templateFormat,
    version: templateVersion,
    schema: SCHEMA_VERSION,
    title: request.title,
    description: request.description ?? '',
    locale: row.locale,
    pages: cut.pages.map((page) => ({ ...page })),
    records: records.map((record) => ({ ...withAsset(record, held) })),
    steps: [...(session?.steps ?? [])],
    assets,
  }
  return { ok: true, value }
}

/** A picture that did not come along leaves its frame empty. */
function withAsset(record: BoardRecord, held: ReadonlySet<string>): BoardRecord {
  if (record.typeName !== 'shape' || !('assetId' in record.props)) return record
  const { assetId } = record.props
  if (!assetId || held.has(assetId)) return record
  return { ...record, props: { ...record.props, assetId: null } } as BoardRecord
}
