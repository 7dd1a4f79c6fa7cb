/** Which template the panel speaks about: that of the page one looks at, else the board's first. */
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { templatePageId, templatesOn } from '../../shared/workshop/cards.ts'
import { inOrder } from '../../shared/workshop/readWorkshop.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { templates } from '../board/loadedTemplates.ts'

/** The board's templates in the order of their pages; reactive where it is read reactively. */
export function templatesOf(store: BoardStore): readonly Template[] {
  const board = storeBoard(store)
  const pages = inOrder(board.all('page')).map(({ id }) => String(id))
  return templatesOn(board, templates).toSorted(
    (a, b) => pages.indexOf(templatePageId(a.id)) - pages.indexOf(templatePageId(b.id)),
  )
}

/** Answers the template; `null` on a board without any. */
export function findShownTemplate(store: BoardStore): Template | null {
  const shown = templatesOf(store)
  const [instance] = storeBoard(store).all('instance')
  const current = shown.find((template) => templatePageId(template.id) === instance?.currentPageId)
  return current ?? shown[0] ?? null
}
