/** Draws the frame of the topic corridors: columns, bands across them, cells, sums, initiatives, tray. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { box, write } from '../../shared/workshop/drawing.ts'
import type { Mark, Rect } from '../../shared/workshop/mark.ts'
import { drawSheet, trayGround } from '../../shared/workshop/sheet.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { drawCell } from './cellMarks.ts'
import { drawCorridorHead } from './corridorMarks.ts'
import { drawCrossness, drawCrossnessHead } from './crossnessMarks.ts'
import { drawDepartmentHead } from './departmentMarks.ts'
import { drawEmpty } from './emptyMarks.ts'
import {
  bandArea,
  cellArea,
  columnArea,
  corner,
  frameSize,
  inset,
  placesFor,
  railBand,
  railHead,
  tray,
  type Grid,
} from './geometry.ts'
import { drawLoad, drawLoadHead } from './loadMarks.ts'
import { colorOf, heading, quiet } from './look.ts'
import { drawMetricBar } from './metricBar.ts'
import { drawAddButton } from './addButton.ts'
import { say } from './texts.ts'
import { viewOf } from './view.ts'

/** Everything of the frame, from back to front. */
export function draw(workshop: Workshop, locale: Locale): readonly Mark[] {
  const view = viewOf(workshop, locale)
  const { grid, cells } = view
  const { departments, corridors } = workshop
  return [
    ...drawSheet(frameSize, say(locale, 'title'), workshop, locale),
    ...drawColumns(grid),
    ...drawBands(workshop, grid),
    ...drawCorner(locale),
    ...drawCrossnessHead(locale),
    ...drawRail(locale),
    ...departments.flatMap((department, column) => [
      ...drawDepartmentHead(department, column, view),
      ...drawLoad(department, column, view),
    ]),
    ...drawLoadHead(locale),
    ...corridors.flatMap((corridor, band) => [
      ...drawCorridorHead(corridor, band, view),
      ...departments.flatMap((department, column) =>
        drawCell(
          {
            area: cellArea(grid, column, band),
            corridor,
            department,
            cell: cells.at(corridor.id, department.id),
            tone: colorOf(corridor, band),
          },
          locale,
        ),
      ),
      ...drawCrossness(corridor.id, band, view),
    ]),
    ...drawEmpty(workshop, locale),
    ...drawMetricBar(workshop, cells, locale),
  ]
}

/** The pillars of expertise behind the bands; places nobody has taken yet are only outlined. */
function drawColumns(grid: Grid): readonly Mark[] {
  const count = Math.max(placesFor.departments, grid.departments)
  return Array.from({ length: count }, (_, column) => {
    const area = inset(columnArea(grid, column), 4)
    return column < grid.departments
      ? box(area, { fill: 'sunken', fillOpacity: 0.75, radius: 10 })
      : place(area)
  })
}

/** The bands with their extension under the cards; places nobody has taken yet are only outlined. */
function drawBands(workshop: Workshop, grid: Grid): readonly Mark[] {
  const count = Math.max(placesFor.corridors, grid.corridors)
  return Array.from({ length: count }).flatMap((_, band): readonly Mark[] => {
    const area = lower(bandArea(grid, band))
    const beside = lower(railBand(grid, band))
    const corridor = workshop.corridors[band]
    if (!corridor) return [place(area)]
    const color = colorOf(corridor, band)
    return [
      box(area, { fill: `${color}-tint`, fillOpacity: 0.82, radius: 10 }),
      box(beside, {
        fill: `${color}-tint`,
        fillOpacity: 0.82,
        radius: 10,
      }),
      box({ ...beside, w: 8 }, { fill: color, radius: 4 }),
    ]
  })
}

function lower(area: Rect): Rect {
  return { ...area, y: area.y + 4, h: area.h - 8 }
}

function place(area: Rect): Mark {
  return box(area, { stroke: 'line', strokeWidth: 2, dash: [4, 10], radius: 10 })
}

function drawCorner(locale: Locale): readonly Mark[] {
  const button = { x: corner.x, w: corner.w - 12, h: 64 }
  return [
    ...drawAddButton({ ...button, y: corner.y + 6 }, 'department', locale),
    ...drawAddButton({ ...button, y: corner.y + 80 }, 'corridor', locale),
  ]
}

function drawRail(locale: Locale): readonly Mark[] {
  const { x, y, w } = railHead
  return [
    write(x + 20, y + 14, w - 40, say(locale, 'rail'), heading),
    write(x + 20, y + 62, w - 40, say(locale, 'rail.hint'), { ...quiet, maxLines: 2 }),
    trayGround(tray),
    write(tray.x + 20, tray.y + 14, tray.w - 40, say(locale, 'tray'), heading),
  ]
}
