/** Commands that add a template's page to a board and take it away. Entities stay whatever happens. */
import { getIndexAbove } from '@tldraw/utils'
import { PageRecordType } from '@tldraw/tlschema'
import type { TLPageId } from '@tldraw/tlschema'
import type { Locale } from '../../i18n/locale.ts'
import { TemplateStateRecordType } from '../../model/records/fourApproaches.ts'
import type { Board, BoardReader } from '../board.ts'
import { workshopOf } from '../boardWorkshop.ts'
import { refOfEntity } from '../cardEntity.ts'
import { templateFrame, templatePage, templatePageId } from '../cards.ts'
import { Overlay } from '../overlay.ts'
import { placeCards } from '../placeCards.ts'
import { inOrder } from '../readWorkshop.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { freePageName } from '../seedBoard.ts'
import type { Template } from '../template.ts'

/**
 * Adds a template behind the board's other pages, with its frame and a card of each entity it shows.
 * Two people who add it at the same moment add one page.
 */
export function addTemplate(
  board: Board,
  templates: readonly Template[],
  template: Template,
  locale: Locale,
): Refusal | null {
  if (!templates.some(({ id }) => id === template.id)) return refuse('template/not-found')
  if (board.get(templatePageId(template.id))) return refuse('template/already-there')
  const next = new Overlay(board)
  next.put(templatePage(template, template.texts[locale].title, indexBehindPages(board)))
  next.put(templateFrame(template))
  const stateId = TemplateStateRecordType.createId(template.id)
  if (!board.get(stateId)) {
    next.put(TemplateStateRecordType.create({ id: stateId, templateId: template.id }))
  }
  const refs = template.cardKinds.flatMap((kind) => inOrder(board.all(kind)).map(refOfEntity))
  placeCards(refs, next, [template], workshopOf(board))
  board.put(next.records())
  return null
}

/**
 * Removes a template's page with everything that lies on it, notes and drawings included. Entities stay,
 * also those whose last card lay there. A board is never without a page: instead of its last one it
 * gets a free page.
 */
export function removeTemplate(
  board: Board,
  templates: readonly Template[],
  templateId: string,
  locale: Locale = 'de',
): Refusal | null {
  const page = board.get(templatePageId(templateId))
  const isKnown = templates.some(({ id }) => id === templateId)
  if (!isKnown || page?.typeName !== 'page') return refuse('template/not-found')
  if (board.all('page').length === 1) board.put([freePage(board, locale)])
  const shapes = shapesOn(board, page.id)
  const bindings = board
    .all('binding')
    .filter(({ fromId, toId }) => shapes.has(fromId) || shapes.has(toId))
  board.remove([...bindings.map(({ id }) => id), ...shapes, page.id])
  return null
}

function freePage(board: BoardReader, locale: Locale) {
  const id = 'page:free' as TLPageId
  return PageRecordType.create({ id, name: freePageName[locale], index: indexBehindPages(board) })
}

function indexBehindPages(board: BoardReader) {
  return getIndexAbove(inOrder(board.all('page')).at(-1)?.index ?? null)
}

/** The ids of the shapes on a page, at whatever depth. */
function shapesOn(board: BoardReader, pageId: string): ReadonlySet<string> {
  const children = new Map<string, string[]>()
  for (const { id, parentId } of board.all('shape')) {
    const siblings = children.get(parentId)
    if (siblings) siblings.push(id)
    else children.set(parentId, [id])
  }
  const found = new Set<string>()
  const open = [pageId]
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const id of children.get(parent) ?? []) {
      if (found.has(id)) continue
      found.add(id)
      open.push(id)
    }
  }
  return found
}
