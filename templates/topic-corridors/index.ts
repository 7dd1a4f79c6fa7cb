/** T3, topic corridors: what departments do together, as bands across their columns. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Template, TemplateTexts } from '../../shared/workshop/template.ts'
import { agenda, agendaMinutes } from './agenda.ts'
import { draw } from './frame.ts'
import { cardSize, frameSize } from './geometry.ts'
import { insight } from './insight.ts'
import { deriveCorridors } from './metrics.ts'
import { areaOf, enter, fits, intentAt, place, read, zoneOf, zones } from './place.ts'
import { tables } from './tables.ts'
import { say } from './texts.ts'

/** The template of the topic corridors. */
export const topicCorridors: Template = {
  id: 'topic-corridors',
  code: 'T3',
  minutes: agendaMinutes,
  size: frameSize,
  cardSize,
  cardKinds: ['initiative'],
  texts: { de: textsIn('de'), en: textsIn('en') },
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
  agenda,
}

function textsIn(locale: Locale): TemplateTexts {
  return {
    title: say(locale, 'title'),
    description: say(locale, 'description'),
    people: say(locale, 'people'),
    zone: say(locale, 'zone'),
    credit: say(locale, 'credit'),
  }
}
