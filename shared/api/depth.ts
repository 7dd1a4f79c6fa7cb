/** How deep a JSON value is: what lies too deep is refused before anything walks through it. */
import { pointerTo } from './pointer.ts'

/** The deepest body that is looked into; a workshop file has a stricter limit of its own. */
export const maxDepth = 64
/** JSON text that opens more brackets at once is not even parsed. */
export const maxBrackets = 2_000

/**
 * The pointer of the first object or list below `root` that lies deeper than `maxDepth` levels, or null. `at` is the
 * place of `root` in the whole body.
 */
export function findDeeper(root: unknown, at: readonly string[] = []): string | null {
  const open: { readonly value: unknown; readonly path: readonly string[] }[] = [
    { value: root, path: at },
  ]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next
    if (typeof value !== 'object' || value === null) continue
    if (path.length > maxDepth) return pointerTo(path)
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'object' && inner !== null)
        open.push({ value: inner, path: [...path, key] })
    }
  }
  return null
}
