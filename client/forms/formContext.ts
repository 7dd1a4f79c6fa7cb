/** What a form needs of the page around it, in the list and in a window on the canvas alike. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { Board } from '../../shared/workshop/board.ts'
import type { Refusal } from '../../shared/workshop/refusal.ts'
import type { Target } from '../../shared/workshop/target.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'

/** Made by whoever shows the form. */
export interface FormContext {
  readonly t: Translate
  readonly locale: Locale
  /** The board as it is now; a form is drawn anew when it changes. */
  readonly workshop: Workshop
  readonly isReadOnly: boolean
  /**
   * Runs a command as one undoable step, called `step` in the words of the person. A refusal is shown;
   * false when there was one.
   */
  run(step: string, command: (board: Board) => Refusal | null): boolean
  /** Opens the form of another target, or leads to it; `null` where that is not possible. */
  readonly onOpen: ((target: Target) => void) | null
}
