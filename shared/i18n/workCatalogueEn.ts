/** The messages of a board in English that are loaded with what speaks them: list, forms, dialogs, the facilitator. */
import content from './en/content.json'
import exports from './en/exports.json'
import facilitator from './en/facilitator.json'
import file from './en/file.json'
import forms from './en/forms.json'
import list from './en/list.json'

/** The messages by stored key. */
export const workCatalogue = { ...content, ...exports, ...facilitator, ...file, ...forms, ...list }
