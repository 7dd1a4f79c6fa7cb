/** The messages in German of the pages around a board: all that a visitor needs before a board opens. */
import common from './de/common.json'
import errors from './de/errors.json'
import home from './de/home.json'

/** The messages by stored key. */
export const pageCatalogue = { ...common, ...errors, ...home }
