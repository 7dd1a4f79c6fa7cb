/** The panel beside the canvas: what the template reads out of the board, live. */
import { useCallback, type ReactNode } from 'react'
import { transact, useValue } from 'tldraw'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { dayOf } from '../../shared/model/day.ts'
import { changeByControl } from '../../shared/workshop/controls.ts'
import type { Binding } from '../../shared/workshop/mark.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import type { Target } from '../../shared/workshop/target.ts'
import { workshopSignals } from '../canvas/workshopSignals.ts'
import { usePreferences } from '../session/preferences.tsx'
import { findShownTemplate } from './findShownTemplate.ts'
import { InsightView } from './InsightView.tsx'
import { isReadOnly } from './isReadOnly.ts'
import { useThrottled } from './useThrottled.ts'
import './panel.css'

/**
 * Follows the records of `store` by itself, at most four times a second. `onBeforeChange` is told before
 * a choice in the panel changes the board; with `onJump` sentences lead to what they speak of.
 */
export function LivePanel({
  store,
  onBeforeChange,
  onJump,
}: {
  readonly store: BoardStore
  readonly onBeforeChange?: () => void
  readonly onJump?: (target: Target) => void
}): ReactNode {
  const { locale, t } = usePreferences()
  const mayOnlyLook = useValue('panel is read only', () => isReadOnly(store), [store])
  const read = useCallback(() => {
    const template = findShownTemplate(store)
    const workshop = workshopSignals(store).workshop.get()
    return template?.insight(workshop, locale, dayOf(new Date())) ?? null
  }, [store, locale])
  const insight = useThrottled('panel insight', read)

  function handleChoice(binding: Binding, value: string | number): void {
    onBeforeChange?.()
    transact(() => changeByControl(storeBoard(store), binding, value, locale))
  }

  if (!insight) return <p className="k-panel-none k-quiet">{t('panel.none')}</p>
  return (
    <section className="k-panel" aria-labelledby="k-panel-title">
      <h2 id="k-panel-title" className="k-heading k-panel-title">
        {insight.title}
      </h2>
      <InsightView
        blocks={insight.blocks}
        onChoice={mayOnlyLook ? null : handleChoice}
        onJump={onJump ?? null}
      />
    </section>
  )
}
