/** What every row and section of the list needs besides what it shows. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { ShapeTarget, Target } from '../../shared/workshop/target.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import type { ListChoices } from './listChoices.ts'
import type { ListCommands } from './ListCommands.ts'

/** The same object for all rows while it means the same, so that rows stay as they are. */
export interface ListContext {
  readonly t: Translate
  readonly locale: Locale
  readonly commands: ListCommands
  readonly choices: ListChoices
  /** The workshop without its initiatives. */
  readonly frame: Workshop
  /** The board's templates in the order of their pages. */
  readonly templates: readonly Template[]
  readonly isReadOnly: boolean
  /** Opens the form of a target. */
  readonly onOpen: (target: Target) => void
  /** Leads to the target on the canvas; `null` where there is none to lead to. */
  readonly onJump: ((target: Target | ShapeTarget) => void) | null
}
