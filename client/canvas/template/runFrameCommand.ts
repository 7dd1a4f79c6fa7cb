/** Does what an area of a frame, or a double click on it, stands for. */
import type { Editor } from 'tldraw'
import type { MessageKey, Translate } from '../../../shared/i18n/translate.ts'
import type { EntityId } from '../../../shared/model/id.ts'
import type { Board } from '../../../shared/workshop/board.ts'
import { createCorridor } from '../../../shared/workshop/commands/corridors.ts'
import { createDepartment } from '../../../shared/workshop/commands/departments.ts'
import { createTeamRole } from '../../../shared/workshop/commands/iTeam.ts'
import { createInitiative } from '../../../shared/workshop/commands/initiatives.ts'
import { createStakeholder } from '../../../shared/workshop/commands/stakeholders.ts'
import type { Point, Rect } from '../../../shared/workshop/mark.ts'
import type { Outcome, Refusal } from '../../../shared/workshop/refusal.ts'
import type { FrameCommand } from '../../../shared/workshop/target.ts'
import { templates } from '../../board/loadedTemplates.ts'
import { addCard } from '../rules/addCard.ts'
import { openWindow } from '../window/canvasWindow.ts'
import { runStep } from '../window/useFormContext.ts'
import type { KitCreate } from './makeKitCard.ts'
import { startWriting } from './startWriting.ts'

type Create = Exclude<Extract<FrameCommand, { type: 'create' }>, KitCreate>

/** What is new is called so until somebody has written a name. */
const firstNames = {
  department: 'board.new.department',
  corridor: 'board.new.corridor',
  teamRole: 'board.new.teamRole',
  stakeholder: 'board.new.stakeholder',
} as const satisfies Record<string, MessageKey>

/**
 * Opens a form beside `anchor`, or makes something: cards of initiatives and of the kit are written on at
 * once, of anything else the form opens with the name to be written. A card lies at `at`, a point of the
 * page, where one was pointed at; else at the first free place of where it belongs. Answers why nothing
 * came of it.
 */
export async function runFrameCommand(
  editor: Editor,
  command: FrameCommand,
  { anchor, at, t }: { readonly anchor: Rect; readonly at: Point | null; readonly t: Translate },
): Promise<Refusal | null> {
  if (command.type === 'open') {
    openWindow(editor, command.target, anchor)
    return null
  }
  if (editor.getIsReadonly() || command.type === 'rate') return null
  if (isKit(command)) return (await loadKit()).makeKitCard(editor, command, at)
  if (command.kind === 'initiative' && at) {
    writeNewCard(editor, at)
    return null
  }
  const made = create(editor, command, t)
  if (!made.ok) return made.refusal
  openWindow(editor, { kind: command.kind, id: made.value }, anchor, true)
  return null
}

/** Few boards have sheets of the kit, so what makes their cards comes when it is needed. */
function loadKit() {
  return import('./makeKitCard.ts')
}

function isKit(command: Exclude<FrameCommand, { type: 'open' | 'rate' }>): command is KitCreate {
  return !(command.kind in firstNames) && command.kind !== 'initiative'
}

/** Puts a new initiative's card at a point, its title open for writing. */
export function writeNewCard(editor: Editor, at: Point): void {
  editor.markHistoryStoppingPoint('add card')
  const id = addCard(editor, at)
  if (id === null) editor.setCurrentTool('select.idle')
  else startWriting(editor, id)
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
  }
}
