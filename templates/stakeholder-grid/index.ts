/** T8, the stakeholder grid: who has how much influence and interest, and who is involved too little. */
import type { Template } from '../../shared/workshop/template.ts'
import { templateIds } from '../ids.ts'
import { frameSize } from '../kit/columns.ts'
import { agenda } from './agenda.ts'
import { draw } from './frame.ts'
import { insight } from './insight.ts'
import { places } from './places.ts'
import { tables } from './tables.ts'
import { gallery, texts } from './texts.ts'

/** The template of the stakeholder grid. Its cards are those of the I-Team's sheet. */
export const stakeholderGrid: Template = {
  id: templateIds.stakeholderGrid,
  code: 'T8',
  size: frameSize,
  texts: gallery,
  cardName: { de: texts.de.kind, en: texts.en.kind },
  ...places,
  draw,
  derive: () => ({}),
  insight,
  tables,
  ...agenda,
}
