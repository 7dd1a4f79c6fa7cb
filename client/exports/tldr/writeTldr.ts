/** Writes a board as a file of plain tldraw: rectangles stand in for our cards, pictures for the printed templates. */
import {
  createTLSchema,
  defaultShapeSchemas,
  toRichText,
  type TLAsset,
  type TLAssetId,
  type TLShape,
} from '@tldraw/tlschema'
import { drawSvg } from '../../../shared/export/drawSvg.ts'
import type { Locale } from '../../../shared/i18n/locale.ts'
import type { Day } from '../../../shared/model/day.ts'
import type { BoardRecord } from '../../../shared/model/schema.ts'
import {
  cardKinds,
  type CardKind,
  type CardShape,
  type TemplateShape,
} from '../../../shared/model/shapes.ts'
import { textIn } from '../../../shared/model/text.ts'
import { isCard } from '../../../shared/workshop/board.ts'
import { BoardIndex } from '../../../shared/workshop/BoardIndex.ts'
import { workshopOf } from '../../../shared/workshop/boardWorkshop.ts'
import { labelOf } from '../../../shared/workshop/labelOf.ts'
import type { Template } from '../../../shared/workshop/template.ts'
import { toneStyleSheet } from '../../../shared/workshop/toneColors.ts'

/** What the file is written from. */
export interface TldrSource {
  readonly records: readonly BoardRecord[]
  readonly templates: readonly Template[]
  readonly locale: Locale
  readonly today: Day
  /** The picture of an asset as a `data:` address; `null` where it cannot be had. */
  readonly resolve: (asset: TLAsset) => Promise<string | null>
}

/** The text of the file, as tldraw's own parser takes it. */
export async function writeTldr(source: TldrSource): Promise<string> {
  const board = new BoardIndex()
  for (const record of source.records) board.set(record)
  const records: object[] = []
  for (const record of source.records) {
    if (record.typeName === 'asset') records.push(await assetOf(record, source))
    else if (isCard(record)) records.push(plainCard(record, board, source.locale))
    else if (isTemplate(record)) records.push(...plainTemplate(record, board, source))
    else if (isPlain(record)) records.push(record)
  }
  const schema = createTLSchema().serialize()
  return JSON.stringify({ tldrawFileFormatVersion: 1, schema, records })
}

const plainTypes: ReadonlySet<string> = new Set(['document', 'page', 'binding'])

function isPlain(record: BoardRecord): boolean {
  if (record.typeName === 'shape') return Object.hasOwn(defaultShapeSchemas, record.type)
  return plainTypes.has(record.typeName)
}

function isTemplate(record: BoardRecord): record is BoardRecord & TemplateShape {
  return record.typeName === 'shape' && (record.type as string) === 'template'
}

async function assetOf(asset: TLAsset, { resolve }: TldrSource): Promise<TLAsset> {
  const src = await resolve(asset)
  return { ...asset, props: { ...asset.props, src } } as TLAsset
}

/** A rectangle with what the card's entity is called. */
function plainCard(card: CardShape, board: BoardIndex, locale: Locale): object {
  const { kind, entityId, w, h } = card.props
  const entity = board.get(`${kind}:${entityId}`)
  const props: Extract<TLShape, { type: 'geo' }>['props'] = {
    geo: 'rectangle',
    w,
    h,
    growY: 0,
    scale: 1,
    url: '',
    dash: 'solid',
    fill: 'solid',
    color: 'black',
    labelColor: 'black',
    size: 's',
    font: 'sans',
    align: 'start',
    verticalAlign: 'start',
    richText: toRichText(hasCard(entity) ? textIn(labelOf(entity), locale) : ''),
  }
  return { ...card, type: 'geo', props }
}

function hasCard(
  record: BoardRecord | undefined,
): record is Extract<BoardRecord, { typeName: CardKind }> {
  return cardKinds.some((kind) => kind === record?.typeName)
}

/** A locked picture of the frame with what is written and ticked on it. */
function plainTemplate(
  frame: TemplateShape,
  board: BoardIndex,
  { templates, locale, today }: TldrSource,
): readonly object[] {
  const template = templates.find(({ id }) => id === frame.props.templateId)
  if (!template) return []
  const { w, h } = frame.props
  const marks = template.draw(workshopOf(board), locale, today)
  const svg = drawSvg(marks, template.size, (tone) => `var(--${tone})`)
  const colors = toneStyleSheet().replace('light dark', 'light')
  const src = `data:image/svg+xml,${encodeURIComponent(svg.replace('>', `><style>${colors}</style>`))}`
  const assetId = `asset:template-${template.id}` as TLAssetId
  const { title } = template.texts[locale]
  const asset: TLAsset = {
    typeName: 'asset',
    type: 'image',
    id: assetId,
    meta: {},
    props: { w, h, name: title, isAnimated: false, mimeType: 'image/svg+xml', src },
  }
  const props: Extract<TLShape, { type: 'image' }>['props'] = {
    w,
    h,
    assetId,
    playing: true,
    url: '',
    crop: null,
    flipX: false,
    flipY: false,
    altText: title,
  }
  return [asset, { ...frame, type: 'image', isLocked: true, props }]
}
