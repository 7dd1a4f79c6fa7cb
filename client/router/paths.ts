/** The addresses of the pages, below the base path. */

/** The landing page. */
export const homePath = '/'

/** Licences and sources. */
export const aboutPath = '/about'

/** A board: its join page until one has joined, then the board itself. */
export function boardPath(boardId: string): string {
  return `/b/${encodeURIComponent(boardId)}`
}

/** The links, QR codes and the deletion of a board. */
export function linksPath(boardId: string): string {
  return `${boardPath(boardId)}/links`
}
