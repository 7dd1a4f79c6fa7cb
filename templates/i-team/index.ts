/** T4, the I-Team: how far the administration opens to the city, and how well it is held together inside. */
import type { Template } from '../../shared/workshop/template.ts'
import { agenda } from './agenda.ts'
import { areaOf, intentAt } from './areas.ts'
import { draw } from './frame.ts'
import { cardSize, frameSize } from './geometry.ts'
import { insight } from './insight.ts'
import { deriveTeam } from './metrics.ts'
import { enter, place, read, templateId, zoneOf, zones } from './place.ts'
import { tables } from './tables.ts'
import { gallery, texts } from './texts.ts'

/** The template of the I-Team. */
export const iTeam: Template = {
  id: templateId,
  code: 'T4',
  size: frameSize,
  cardSize,
  cardKinds: ['stakeholder'],
  texts: gallery,
  cardName: { de: texts.de.kind, en: texts.en.kind },
  draw,
  zones: (_workshop, locale) => zones(locale),
  zoneOf,
  enter,
  place,
  read,
  areaOf,
  intentAt,
  isGhosted: () => false,
  derive: (workshop) => ({ ...deriveTeam(workshop) }),
  insight,
  tables,
  ...agenda,
}
