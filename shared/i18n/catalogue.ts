/**
 * The catalogues: one file per area and language, merged into one flat table per language. A page
 * imports only types from here; it loads what it shows (client/session/messages.ts).
 */
import { boardCatalogue as deBoard } from './boardCatalogueDe.ts'
import { boardCatalogue as enBoard } from './boardCatalogueEn.ts'
import deArchive from './de/archive.json'
import deBring from './de/bring.json'
import deHistory from './de/history.json'
import deNotes from './de/notes.json'
import deProtocol from './de/protocol.json'
import deRoom from './de/room.json'
import enArchive from './en/archive.json'
import enBring from './en/bring.json'
import enHistory from './en/history.json'
import enNotes from './en/notes.json'
import enProtocol from './en/protocol.json'
import enRoom from './en/room.json'
import type { Catalogues } from './message.ts'
import { pageCatalogue as dePage } from './pageCatalogueDe.ts'
import { pageCatalogue as enPage } from './pageCatalogueEn.ts'
import { workCatalogue as deWork } from './workCatalogueDe.ts'
import { workCatalogue as enWork } from './workCatalogueEn.ts'

const de = {
  ...dePage,
  ...deBoard,
  ...deWork,
  ...deArchive,
  ...deBring,
  ...deHistory,
  ...deNotes,
  ...deProtocol,
  ...deRoom,
}
const en = {
  ...enPage,
  ...enBoard,
  ...enWork,
  ...enArchive,
  ...enBring,
  ...enHistory,
  ...enNotes,
  ...enProtocol,
  ...enRoom,
}

type StoredKey = keyof typeof de
type PluralBase<K> = K extends `${infer Base}.other` ? Base : never
type PluralForm<K> = K extends `${PluralBase<StoredKey>}.${'one' | 'other'}` ? K : never

/** A key of a message; a message with plural forms is asked for without `.one` or `.other`. */
export type MessageKey = Exclude<StoredKey, PluralForm<StoredKey>> | PluralBase<StoredKey>

/** Every message of every language by its stored key, plural forms as `key.one` and `key.other`. */
export const catalogues: Catalogues = { de, en }
