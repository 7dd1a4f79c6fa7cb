/** The small picture of a template of one's own: where things lie on its first page, without a word of them. */
import { drawSvg } from '../../shared/export/drawSvg.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { placeTemplate } from '../../shared/ownTemplates/placeTemplate.ts'
import { isCard } from '../../shared/workshop/board.ts'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { box } from '../../shared/workshop/drawing.ts'
import type { Mark, Rect, Tone } from '../../shared/workshop/mark.ts'
import { findPagePoint } from '../../shared/workshop/pagePoint.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import { toneStyleSheet } from '../../shared/workshop/toneColors.ts'
import { findTemplate, templates } from '../../templates/registry.ts'
import { boardOf } from '../snapshots/restoreBoard.ts'
import type { ReadTemplate } from './readTemplateFile.ts'

/** More shapes than these are dust at the size of a preview. */
const maxShapes = 300
/** Smaller letters are, too. */
const smallestText = 34
/** A drawing that is larger gives way to an empty sheet: the gallery is sent as a whole. */
const maxLength = 120_000

/** A `data:` address of the picture; it turns dark with whatever shows it. */
export function sketchTemplate(template: ReadTemplate): string {
  const { locale } = template.file
  const seeds = seedBoard({ title: template.file.title, locale, templates: [] })
  const records = new Map(seeds.map((record) => [record.id as string, record]))
  const placed = placeTemplate(template, boardOf(records), {
    templates,
    locale,
    withEntities: true,
  })
  for (const record of placed.records) records.set(record.id, record)
  const board = boardOf(records)
  const [pageId] = placed.pageIds
  const builtIn = findTemplate(template.pages[0]?.template ?? '')
  const frame = builtIn?.draw(workshopOf(board), locale).filter(isVisible) ?? []
  const sheets = board
    .all('shape')
    .slice(0, maxShapes)
    .map((shape) => sheetOf(shape, (id) => board.get(id)))
    .filter((sheet) => sheet !== null)
    .filter((sheet) => sheet.pageId === pageId)
  const around = boundsOf([
    ...(builtIn ? [{ x: 0, y: 0, ...builtIn.size }] : []),
    ...sheets.map(({ area }) => area),
  ])
  const marks = [...frame, ...sheets.map(({ area, tone }) => sheetMark(area, tone))]
  const drawing = addressOf(marks, around)
  return drawing.length <= maxLength
    ? drawing
    : addressOf(
        sheets.slice(0, 60).map(({ area, tone }) => sheetMark(area, tone)),
        around,
      )
}

function addressOf(marks: readonly Mark[], around: Rect): string {
  const svg = drawSvg(marks, around, (tone) => `var(--${tone})`)
  const box = [around.x, around.y, around.w, around.h].map(Math.round).join(' ')
  const styled = svg
    .replace(/viewBox="[^"]*"/, `viewBox="${box}"`)
    .replace('>', `><style>${toneStyleSheet()}</style>`)
  return `data:image/svg+xml,${encodeURIComponent(styled)}`
}

type Shape = Extract<BoardRecord, { typeName: 'shape' }>

function sheetOf(
  shape: Shape,
  get: (id: string) => BoardRecord | undefined,
): { readonly pageId: string; readonly area: Rect; readonly tone: Tone } | null {
  if ((shape.type as string) === 'template' || shape.type === 'group') return null
  const { props } = shape
  const w = 'w' in props && typeof props.w === 'number' ? props.w : 200
  const h = 'h' in props && typeof props.h === 'number' ? props.h : shape.type === 'text' ? 40 : 200
  if (['arrow', 'line', 'draw', 'highlight'].includes(shape.type)) return null
  const place = findPagePoint({ x: w / 2, y: h / 2 }, shape, get)
  if (!place || !(w > 0 && h > 0)) return null
  const area = { x: place.point.x - w / 2, y: place.point.y - h / 2, w, h }
  return { pageId: place.pageId, area, tone: toneOf(shape) }
}

function toneOf(shape: Shape): Tone {
  if (isCard(shape)) return 'raised'
  if (shape.type === 'note') return 'ochre-tint'
  if (shape.type === 'text') return 'line'
  return shape.type === 'frame' ? 'surface' : 'sunken'
}

function sheetMark(area: Rect, fill: Tone): Mark {
  return box(area, { fill, stroke: 'line-strong', strokeWidth: 3, radius: 8 })
}

function boundsOf(areas: readonly Rect[]): Rect {
  if (areas.length === 0) return { x: 0, y: 0, w: 1600, h: 900 }
  const x = Math.min(...areas.map((area) => area.x))
  const y = Math.min(...areas.map((area) => area.y))
  const right = Math.max(...areas.map((area) => area.x + area.w))
  const bottom = Math.max(...areas.map((area) => area.y + area.h))
  const margin = Math.max(40, (right - x) * 0.03)
  return { x: x - margin, y: y - margin, w: right - x + 2 * margin, h: bottom - y + 2 * margin }
}

function isVisible(mark: Mark): boolean {
  return (mark.kind !== 'text' && mark.kind !== 'field') || mark.size >= smallestText
}
