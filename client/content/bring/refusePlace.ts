/** Why nothing can be brought onto a page now, in words; looked at before anything is sent. */
import { countOn, isReadOnly, maxShapesPerPage, type BoardPlace, type Ground } from './ground.ts'
import type { SayBring } from './useBringWords.ts'

/** `null` when `more` shapes may come onto it: somebody here may write, and there is room. */
export function refusePlace(
  { store }: Ground,
  onto: BoardPlace,
  more: number,
  words: SayBring,
): string | null {
  if (isReadOnly(store)) return words('bring.locked')
  const limit = maxShapesPerPage
  const there = countOn(store, onto.id)
  return there + more > limit ? words('bring.full', { limit, page: onto.name, there, more }) : null
}
