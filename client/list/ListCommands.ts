/** What a person can do in the list: each deed is one undoable step, and is said to those who cannot see it. */
import { atom, transact, type Atom } from 'tldraw'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { EntityId } from '../../shared/model/id.ts'
import { textIn, withText, type Text } from '../../shared/model/text.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { Board } from '../../shared/workshop/board.ts'
import { CommandHistory } from '../../shared/workshop/CommandHistory.ts'
import {
  createCorridor,
  deleteCorridor,
  setCorridorLead,
  updateCorridor,
  type CorridorPatch,
} from '../../shared/workshop/commands/corridors.ts'
import {
  createDepartment,
  deleteDepartment,
  updateDepartment,
  type DepartmentPatch,
} from '../../shared/workshop/commands/departments.ts'
import {
  createInitiative,
  deleteInitiative,
  findInitiative,
  updateInitiative,
  type InitiativePatch,
} from '../../shared/workshop/commands/initiatives.ts'
import { moveToZone } from '../../shared/workshop/commands/moveToZone.ts'
import { changeByControl, type ControlValue } from '../../shared/workshop/controls.ts'
import type { Binding } from '../../shared/workshop/mark.ts'
import type { Outcome, Refusal } from '../../shared/workshop/refusal.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { templates } from '../../templates/registry.ts'
import { refusalMessage } from './refusalMessage.ts'

/** How the list speaks: `show` is seen and spoken, `announce` only spoken. */
export interface ListVoice {
  readonly t: Translate
  readonly locale: Locale
  show(message: string, tone?: 'good' | 'bad'): void
  announce(message: string): void
}

type Named = 'department' | 'corridor'

/** The commands of one list. Made once for a store; the voice may change with the language. */
export class ListCommands {
  #voice: ListVoice
  /** What undo would take back, in words; `null` when there is nothing. Reactive. */
  readonly lastStep: Atom<string | null> = atom('list undo', null)
  readonly #board: Board
  readonly #history: CommandHistory

  constructor(store: BoardStore, voice: ListVoice) {
    this.#voice = voice
    this.#board = storeBoard(store)
    this.#history = new CommandHistory(this.#board)
  }

  /** Speaks another language, or through another mouth, from now on. */
  speakWith(voice: ListVoice): void {
    this.#voice = voice
  }

  /** Makes an initiative in the tray; answers its id. */
  addInitiative(title: string): EntityId | null {
    return this.#add(title, (board) => createInitiative(board, templates, { title }))
  }

  addDepartment(name: string): EntityId | null {
    return this.#add(name, (board) => createDepartment(board, { name }))
  }

  addCorridor(name: string): EntityId | null {
    return this.#add(name, (board) => createCorridor(board, { name }))
  }

  changeInitiative(id: EntityId, patch: InitiativePatch): void {
    const step = this.#voice.t('list.step.change', { title: this.#titleOf(id) })
    this.#do(step, (board) => updateInitiative(board, templates, id, patch))
  }

  /** Writes a title in the reader's language; the other language stays. */
  renameInitiative(id: EntityId, title: string): void {
    const before = findInitiative(this.#board, id)?.title ?? null
    this.changeInitiative(id, { title: withText(before, this.#voice.locale, title) })
  }

  /** Moves an initiative into a zone, and its card with it. */
  move(template: Template, id: EntityId, zone: string, zoneLabel: string): void {
    const { t } = this.#voice
    const title = this.#titleOf(id)
    const isDone = this.#do(t('list.step.move', { title }), (board) =>
      moveToZone(board, templates, template, { kind: 'initiative', id }, zone),
    )
    if (isDone) this.#voice.announce(t('list.moved', { title, zone: zoneLabel }))
  }

  /** Deletes an initiative with its cards; undo brings all of it back. */
  removeInitiative(id: EntityId): boolean {
    const { t } = this.#voice
    const title = this.#titleOf(id)
    const isDone = this.#do(t('list.step.delete', { title }), (board) =>
      deleteInitiative(board, id),
    )
    if (isDone) this.#voice.show(t('list.deleted', { title }))
    return isDone
  }

  changeDepartment(id: EntityId, patch: DepartmentPatch): void {
    const step = this.#voice.t('list.step.change', { title: this.#nameOf('department', id) })
    this.#do(step, (board) => updateDepartment(board, id, patch))
  }

  changeCorridor(id: EntityId, patch: CorridorPatch): void {
    const step = this.#voice.t('list.step.change', { title: this.#nameOf('corridor', id) })
    this.#do(step, (board) => updateCorridor(board, id, patch))
  }

  setLead(id: EntityId, leadDeptId: EntityId | null): void {
    const step = this.#voice.t('list.step.change', { title: this.#nameOf('corridor', id) })
    this.#do(step, (board) => setCorridorLead(board, id, leadDeptId))
  }

  /** Renames a department or corridor in the reader's language. */
  rename(kind: Named, id: EntityId, name: string): void {
    const record = this.#board.get(`${kind}:${id}`)
    const before = record && 'name' in record ? (record.name as Text) : null
    const patch = { name: withText(before, this.#voice.locale, name) }
    if (kind === 'department') this.changeDepartment(id, patch)
    else this.changeCorridor(id, patch)
  }

  /** Deletes a department or corridor that nothing refers to. */
  remove(kind: Named, id: EntityId): boolean {
    const { t } = this.#voice
    const title = this.#nameOf(kind, id)
    const isDone = this.#do(t('list.step.delete', { title }), (board) =>
      kind === 'department' ? deleteDepartment(board, id) : deleteCorridor(board, id),
    )
    if (isDone) this.#voice.show(t('list.deleted', { title }))
    return isDone
  }

  /** Sets what a control of a template is bound to. */
  control(binding: Binding, value: ControlValue): void {
    const { t, locale } = this.#voice
    this.#do(t('list.step.control'), (board) => changeByControl(board, binding, value, locale))
  }

  /** Takes the last step back, as far as nobody else has changed it since. */
  undo(): void {
    const { t } = this.#voice
    const undone = transact(() => this.#history.undo())
    this.lastStep.set(this.#history.last?.label ?? null)
    if (!undone) return this.#voice.show(t('list.nothingToUndo'))
    const step = undone.step.label
    if (undone.isDone) this.#voice.show(t('list.undone', { step }))
    else this.#voice.show(t('list.undoChanged', { step }), 'bad')
  }

  #add(name: string, command: (board: Board) => Outcome<EntityId>): EntityId | null {
    const { t } = this.#voice
    const outcome = this.#run(t('list.step.create', { title: name }), command)
    if (outcome.ok) {
      this.#voice.announce(t('list.created', { title: name }))
      return outcome.value
    }
    this.#voice.show(refusalMessage(outcome.refusal, t), 'bad')
    return null
  }

  #do(step: string, command: (board: Board) => Refusal | null): boolean {
    const refusal = this.#run(step, command)
    if (refusal) this.#voice.show(refusalMessage(refusal, this.#voice.t), 'bad')
    return refusal === null
  }

  #run<T>(step: string, command: (board: Board) => T): T {
    const outcome = transact(() => this.#history.run(step, command))
    this.lastStep.set(this.#history.last?.label ?? null)
    return outcome
  }

  #titleOf(id: EntityId): string {
    const { t, locale } = this.#voice
    return textIn(findInitiative(this.#board, id)?.title, locale) || t('list.untitled')
  }

  #nameOf(kind: Named, id: EntityId): string {
    const record = this.#board.get(`${kind}:${id}`)
    const name = record && 'name' in record ? (record.name as Text) : null
    return textIn(name, this.#voice.locale) || this.#voice.t('list.untitled')
  }
}
