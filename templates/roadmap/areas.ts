/** Where on the roadmap something is shown that is no card, and what a double click there stands for. */
import { phases } from '../../shared/model/records/initiative.ts'
import type { Point, Rect } from '../../shared/workshop/mark.ts'
import { contains } from '../../shared/workshop/rect.ts'
import type { SpotIntent, Target } from '../../shared/workshop/target.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { chipArea, shownChips } from './chips.ts'
import { continuousKeys } from './continuousMarks.ts'
import {
  columnCell,
  columnOf,
  continuousCell,
  criterionCell,
  leftColumn,
  rows,
  tray,
} from './geometry.ts'
import { gateAfter } from './gates.ts'
import { activeInitiatives } from './metrics.ts'
import { phaseArea, templateId } from './place.ts'

/** The area of a target; `null` when the roadmap does not show it. */
export function areaOf(target: Target, workshop: Workshop): Rect | null {
  switch (target.kind) {
    case 'criterion': {
      const phase = workshop.initiatives.find(({ id }) => id === target.id)?.phase
      if (!phase) return null
      const inPhase = activeInitiatives(workshop).filter((each) => each.phase === phase)
      const { shown } = shownChips(inPhase)
      const position = shown.findIndex(({ id }) => id === target.id)
      return position < 0
        ? criterionCell(phase, target.family)
        : chipArea(phase, target.family, position, inPhase.length)
    }
    case 'gate': {
      const { y } = rows.header
      const h = rows.gate.y + rows.gate.h - y
      const phase = phases.find((each) => gateAfter(each) === target.gate)
      return phase ? { ...columnOf(phase), y, h } : { ...leftColumn, y, h }
    }
    case 'tranche':
      return columnCell(target.phase, 'funding')
    case 'field': {
      const position = continuousKeys.findIndex((key) => key === target.key)
      return target.templateId === templateId && position >= 0 ? continuousCell(position) : null
    }
    default:
      return null
  }
}

/**
 * A double click where cards of a phase or parked ones lie makes an initiative; its place says which.
 * On a field of the band it opens the field.
 */
export function intentAt(point: Point): SpotIntent | null {
  if ([...phases.map(phaseArea), tray].some((area) => contains(area, point))) {
    return { type: 'create', kind: 'initiative' }
  }
  const key = continuousKeys.find((_, position) => contains(continuousCell(position), point))
  return key ? { type: 'open', target: { kind: 'field', templateId, key } } : null
}
