/** A number to press that says how much the workshop was worth one's time; one's own stays pressed. */
import type { ReactNode } from 'react'
import { stopEventPropagation, useEditor, useValue } from 'tldraw'
import { giveRating, useOwnRating } from '../../session/ownRating.ts'
import { useTranslate } from '../../session/preferences.tsx'
import { useStatus } from '../../ui/Status.tsx'
import type { FiveStep } from '../../../shared/model/records/kit.ts'
import type { CommandMark } from '../../../shared/workshop/mark.ts'
import { say } from '../../../templates/retro/texts.ts'
import { refusalMessage } from '../../list/refusalMessage.ts'
import { storeOf } from '../boardStore.ts'
import { localeOf } from '../localeOf.ts'
import { runStep } from '../window/useFormContext.ts'
import { workshopSignals } from '../workshopSignals.ts'

/** A button over the number the sheet draws. */
export function RateControl({
  mark,
  value,
}: {
  readonly mark: CommandMark
  readonly value: FiveStep
}): ReactNode {
  const editor = useEditor()
  const t = useTranslate()
  const show = useStatus()
  const ratings = useValue(
    'ratings',
    () => workshopSignals(storeOf(editor)).frame.get().retroRatings,
    [editor],
  )
  const own = useOwnRating(ratings)

  function handleClick(): void {
    const refusal = runStep(editor, 'rate', (board) => giveRating(board, ratings, value))
    if (refusal) show(refusalMessage(refusal, t), 'bad')
    else show(say(localeOf(editor), 'rating.given', { n: value }))
  }

  return (
    <button
      type="button"
      className="k-control k-command k-rate"
      aria-label={mark.label}
      aria-pressed={own?.value === value}
      title={mark.label}
      style={{ left: mark.x, top: mark.y, width: mark.w, height: mark.h }}
      onPointerDown={stopEventPropagation}
      onPointerUp={stopEventPropagation}
      onTouchStart={stopEventPropagation}
      onTouchEnd={stopEventPropagation}
      onDoubleClick={stopEventPropagation}
      onClick={handleClick}
    />
  )
}
