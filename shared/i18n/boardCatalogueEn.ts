/** The messages of a board in English that its page shows at once: canvas, panel, facilitation. */
import board from './en/board.json'
import facilitation from './en/facilitation.json'
import panel from './en/panel.json'

/** The messages by stored key. */
export const boardCatalogue = { ...board, ...facilitation, ...panel }
