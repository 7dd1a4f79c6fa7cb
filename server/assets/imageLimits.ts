/** How much room images may take. */

/** The largest image, in bytes. */
export const maxImageBytes = 10 * 1024 * 1024
/** All images of a board together, in bytes. */
export const maxBoardImageBytes = 500 * 1024 * 1024
