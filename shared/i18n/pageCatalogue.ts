/** The messages of the pages around a board: all that a visitor needs before a board opens. */
import deCommon from './de/common.json'
import deErrors from './de/errors.json'
import deHome from './de/home.json'
import enCommon from './en/common.json'
import enErrors from './en/errors.json'
import enHome from './en/home.json'

/** The messages by language. */
export const pageCatalogues = {
  de: { ...deCommon, ...deErrors, ...deHome },
  en: { ...enCommon, ...enErrors, ...enHome },
} as const
