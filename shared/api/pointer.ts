/** Places in a JSON document, as RFC 6901 writes them. */

/** The pointer to a place: `['workshop', 'initiatives', 3]` becomes `/workshop/initiatives/3`; the root is ''. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${escapeStep(String(step))}`).join('')
}

function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1')
}
