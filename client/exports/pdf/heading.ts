/** Finds the title of a page in its picture: what stands there already is not printed a second time. */
import type { Scene } from '../scene/scene.ts'

/** The part of a picture, from its upper edge, in which a title is looked for. */
const topShare = 0.1

/**
 * Answers the number of the text that is the page's title, as `TextItem.block` counts them; `null` where
 * the picture does not show it at its head.
 */
export function findHeading({ bounds, items }: Scene, title: string): number | null {
  const wanted = title.trim()
  for (const item of items) {
    if (item.kind !== 'text' || item.text.trim() !== wanted) continue
    const [, b, , d, , f] = item.matrix
    const y = b * item.x + d * item.y + f
    if (y <= bounds.y + bounds.h * topShare) return item.block
  }
  return null
}
