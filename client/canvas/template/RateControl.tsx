/** A number to press that says how much the workshop was worth one's time; one's own stays pressed. */
import type { ReactNode } from 'react'
import { stopEventPropagation, useEditor, useValue } from 'tldraw'
import { useGiveRating, useOwnRating } from '../../session/ownRating.ts'
import { useStatus } from '../../ui/Status.tsx'
import type { FiveStep } from '../../../shared/model/records/kit.ts'
import type { CommandMark } from '../../../shared/workshop/mark.ts'
import { say } from '../../../templates/retro/texts.ts'
import { storeOf } from '../boardStore.ts'
import { localeOf } from '../localeOf.ts'
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
  const show = useStatus()
  const ratings = useValue(
    'ratings',
    () => workshopSignals(storeOf(editor)).frame.get().retroRatings,
    [editor],
  )
  const own = useOwnRating(ratings)
  const give = useGiveRating()

  async function handleClick(): Promise<void> {
    if (await give(value)) show(say(localeOf(editor), 'rating.given', { n: value }))
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
      onClick={() => void handleClick()}
    />
  )
}
