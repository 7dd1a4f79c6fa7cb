/** Moving a card edits its initiative and editing an initiative moves its card, in one and the same change. */
import type { Editor } from 'tldraw'
import type { BoardRecord } from '../../../shared/model/schema.ts'
import { isCard } from '../../../shared/workshop/board.ts'
import { BoardIndex } from '../../../shared/workshop/BoardIndex.ts'
import { workshopTypes } from '../../../shared/workshop/boardWorkshop.ts'
import { recordIdOf } from '../../../shared/workshop/cardEntity.ts'
import { refOf } from '../../../shared/workshop/cards.ts'
import { decidingTypes, settle } from '../../../shared/workshop/placement.ts'
import type { RecordChange } from '../../../shared/workshop/recordChange.ts'
import { templates } from '../../board/loadedTemplates.ts'
import { storeOf } from '../boardStore.ts'
import { DragOrigins } from './DragOrigins.ts'

/** All that the rules look at. */
const readTypes = ['shape', 'page', ...workshopTypes] as const

/**
 * Settles each change a person makes before anybody sees it. Changes of others come settled. A card that
 * is pasted after its initiative went with it brings the initiative back. Of a drag only the end counts.
 */
export function keepAgreement(
  editor: Editor,
  findRemoved: (id: string) => BoardRecord | null,
): () => void {
  const store = storeOf(editor)
  const index = new BoardIndex()
  for (const record of store.allRecords()) index.set(record)
  const changes = new Map<string, RecordChange>()
  /** What the rules themselves have written: settled already. */
  const settled = new WeakSet<BoardRecord>()
  const removed = new Set<string>()
  const drag = new DragOrigins()

  const note = (before: BoardRecord | null, after: BoardRecord | null, source: string): void => {
    const record = after ?? before
    if (!record) return
    if (after) index.set(after)
    else index.delete(record.id)
    if (source !== 'user') return
    if (record.typeName !== 'shape' && !decidingTypes.has(record.typeName)) return
    if (after ? settled.has(after) : removed.delete(record.id)) return
    const earlier = changes.get(record.id)
    changes.set(record.id, { before: earlier ? earlier.before : before, after })
  }

  const bringBack = (): void => {
    for (const { before, after } of changes.values()) {
      if (before !== null || !after || !isCard(after)) continue
      const id = recordIdOf(refOf(after))
      const lost = index.get(id) ? null : findRemoved(id)
      if (!lost) continue
      store.put([lost])
      index.set(lost)
    }
  }

  const stops = [
    ...readTypes.flatMap((typeName) => [
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
      if (!editor.isIn('select.translating')) drag.clear()
      if (changes.size === 0) return
      bringBack()
      const made = [...changes.values()]
      changes.clear()
      const before = drag.boardBefore(made, index)
      const found = settle(made, before, templates)
      const { put, remove } = drag.settle(made, index, before, found)
      for (const record of put) settled.add(record)
      for (const id of remove) removed.add(id)
      if (put.length > 0) store.put([...put])
      if (remove.length > 0) store.remove([...remove] as BoardRecord['id'][])
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
