/** T2, roadmap: which phase initiatives are in, what they lack before the next gate, money and exit. */
import type { Template } from '../../shared/workshop/template.ts'
import { agenda } from './agenda.ts'
import { areaOf, intentAt } from './areas.ts'
import { signs } from './cardSigns.ts'
import { draw } from './frame.ts'
import { cardSize, frameSize } from './geometry.ts'
import { insight } from './insight.ts'
import { deriveRoadmap } from './metrics.ts'
import { enter, isGhosted, place, read, templateId, zoneOf, zones } from './place.ts'
import { tables } from './tables.ts'
import { gallery } from './texts.ts'

/** The template of the roadmap. */
export const roadmap: Template = {
  id: templateId,
  code: 'T2',
  size: frameSize,
  cardSize,
  cardKinds: ['initiative'],
  texts: gallery,
  draw,
  zones: (_workshop, locale) => zones(locale),
  zoneOf,
  enter,
  place,
  read,
  areaOf,
  intentAt: (point) => intentAt(point),
  isGhosted,
  signs,
  derive: (workshop) => ({ ...deriveRoadmap(workshop) }),
  insight,
  tables,
  ...agenda,
}
