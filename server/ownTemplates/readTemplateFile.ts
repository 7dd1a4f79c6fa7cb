/** Reads a template's file strictly: everything in it is sound, or nothing of it is taken. */
import { createHash } from 'node:crypto'
import { parse, type Parsed } from '../../shared/api/parse.ts'
import { pointerTo } from '../../shared/api/pointer.ts'
import type { Fault } from '../../shared/api/problem.ts'
import { checkRecordAlone, findRelationFault } from '../../shared/model/check.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { OLDEST_SCHEMA, SCHEMA_VERSION } from '../../shared/model/version.ts'
import { isBrought } from '../../shared/ownTemplates/broughtEntities.ts'
import { imageOf, type TemplateCut } from '../../shared/ownTemplates/cutTemplate.ts'
import { templateFileSchema, type TemplateFile } from '../../shared/ownTemplates/templateFile.ts'
import { parseCommand } from '../../shared/session/commands.ts'
import type { Step } from '../../shared/session/session.ts'
import { isCard } from '../../shared/workshop/board.ts'
import { templatePageId } from '../../shared/workshop/cards.ts'
import { findTemplate, templates } from '../../templates/registry.ts'
import { readImage, type SafeImage } from '../assets/readImage.ts'
import { liftState } from '../snapshots/liftState.ts'

/** A template that can be put onto a board. */
export interface ReadTemplate extends TemplateCut {
  /** As it is kept and given out, in today's schema. */
  readonly file: TemplateFile
  readonly steps: readonly Step[]
  readonly images: readonly SafeImage[]
}

/** More faults than this help nobody. */
const maxFaults = 20

/** Reads the JSON of a file; faults are told with their place in it. */
export async function readTemplateFile(json: unknown): Promise<Parsed<ReadTemplate>> {
  const parsed = parse(templateFileSchema, json)
  if (!parsed.ok) return parsed
  const pageFaults = findPageFaults(parsed.value)
  if (pageFaults.length > 0) return { ok: false, faults: pageFaults }
  const records = await readRecords(parsed.value)
  if (!records.ok) return records
  const agenda = parseCommand({ type: 'agenda.set', steps: parsed.value.steps })
  if (!agenda.ok) return agenda
  const steps = agenda.value.type === 'agenda.set' ? agenda.value.steps : []
  const images = await readImages(parsed.value, records.value)
  if (!images.ok) return images
  const { pages } = parsed.value
  const file: TemplateFile = {
    ...parsed.value,
    schema: SCHEMA_VERSION,
    records: records.value.map((record) => ({ ...record })),
    steps: [...steps],
  }
  const value = { file, pages, records: records.value, steps, images: images.value }
  return { ok: true, value }
}

function findPageFaults({ pages }: TemplateFile): readonly Fault[] {
  const seen = new Set<string>()
  return pages.flatMap(({ id, template }, at): readonly Fault[] => {
    if (seen.has(id)) return [faultAt(['pages', at, 'id'], 'stands there twice')]
    seen.add(id)
    if (template !== null && !findTemplate(template)) {
      const ids = templates.map((one) => one.id).join(', ')
      return [faultAt(['pages', at, 'template'], `is no template of this server; it has ${ids}`)]
    }
    if (template !== null && id !== templatePageId(template)) {
      const detail = `must be "${templatePageId(template)}", the page of its template`
      return [faultAt(['pages', at, 'id'], detail)]
    }
    if (template === null && templates.some((one) => templatePageId(one.id) === id)) {
      const detail = 'must name the template whose page this is'
      return [faultAt(['pages', at, 'template'], detail)]
    }
    return []
  })
}

async function readRecords(file: TemplateFile): Promise<Parsed<readonly BoardRecord[]>> {
  const { schema, records } = file
  if (schema < OLDEST_SCHEMA || schema > SCHEMA_VERSION) {
    const detail = `must be ${OLDEST_SCHEMA} to ${SCHEMA_VERSION}, got ${schema}. Read it in on a server of the version it comes from, or a newer one.`
    return { ok: false, faults: [faultAt(['schema'], detail)] }
  }
  const places = new Map<string, number>()
  const faults: Fault[] = []
  for (const [at, record] of records.entries()) {
    if (faults.length >= maxFaults) break
    const fault = places.has(record.id)
      ? 'has the id of another record'
      : findForeign(record, schema === SCHEMA_VERSION)
    if (fault) faults.push(faultAt(['records', at], fault))
    places.set(record.id, at)
  }
  if (faults.length > 0) return { ok: false, faults }
  const state = new Map(records.map((record) => [record.id, record]))
  const sound = await liftState({ schema, state })
  for (const [at, { id }] of records.entries()) {
    if (faults.length >= maxFaults) break
    const record = sound.get(id)
    const fault = record ? findLoose(record, sound, file) : 'cannot be brought to this version'
    if (fault) faults.push(faultAt(['records', at], fault))
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: [...sound.values()] }
}

/** Why a record has no place in a template, or is unsound by itself. */
function findForeign(
  record: { readonly typeName: string; readonly type?: unknown },
  isOfToday: boolean,
): string | null {
  const isCanvas = ['shape', 'binding', 'asset'].includes(record.typeName)
  if (!isCanvas && !isBrought(record)) {
    return `is a "${record.typeName.slice(0, 40)}", which a template does not bring`
  }
  if (record.typeName === 'shape' && record.type === 'template') {
    return 'is a printed frame; name its template under /pages instead'
  }
  const checked = isOfToday ? checkRecordAlone(record) : null
  return checked && !checked.ok ? checked.fault.detail : null
}

/** Why a record does not hang together with the others of the file. */
function findLoose(
  record: BoardRecord,
  records: ReadonlyMap<string, BoardRecord>,
  { pages }: TemplateFile,
): string | null {
  const lookup = (id: string) => records.get(id) ?? pages.find((page) => page.id === id)
  if (isCard(record) && !records.has(`${record.props.kind}:${record.props.entityId}`)) {
    return `shows ${record.props.kind} "${record.props.entityId}", which the file does not hold`
  }
  if (record.typeName === 'shape' && 'assetId' in record.props && record.props.assetId) {
    const { assetId } = record.props
    if (!records.has(assetId)) return `shows "${assetId}", which the file does not hold`
  }
  return findRelationFault(record, lookup)?.detail ?? null
}

async function readImages(
  { assets, records: given }: TemplateFile,
  records: readonly BoardRecord[],
): Promise<Parsed<readonly SafeImage[]>> {
  const images: SafeImage[] = []
  for (const [at, { id, data }] of assets.entries()) {
    const bytes = new Uint8Array(Buffer.from(data, 'base64'))
    const reading = await readImage(bytes)
    // What was made safe once comes out of it again as it went in.
    if (!reading.ok || hashOf(bytes) !== id || hashOf(reading.image.bytes) !== id) {
      return { ok: false, faults: [faultAt(['assets', at], 'is no image of this id')] }
    }
    images.push(reading.image)
  }
  const held = new Set(assets.map(({ id }) => id))
  for (const record of records) {
    const hash = imageOf(record)
    if (record.typeName !== 'asset' || (hash !== null && held.has(hash))) continue
    const at = given.findIndex(({ id }) => id === record.id)
    const detail = 'must show an image that stands under /assets, as asset:<id>'
    return { ok: false, faults: [faultAt(['records', at, 'props', 'src'], detail)] }
  }
  return { ok: true, value: images }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function faultAt(path: readonly PropertyKey[], detail: string): Fault {
  return { pointer: pointerTo(path), detail }
}
