/** Notices when this person has moved initiatives on to a later phase, once the hand has let go. */
import type { EntityId } from '../../../shared/model/id.ts'
import { entityIdOf } from '../../../shared/model/id.ts'
import type { Phase } from '../../../shared/model/records/initiative.ts'
import type { BoardStore } from '../../../shared/sync/StoreBinding.ts'
import { templatePageId } from '../../../shared/workshop/cards.ts'
import { findRecord } from '../boardStore.ts'
import { passedGates, type PassedGate } from './passedGates.ts'

/** So long after the last change a step counts as done, in milliseconds. */
const restMs = 350
/** More initiatives at once are an import, not a decision. */
const mostAtOnce = 6

/**
 * Calls `onPassed` with the gates passed in one go; changes of others, and boards without a roadmap, call
 * nothing. While `isBusy` a hand is still on the cards.
 */
export function watchGates(
  store: BoardStore,
  {
    isBusy,
    onPassed,
  }: {
    readonly isBusy: () => boolean
    readonly onPassed: (passed: readonly PassedGate[]) => void
  },
): () => void {
  const from = new Map<EntityId, Phase>()
  // What is made in a later phase has passed nothing, though its place names the phase only afterwards.
  const made = new Set<EntityId>()
  let timer: ReturnType<typeof setTimeout> | null = null

  function wait(): void {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(settle, restMs)
  }

  function settle(): void {
    if (isBusy()) return wait()
    timer = null
    const moved = [...from]
    from.clear()
    made.clear()
    if (moved.length > mostAtOnce || !store.has(templatePageId('roadmap'))) return
    const passed = moved.flatMap(([id, phase]) => {
      const record = findRecord(store, 'initiative', id)
      return record ? passedGates(phase, record).map((gate) => ({ id, gate })) : []
    })
    if (passed.length > 0) onPassed(passed)
  }

  const stopMade = store.sideEffects.registerAfterCreateHandler('initiative', (record, source) => {
    if (source !== 'user') return
    made.add(entityIdOf(record.id))
    wait()
  })
  const stop = store.sideEffects.registerAfterChangeHandler(
    'initiative',
    (before, after, source) => {
      if (source !== 'user' || before.phase === after.phase) return
      const id = entityIdOf(after.id)
      if (made.has(id)) return
      if (!from.has(id)) from.set(id, before.phase)
      wait()
    },
  )
  return () => {
    stopMade()
    stop()
    if (timer !== null) clearTimeout(timer)
  }
}
