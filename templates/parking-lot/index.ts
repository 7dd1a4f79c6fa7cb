/** T8, the parking lot: what has no place today and must not get lost. */
import type { Template } from '../../shared/workshop/template.ts'
import { templateIds } from '../ids.ts'
import { frameSize } from '../kit/columns.ts'
import { agenda } from './agenda.ts'
import { draw } from './frame.ts'
import { insight } from './insight.ts'
import { places } from './places.ts'
import { tables } from './tables.ts'
import { gallery, texts } from './texts.ts'
import { words } from './words.ts'

/** The template of the parking lot. */
export const parkingLot: Template = {
  id: templateIds.parkingLot,
  code: 'T8',
  size: frameSize,
  texts: gallery,
  cardName: { de: texts.de.kind, en: texts.en.kind },
  ...places,
  draw,
  words,
  derive: () => ({}),
  insight,
  tables,
  ...agenda,
}
