/** What a form needs, over the canvas: each edit is a step of the board's own undo. */
import { useCallback, useMemo } from 'react'
import { useValue, type Editor } from 'tldraw'
import { storeBoard } from '../../../shared/workshop/storeBoard.ts'
import type { Board } from '../../../shared/workshop/board.ts'
import type { Refusal } from '../../../shared/workshop/refusal.ts'
import type { Target } from '../../../shared/workshop/target.ts'
import type { FormContext } from '../../forms/formContext.ts'
import { refusalMessage } from '../../list/refusalMessage.ts'
import { usePreferences } from '../../session/preferences.tsx'
import { useStatus } from '../../ui/Status.tsx'
import { storeOf } from '../boardStore.ts'
import { workshopSignals } from '../workshopSignals.ts'

/** Runs commands as undoable steps of the canvas; a refusal is shown and answered with false. */
export function useRun(editor: Editor): FormContext['run'] {
  const { t } = usePreferences()
  const show = useStatus()
  return useCallback(
    (step: string, command: (board: Board) => Refusal | null) => {
      const refused = runStep(editor, step, command)
      if (refused) show(refusalMessage(refused, t), 'bad')
      return refused === null
    },
    [editor, show, t],
  )
}

/** Runs a command as one undoable step; answers why it did nothing. */
export function runStep(
  editor: Editor,
  step: string,
  command: (board: Board) => Refusal | null,
): Refusal | null {
  let refusal: Refusal | null = null
  editor.markHistoryStoppingPoint(step)
  editor.run(() => {
    refusal = command(storeBoard(storeOf(editor)))
  })
  return refusal
}

/** The context of forms over the canvas; drawn anew when the board changes. */
export function useFormContext(
  editor: Editor,
  onOpen: ((target: Target) => void) | null,
): FormContext {
  const { t, locale } = usePreferences()
  const run = useRun(editor)
  const workshop = useValue(
    'form workshop',
    () => workshopSignals(storeOf(editor)).workshop.get(),
    [editor],
  )
  const isReadOnly = useValue('read only', () => editor.getIsReadonly(), [editor])
  return useMemo(
    () => ({ t, locale, workshop, isReadOnly, run, onOpen }),
    [t, locale, workshop, isReadOnly, run, onOpen],
  )
}
