/** The messages of a board in German that are loaded with what speaks them: list, forms, dialogs, the facilitator. */
import content from './de/content.json'
import exports from './de/exports.json'
import facilitator from './de/facilitator.json'
import file from './de/file.json'
import forms from './de/forms.json'
import list from './de/list.json'

/** The messages by stored key. */
export const workCatalogue = { ...content, ...exports, ...facilitator, ...file, ...forms, ...list }
