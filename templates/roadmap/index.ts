/** T2, roadmap: which phase initiatives are in, what they lack before the next gate, money and exit. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Template, TemplateTexts } from '../../shared/workshop/template.ts'
import { agenda, agendaMinutes } from './agenda.ts'
import { areaOf, intentAt } from './areas.ts'
import { draw } from './frame.ts'
import { cardSize, frameSize } from './geometry.ts'
import { insight } from './insight.ts'
import { deriveRoadmap } from './metrics.ts'
import { enter, isGhosted, place, read, templateId, zoneOf, zones } from './place.ts'
import { tables } from './tables.ts'
import { say } from './texts.ts'

/** The template of the roadmap. */
export const roadmap: Template = {
  id: templateId,
  code: 'T2',
  minutes: agendaMinutes,
  size: frameSize,
  cardSize,
  cardKinds: ['initiative'],
  texts: { de: textsIn('de'), en: textsIn('en') },
  draw,
  zones: (_workshop, locale) => zones(locale),
  zoneOf,
  enter,
  place,
  read,
  areaOf,
  intentAt: (point) => intentAt(point),
  isGhosted,
  derive: (workshop) => ({ ...deriveRoadmap(workshop) }),
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
