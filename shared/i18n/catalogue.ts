/** The catalogues: one file per area and language, merged into one flat table per language. */
import deBoard from './de/board.json'
import deContent from './de/content.json'
import deFacilitation from './de/facilitation.json'
import deForms from './de/forms.json'
import deList from './de/list.json'
import dePanel from './de/panel.json'
import enBoard from './en/board.json'
import enContent from './en/content.json'
import enFacilitation from './en/facilitation.json'
import enForms from './en/forms.json'
import enList from './en/list.json'
import enPanel from './en/panel.json'
import type { Catalogues } from './message.ts'
import { pageCatalogues } from './pageCatalogue.ts'

const de = {
  ...pageCatalogues.de,
  ...deBoard,
  ...deContent,
  ...deFacilitation,
  ...deForms,
  ...deList,
  ...dePanel,
}
const en = {
  ...pageCatalogues.en,
  ...enBoard,
  ...enContent,
  ...enFacilitation,
  ...enForms,
  ...enList,
  ...enPanel,
}

type StoredKey = keyof typeof de
type PluralBase<K> = K extends `${infer Base}.other` ? Base : never
type PluralForm<K> = K extends `${PluralBase<StoredKey>}.${'one' | 'other'}` ? K : never

/** A key of a message; a message with plural forms is asked for without `.one` or `.other`. */
export type MessageKey = Exclude<StoredKey, PluralForm<StoredKey>> | PluralBase<StoredKey>

/** Every message of every language by its stored key, plural forms as `key.one` and `key.other`. */
export const catalogues: Catalogues = { de, en }
