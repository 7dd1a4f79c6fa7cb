/** What a person can do in the list: each deed is one undoable step, and is said to those who cannot see it. */
import { atom, transact, type Atom } from 'tldraw'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { EntityId } from '../../shared/model/id.ts'
import { textIn, withText } from '../../shared/model/text.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { Board } from '../../shared/workshop/board.ts'
import { CommandHistory } from '../../shared/workshop/CommandHistory.ts'
import {
  deleteInitiative,
  findInitiative,
  updateInitiative,
  type InitiativePatch,
} from '../../shared/workshop/commands/initiatives.ts'
import { moveToZone } from '../../shared/workshop/commands/moveToZone.ts'
import { moveInOrder } from '../../shared/workshop/commands/order.ts'
import { changeByControl, type ControlValue } from '../../shared/workshop/controls.ts'
import type { Binding } from '../../shared/workshop/mark.ts'
import type { Outcome, Refusal } from '../../shared/workshop/refusal.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import type { OrderedKind } from '../../shared/workshop/target.ts'
import type { CardRef, Template } from '../../shared/workshop/template.ts'
import { templates } from '../board/loadedTemplates.ts'
import { refusalMessage } from './refusalMessage.ts'

/** How the list speaks: `show` is seen and spoken, `announce` only spoken. */
interface ListVoice {
  readonly t: Translate
  readonly locale: Locale
  show(message: string, tone?: 'good' | 'bad'): void
  announce(message: string): void
}

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

  /** Runs a command as one step and shows why it did nothing; true when it did. */
  run(step: string, command: (board: Board) => Refusal | null): boolean {
    const fault = this.attempt(step, command)
    if (fault !== null) this.#voice.show(fault, 'bad')
    return fault === null
  }

  /** Runs a command as one step; answers why it did nothing, in words, for the caller to show. */
  attempt(step: string, command: (board: Board) => Refusal | null): string | null {
    const refusal = this.#step(step, command)
    return refusal && refusalMessage(refusal, this.#voice.t)
  }

  /** Changes something with a name, as a step called after it. */
  change(title: string, command: (board: Board) => Refusal | null): boolean {
    return this.run(this.#voice.t('list.step.change', { title }), command)
  }

  /** Makes something new and says so; answers its id. */
  create(name: string, command: (board: Board) => Outcome<EntityId>): EntityId | null {
    const { t } = this.#voice
    const outcome = this.#step(t('list.step.create', { title: name }), command)
    if (outcome.ok) {
      this.#voice.announce(t('list.created', { title: name }))
      return outcome.value
    }
    this.#voice.show(refusalMessage(outcome.refusal, t), 'bad')
    return null
  }

  /** Deletes something with a name and says how to get it back. */
  remove(title: string, command: (board: Board) => Refusal | null): boolean {
    const { t } = this.#voice
    const isDone = this.run(t('list.step.delete', { title }), command)
    if (isDone) this.#voice.show(t('list.deleted', { title }))
    return isDone
  }

  changeInitiative(id: EntityId, patch: InitiativePatch): boolean {
    return this.change(this.#titleOf(id), (board) => updateInitiative(board, templates, id, patch))
  }

  /** Writes a title in the reader's language; the other language stays. */
  renameInitiative(id: EntityId, title: string): void {
    const before = findInitiative(this.#board, id)?.title ?? null
    this.changeInitiative(id, { title: withText(before, this.#voice.locale, title) })
  }

  /** Deletes an initiative with its cards; undo brings all of it back. */
  removeInitiative(id: EntityId): boolean {
    return this.remove(this.#titleOf(id), (board) => deleteInitiative(board, id))
  }

  /** Moves an entity into a zone, and its card with it. */
  move(template: Template, ref: CardRef, title: string, zone: string, zoneLabel: string): void {
    const { t } = this.#voice
    const isDone = this.run(t('list.step.move', { title }), (board) =>
      moveToZone(board, templates, template, ref, zone),
    )
    if (isDone) this.#voice.announce(t('list.moved', { title, zone: zoneLabel }))
  }

  /** Moves an entity to another place in its order, from 0. */
  moveInOrder(kind: OrderedKind, id: EntityId, title: string, position: number): void {
    const { t } = this.#voice
    const isDone = this.run(t('list.step.order', { title }), (board) =>
      moveInOrder(board, kind, id, position),
    )
    if (isDone) this.#voice.announce(t('list.ordered', { title, position: position + 1 }))
  }

  /** Sets what a control of a template is bound to. */
  control(binding: Binding, value: ControlValue): void {
    const { t, locale } = this.#voice
    this.run(t('list.step.control'), (board) => changeByControl(board, binding, value, locale))
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

  /** Says something to those who cannot see it. */
  announce(message: string): void {
    this.#voice.announce(message)
  }

  #step<T>(step: string, command: (board: Board) => T): T {
    const outcome = transact(() => this.#history.run(step, command))
    this.lastStep.set(this.#history.last?.label ?? null)
    return outcome
  }

  #titleOf(id: EntityId): string {
    const { t, locale } = this.#voice
    return textIn(findInitiative(this.#board, id)?.title, locale) || t('list.untitled')
  }
}
