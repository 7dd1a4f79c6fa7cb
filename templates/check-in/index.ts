/** T8, the check-in: in which mood everybody comes, and what they expect. */
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

/** The template of the check-in. */
export const checkIn: Template = {
  id: templateIds.checkIn,
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
