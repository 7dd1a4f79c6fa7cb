/** The messages of a board in English: all that the pages around it do not need. */
import board from './en/board.json'
import content from './en/content.json'
import facilitation from './en/facilitation.json'
import file from './en/file.json'
import forms from './en/forms.json'
import list from './en/list.json'
import panel from './en/panel.json'

/** The messages by stored key. */
export const boardCatalogue = {
  ...board,
  ...content,
  ...facilitation,
  ...file,
  ...forms,
  ...list,
  ...panel,
}
