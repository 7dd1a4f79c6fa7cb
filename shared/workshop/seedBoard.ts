/** The records a new board starts with. */
import { getIndicesAbove, type IndexKey } from '@tldraw/utils'
import { DocumentRecordType, PageRecordType, TLDOCUMENT_ID, type TLPageId } from '@tldraw/tlschema'
import {
  EnablerRecordType,
  StageRecordType,
  TemplateStateRecordType,
} from '../model/records/fourApproaches.ts'
import { WorkshopRecordType, workshopRecordId } from '../model/records/workshop.ts'
import type { BoardRecord } from '../model/schema.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Text } from '../model/text.ts'
import { templateFrame, templatePage } from './cards.ts'
import { importWorkshop } from './file/importWorkshop.ts'
import type { WorkshopFile } from './file/workshopFile.ts'
import { emptyBoard, Overlay } from './overlay.ts'
import type { Template } from './template.ts'

/** What a new board is to be. */
export interface BoardSeed {
  readonly title: string
  readonly locale: Locale
  /** The templates it shows, one page each, in this order; none: one free page. */
  readonly templates: readonly Template[]
  readonly purpose?: Text | null
  readonly workshop?: WorkshopFile | null
}

/** The name of a page without a template. */
export const freePageName: Readonly<Record<Locale, string>> = {
  de: 'Freie Fläche',
  en: 'Free space',
}

/** Everything a new board holds; entities only those of the file. */
export function seedBoard(seed: BoardSeed): readonly BoardRecord[] {
  const { title, locale, templates, purpose = null, workshop = null } = seed
  const board = new Overlay(emptyBoard)
  board.put(DocumentRecordType.create({ id: TLDOCUMENT_ID, name: title }))
  board.put(WorkshopRecordType.create({ id: workshopRecordId, purpose }))
  putPages(templates, locale, board)
  for (const record of pathRecords()) board.put(record)
  for (const template of templates) board.put(templateStateOf(template.id))
  if (workshop) for (const record of importWorkshop(workshop, board, templates)) board.put(record)
  return board.records()
}

/** The enablers and stages of the path: every board has them, so that two people never make them twice. */
function pathRecords(): readonly BoardRecord[] {
  const enablers = getIndicesAbove(null, 4).map((index, key) =>
    EnablerRecordType.create({ id: EnablerRecordType.createId(String(key)), key, index }),
  )
  const stages = [0, 1, 2, 3, 4].map((key) =>
    StageRecordType.create({ id: StageRecordType.createId(String(key)), key }),
  )
  return [...enablers, ...stages]
}

function templateStateOf(templateId: string): BoardRecord {
  const id = TemplateStateRecordType.createId(templateId)
  return TemplateStateRecordType.create({ id, templateId })
}

function putPages(templates: readonly Template[], locale: Locale, board: Overlay): void {
  const indices = getIndicesAbove(null, Math.max(1, templates.length))
  templates.forEach((template, position) => {
    const index = indices[position] ?? firstIndex
    board.put(templatePage(template, template.texts[locale].title, index))
    board.put(templateFrame(template))
  })
  if (templates.length > 0) return
  board.put(
    PageRecordType.create({
      id: 'page:free' as TLPageId,
      name: freePageName[locale],
      index: firstIndex,
    }),
  )
}

const firstIndex = 'a1' as IndexKey
