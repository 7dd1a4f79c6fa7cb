/** The catalogues: one file per area and language, merged into one flat table per language. */
import deBoard from './de/board.json'
import deCommon from './de/common.json'
import deErrors from './de/errors.json'
import deHome from './de/home.json'
import deList from './de/list.json'
import dePanel from './de/panel.json'
import enBoard from './en/board.json'
import enCommon from './en/common.json'
import enErrors from './en/errors.json'
import enHome from './en/home.json'
import enList from './en/list.json'
import enPanel from './en/panel.json'
import type { Locale } from './locale.ts'

const de = { ...deCommon, ...deErrors, ...deHome, ...deBoard, ...deList, ...dePanel }
const en = { ...enCommon, ...enErrors, ...enHome, ...enBoard, ...enList, ...enPanel }

type StoredKey = keyof typeof de
type PluralBase<K> = K extends `${infer Base}.other` ? Base : never
type PluralForm<K> = K extends `${PluralBase<StoredKey>}.${'one' | 'other'}` ? K : never

/** A key of a message; a message with plural forms is asked for without `.one` or `.other`. */
export type MessageKey = Exclude<StoredKey, PluralForm<StoredKey>> | PluralBase<StoredKey>

/** Every message of every language by its stored key, plural forms as `key.one` and `key.other`. */
export const catalogues: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { de, en }
