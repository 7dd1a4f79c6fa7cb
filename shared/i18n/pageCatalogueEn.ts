/** The messages in English of the pages around a board: all that a visitor needs before a board opens. */
import common from './en/common.json'
import errors from './en/errors.json'
import home from './en/home.json'

/** The messages by stored key. */
export const pageCatalogue = { ...common, ...errors, ...home }
