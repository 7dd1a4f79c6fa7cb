/** What one can do with the cards and notes one has selected. */
import type { Editor, TLShapeId } from 'tldraw'
import type { EntityId } from '../../shared/model/id.ts'
import type { CardShape } from '../../shared/model/shapes.ts'
import { isCard, type Board } from '../../shared/workshop/board.ts'
import { initiativeToNote, noteToInitiative } from '../../shared/workshop/commands/notes.ts'
import type { Refusal } from '../../shared/workshop/refusal.ts'
import type { EntityTarget } from '../../shared/workshop/target.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import { templates } from '../board/loadedTemplates.ts'
import { storeOf } from './boardStore.ts'
import { localeOf } from './localeOf.ts'
import { canvasLinks, openWindow } from './window/canvasWindow.ts'
import { runStep } from './window/useFormContext.ts'

/** The selected cards; empty while anything else is selected too. Reactive. */
export function selectedCards(editor: Editor): readonly CardShape[] {
  const selected = editor.getSelectedShapes()
  const cards = selected.filter((shape) => isCard(shape))
  return cards.length === selected.length ? cards : []
}

/** The ids of the initiatives whose cards are selected, each once. Reactive. */
export function selectedInitiatives(editor: Editor): readonly EntityId[] {
  const cards = selectedCards(editor).filter(({ props }) => props.kind === 'initiative')
  return [...new Set(cards.map(({ props }) => props.entityId))]
}

/** The ids of the selected sticky notes; empty while anything else is selected too. Reactive. */
export function selectedNotes(editor: Editor): readonly TLShapeId[] {
  const selected = editor.getSelectedShapes()
  const notes = selected.filter((shape) => shape.type === 'note')
  return notes.length === selected.length ? notes.map(({ id }) => id) : []
}

/** What the one selected card shows; `null` while there is none or more. Reactive. */
export function findSelectedTarget(editor: Editor): EntityTarget | null {
  const [card, ...more] = selectedCards(editor)
  return card && more.length === 0 ? { kind: card.props.kind, id: card.props.entityId } : null
}

/** Opens the form of the selected card beside it. */
export function openDetails(editor: Editor): void {
  const target = findSelectedTarget(editor)
  const bounds = editor.getSelectionPageBounds()
  if (target && bounds) openWindow(editor, target, bounds.toJson())
}

/** Shows the selected card's entity in the list. */
export function showInList(editor: Editor): void {
  const target = findSelectedTarget(editor)
  if (target) canvasLinks(editor).onList(target)
}

/**
 * Makes initiatives of the selected notes and selects their cards. `onElsewhere` is told when this page
 * shows no such cards: they lie in the trays of the templates then.
 */
export function notesToInitiatives(
  editor: Editor,
  onElsewhere: (count: number) => void,
): Refusal | null {
  const notes = selectedNotes(editor)
  const made: EntityId[] = []
  const refusal = runStep(editor, 'notes to initiatives', (board) => {
    const outcome = noteToInitiative(board, templates, notes)
    if (!outcome.ok) return outcome.refusal
    made.push(...outcome.value)
    return null
  })
  if (refusal) return refusal
  const shown = selectCards(editor, made)
  if (shown < made.length) onElsewhere(made.length - shown)
  return null
}

/** Makes notes of the selected initiatives and selects them. */
export function initiativesToNotes(editor: Editor): Refusal | null {
  const ids = selectedInitiatives(editor)
  const made: string[] = []
  const refusal = runStep(editor, 'initiatives to notes', (board: Board) => {
    const outcome = initiativeToNote(board, ids, {
      pageId: editor.getCurrentPageId(),
      locale: localeOf(editor),
    })
    if (!outcome.ok) return outcome.refusal
    made.push(...outcome.value)
    return null
  })
  const here = [...editor.getCurrentPageShapeIds()]
  if (!refusal) editor.setSelectedShapes(here.filter((id) => made.includes(id)))
  return refusal
}

/** Answers how many there were to select. */
function selectCards(editor: Editor, ids: readonly EntityId[]): number {
  const board = storeBoard(storeOf(editor))
  const page = editor.getCurrentPageId()
  const cards = ids.flatMap((id) => board.cardsOf(id)).filter((card) => card.parentId === page)
  editor.setSelectedShapes(cards.map(({ id }) => id))
  return cards.length
}
