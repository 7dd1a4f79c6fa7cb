/** T4, the I-Team: how far the administration opens to the city, and how well it is held together inside. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Template, TemplateTexts } from '../../shared/workshop/template.ts'
import { agenda, agendaMinutes } from './agenda.ts'
import { areaOf, intentAt } from './areas.ts'
import { draw } from './frame.ts'
import { cardSize, frameSize } from './geometry.ts'
import { insight } from './insight.ts'
import { deriveTeam } from './metrics.ts'
import { enter, place, read, templateId, zoneOf, zones } from './place.ts'
import { tables } from './tables.ts'
import { say } from './texts.ts'

/** The template of the I-Team. */
export const iTeam: Template = {
  id: templateId,
  code: 'T4',
  minutes: agendaMinutes,
  size: frameSize,
  cardSize,
  cardKinds: ['stakeholder'],
  texts: { de: textsIn('de'), en: textsIn('en') },
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
