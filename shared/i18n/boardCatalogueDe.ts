/** The messages of a board in German: all that the pages around it do not need. */
import board from './de/board.json'
import content from './de/content.json'
import facilitation from './de/facilitation.json'
import file from './de/file.json'
import forms from './de/forms.json'
import list from './de/list.json'
import panel from './de/panel.json'

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
