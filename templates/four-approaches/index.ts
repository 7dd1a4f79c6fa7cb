/** T1, four approaches: where initiatives come from, how far they reach, and whether that is balanced. */
import type { Template } from '../../shared/workshop/template.ts'
import { agenda } from './agenda.ts'
import { draw } from './frame.ts'
import { cardSize, frameSize } from './geometry.ts'
import { insight } from './insight.ts'
import { areaOfCorridor } from './legend.ts'
import { deriveFourApproaches } from './metrics.ts'
import { enter, intentAt, isGhosted, place, read, templateId, zoneOf, zones } from './place.ts'
import { tables } from './tables.ts'
import { gallery } from './texts.ts'

/** The template of the four approaches. */
export const fourApproaches: Template = {
  id: templateId,
  code: 'T1',
  size: frameSize,
  cardSize,
  cardKinds: ['initiative'],
  texts: gallery,
  draw,
  zones: (_workshop, locale) => zones(locale),
  zoneOf,
  enter,
  place,
  read: (_ref, point) => read(point),
  areaOf: (target, workshop) =>
    target.kind === 'corridor' ? areaOfCorridor(target.id, workshop) : null,
  intentAt: (point) => intentAt(point),
  isGhosted,
  derive: (workshop) => ({ ...deriveFourApproaches(workshop) }),
  insight,
  tables,
  ...agenda,
}
