/** Makes cards of the facilitator's kit, to be written on where they lie. */
import type { Editor, TLShapeId } from 'tldraw'
import type { EntityId } from '../../../shared/model/id.ts'
import type { Board } from '../../../shared/workshop/board.ts'
import { cardsOf } from '../../../shared/workshop/cardEntity.ts'
import { createAction } from '../../../shared/workshop/commands/actions.ts'
import { createDecision } from '../../../shared/workshop/commands/decisions.ts'
import {
  createAgreement,
  createCheckIn,
  createParkedTopic,
  createRetroNote,
} from '../../../shared/workshop/commands/kit.ts'
import type { Point } from '../../../shared/workshop/mark.ts'
import { withCentre } from '../../../shared/workshop/pagePoint.ts'
import type { Outcome, Refusal } from '../../../shared/workshop/refusal.ts'
import { storeBoard } from '../../../shared/workshop/storeBoard.ts'
import { tidyDropped } from '../../../shared/workshop/tidyDropped.ts'
import type { FrameCommand } from '../../../shared/workshop/target.ts'
import { templates } from '../../board/loadedTemplates.ts'
import { storeOf } from '../boardStore.ts'
import { runStep } from '../window/useFormContext.ts'
import { startWriting } from './startWriting.ts'

/** A command that makes a card of the kit. */
export type KitCreate = Extract<
  FrameCommand,
  { kind: 'checkIn' | 'agreement' | 'parkedTopic' | 'action' | 'decision' | 'retroNote' }
>

/**
 * Makes the entity and opens its card for writing. The card lies at `at`, a point of the page, or at the
 * first free place of where it belongs. Answers why nothing was made.
 */
export function makeKitCard(editor: Editor, command: KitCreate, at: Point | null): Refusal | null {
  const made: { id: EntityId | null } = { id: null }
  const refusal = runStep(editor, `create ${command.kind}`, (board) => {
    const outcome = createOn(board, command)
    if (!outcome.ok) return outcome.refusal
    made.id = outcome.value
    // Actions lie in the order of their days, whoever puts them where.
    if (at && command.kind !== 'action') moveCard(editor, board, command, outcome.value, at)
    return null
  })
  const card = made.id === null ? null : findCard(editor, command, made.id)
  if (card) startWriting(editor, card)
  return refusal
}

function createOn(board: Board, command: KitCreate): Outcome<EntityId> {
  switch (command.kind) {
    case 'checkIn':
      return createCheckIn(board, templates, { mood: command.mood })
    case 'agreement':
      return createAgreement(board, templates, { consent: command.consent })
    case 'parkedTopic':
      return createParkedTopic(board, templates, { status: command.status })
    case 'action':
      return createAction(board, templates, { status: command.status })
    case 'decision':
      return createDecision(board, templates, { method: command.method })
    case 'retroNote':
      return createRetroNote(board, templates, { column: command.column })
  }
}

function moveCard(
  editor: Editor,
  board: Board,
  { kind }: KitCreate,
  id: EntityId,
  at: Point,
): void {
  const page = editor.getCurrentPageId()
  const cards = cardsOf(board, { kind, id }).filter(({ parentId }) => parentId === page)
  board.put(cards.map((card) => withCentre(card, at, (other) => board.get(other))))
  const ids = cards.map((card) => card.id)
  board.put(tidyDropped(ids, board, templates))
}

function findCard(editor: Editor, { kind }: KitCreate, id: EntityId): TLShapeId | null {
  const page = editor.getCurrentPageId()
  const cards = cardsOf(storeBoard(storeOf(editor)), { kind, id })
  return cards.find(({ parentId }) => parentId === page)?.id ?? null
}
