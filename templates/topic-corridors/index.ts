/** T3, topic corridors: what departments do together, as bands across their columns. */
import type { Template } from '../../shared/workshop/template.ts'
import { agenda } from './agenda.ts'
import { draw } from './frame.ts'
import { cardSize, frameSize } from './geometry.ts'
import { insight } from './insight.ts'
import { deriveCorridors } from './metrics.ts'
import { areaOf, enter, fits, intentAt, place, read, zoneOf, zones } from './place.ts'
import { tables } from './tables.ts'
import { gallery } from './texts.ts'

/** The template of the topic corridors. */
export const topicCorridors: Template = {
  id: 'topic-corridors',
  code: 'T3',
  size: frameSize,
  cardSize,
  cardKinds: ['initiative'],
  texts: gallery,
  draw,
  zones,
  zoneOf,
  enter,
  place,
  read: (_ref, point, workshop) => read(point, workshop),
  fits,
  areaOf,
  intentAt,
  isGhosted: (ref, workshop) =>
    workshop.initiatives.some(({ id, status }) => id === ref.id && status !== 'active'),
  derive: (workshop) => ({ ...deriveCorridors(workshop) }),
  insight,
  tables,
  ...agenda,
}
