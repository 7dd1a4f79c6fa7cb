/** Does what an area of a frame, or a double click on it, stands for. */
import type { Editor } from 'tldraw'
import type { MessageKey, Translate } from '../../../shared/i18n/translate.ts'
import type { EntityId } from '../../../shared/model/id.ts'
import type { Board } from '../../../shared/workshop/board.ts'
import { createAction } from '../../../shared/workshop/commands/actions.ts'
import { createCorridor } from '../../../shared/workshop/commands/corridors.ts'
import { createDecision } from '../../../shared/workshop/commands/decisions.ts'
import { createDepartment } from '../../../shared/workshop/commands/departments.ts'
import { createTeamRole } from '../../../shared/workshop/commands/iTeam.ts'
import {
  createAgreement,
  createCheckIn,
  createParkedTopic,
  createRetroNote,
} from '../../../shared/workshop/commands/kit.ts'
import { createInitiative } from '../../../shared/workshop/commands/initiatives.ts'
import { createStakeholder } from '../../../shared/workshop/commands/stakeholders.ts'
import type { Point, Rect } from '../../../shared/workshop/mark.ts'
import type { Outcome, Refusal } from '../../../shared/workshop/refusal.ts'
import type { FrameCommand } from '../../../shared/workshop/target.ts'
import { templates } from '../../board/loadedTemplates.ts'
import { addCard } from '../rules/addCard.ts'
import { openWindow } from '../window/canvasWindow.ts'
import { runStep } from '../window/useFormContext.ts'

type Create = Extract<FrameCommand, { type: 'create' }>

/** What is new is called so until somebody has written a name. */
const firstNames = {
  department: 'board.new.department',
  corridor: 'board.new.corridor',
  teamRole: 'board.new.teamRole',
  stakeholder: 'board.new.stakeholder',
} as const satisfies Record<string, MessageKey>

/**
 * Opens a form beside `anchor`, or makes something and opens its form with the name to be written. The
 * card of a new initiative lies at `at`, a point of the page; other cards take the first free place of
 * where they belong. Answers why it did nothing.
 */
export function runFrameCommand(
  editor: Editor,
  command: FrameCommand,
  { anchor, at, t }: { readonly anchor: Rect; readonly at: Point | null; readonly t: Translate },
): Refusal | null {
  if (command.type === 'open') {
    openWindow(editor, command.target, anchor)
    return null
  }
  if (editor.getIsReadonly()) return null
  if (command.kind === 'initiative' && at) {
    writeNewCard(editor, at)
    return null
  }
  const made = create(editor, command, t)
  if (!made.ok) return made.refusal
  openWindow(editor, { kind: command.kind, id: made.value }, anchor, true)
  return null
}

/** Puts a new initiative's card at a point, its title open for writing. */
export function writeNewCard(editor: Editor, at: Point): void {
  editor.markHistoryStoppingPoint('add card')
  const id = addCard(editor, at)
  editor.setCurrentTool('select.idle')
  if (id === null) return
  editor.select(id)
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape: editor.getShape(id) })
}

function create(editor: Editor, command: Create, t: Translate): Outcome<EntityId> {
  const made: { outcome: Outcome<EntityId> | null } = { outcome: null }
  const refusal = runStep(editor, `create ${command.kind}`, (board) => {
    const outcome = createOn(board, command, t)
    made.outcome = outcome
    return outcome.ok ? null : outcome.refusal
  })
  if (made.outcome) return made.outcome
  return { ok: false, refusal: refusal ?? { code: 'entity/bad-value' } }
}

function createOn(board: Board, command: Create, t: Translate): Outcome<EntityId> {
  switch (command.kind) {
    case 'initiative':
      return createInitiative(board, templates, { title: '' })
    case 'department':
      return createDepartment(board, { name: t(firstNames.department) })
    case 'corridor':
      return createCorridor(board, { name: t(firstNames.corridor) })
    case 'teamRole':
      return createTeamRole(board, { name: t(firstNames.teamRole) })
    case 'stakeholder':
      return createStakeholder(board, templates, {
        name: t(firstNames.stakeholder),
        sector: command.sector,
        influence: command.influence ?? null,
        interest: command.interest ?? null,
      })
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
