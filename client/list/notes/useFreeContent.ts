/** The notes and pictures of a board for the list: calm while others drag, and the same rows while they say the same. */
import { useMemo } from 'react'
import type { BoardStore } from '../../../shared/sync/StoreBinding.ts'
import {
  readFreeContent,
  type FreeText,
  type Picture,
  type SheetContent,
} from '../../../shared/workshop/freeContent.ts'
import { storeBoard } from '../../../shared/workshop/storeBoard.ts'
import { useSlowValue } from '../../canvas/useSlowValue.ts'

/** All sheets with what lies on them, in reading order, a few times a second at most. */
export function useFreeContent(store: BoardStore): readonly SheetContent[] {
  const content = useSlowValue('free content', () => readFreeContent(storeBoard(store)), [store])
  const shareText = useMemo(() => makeSharing<FreeText>(), [])
  const sharePicture = useMemo(() => makeSharing<Picture>(), [])
  return useMemo(
    () =>
      content.map((sheet) => ({
        ...sheet,
        texts: sheet.texts.map(shareText),
        pictures: sheet.pictures.map(sharePicture),
      })),
    [content, shareText, sharePicture],
  )
}

/** Answers the row of before for one that says the same, so that it is not drawn anew. */
function makeSharing<R extends { readonly id: string }>(): (row: R) => R {
  const known = new Map<string, { readonly said: string; readonly row: R }>()
  return (row) => {
    const said = JSON.stringify(row)
    const before = known.get(row.id)
    if (before?.said === said) return before.row
    known.set(row.id, { said, row })
    return row
  }
}
