/** Moving a card edits its initiative and editing an initiative moves its card, in one and the same change. */
import type { Editor } from 'tldraw'
import type { BoardRecord } from '../../../shared/model/schema.ts'
import { isCard } from '../../../shared/workshop/board.ts'
import { settle, type RecordChange } from '../../../shared/workshop/placement.ts'
import { storeBoard } from '../../../shared/workshop/storeBoard.ts'
import { templates } from '../../../templates/registry.ts'
import { findRecord, storeOf } from '../boardStore.ts'

const watchedTypes = ['shape', 'initiative'] as const

/**
 * Settles each change a person makes before anybody sees it. Changes of others come settled. A card that
 * is pasted after its initiative went with it brings the initiative back.
 */
export function keepAgreement(
  editor: Editor,
  findRemoved: (id: string) => BoardRecord | null,
): () => void {
  const store = storeOf(editor)
  const board = storeBoard(store)
  const changes = new Map<string, RecordChange>()
  let isSettling = false

  const note = (before: BoardRecord | null, after: BoardRecord | null, source: string): void => {
    const record = after ?? before
    if (source !== 'user' || isSettling || !record) return
    const earlier = changes.get(record.id)
    changes.set(record.id, { before: earlier ? earlier.before : before, after })
  }

  const bringBack = (): void => {
    for (const { before, after } of changes.values()) {
      if (before !== null || !after || !isCard(after)) continue
      const { entityId } = after.props
      if (findRecord(store, 'initiative', entityId)) continue
      const removed = findRemoved(`initiative:${entityId}`)
      if (removed) store.put([removed])
    }
  }

  const stops = [
    ...watchedTypes.flatMap((typeName) => [
      store.sideEffects.registerAfterCreateHandler(typeName, (after, source) =>
        note(null, after, source),
      ),
      store.sideEffects.registerAfterChangeHandler(typeName, (before, after, source) =>
        note(before, after, source),
      ),
      store.sideEffects.registerAfterDeleteHandler(typeName, (before, source) =>
        note(before, null, source),
      ),
    ]),
    store.sideEffects.registerOperationCompleteHandler(() => {
      if (isSettling || changes.size === 0) return
      isSettling = true
      try {
        bringBack()
        const { put, remove } = settle([...changes.values()], board, templates)
        changes.clear()
        if (put.length > 0) board.put(put)
        if (remove.length > 0) board.remove(remove)
      } finally {
        isSettling = false
      }
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
