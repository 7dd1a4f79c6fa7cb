/** The messages of a board in German that its page shows at once: canvas, panel, facilitation. */
import board from './de/board.json'
import facilitation from './de/facilitation.json'
import panel from './de/panel.json'

/** The messages by stored key. */
export const boardCatalogue = { ...board, ...facilitation, ...panel }
