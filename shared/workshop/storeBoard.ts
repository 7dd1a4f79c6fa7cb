/** A board over tldraw's store in the browser. */
import { computed, type Computed } from '@tldraw/state'
import type { BoardRecord } from '../model/schema.ts'
import type { CardShape } from '../model/shapes.ts'
import type { BoardStore } from '../sync/StoreBinding.ts'
import { isCard, type Board, type RecordOfType } from './board.ts'

type Id = BoardRecord['id']
type All = <N extends BoardRecord['typeName']>(typeName: N) => readonly RecordOfType<N>[]

interface Signals {
  readonly all: All
  readonly cards: Computed<ReadonlyMap<string, readonly CardShape[]>>
}

const known = new WeakMap<BoardStore, Signals>()

/** The store as a board; what is read is reactive where it is read reactively. */
export function storeBoard(store: BoardStore): Board {
  const { all, cards } = known.get(store) ?? makeSignals(store)
  return {
    get: (id) => store.get(id as Id),
    all,
    cardsOf: (entityId) => cards.get().get(entityId) ?? [],
    put: (records) => store.put([...records]),
    remove: (ids) => store.remove([...ids] as Id[]),
  }
}

function makeSignals(store: BoardStore): Signals {
  const byType = new Map<string, Computed<readonly BoardRecord[]>>()
  const all: All = (typeName) => {
    const signal = byType.get(typeName) ?? store.query.records(typeName)
    byType.set(typeName, signal)
    return signal.get() as readonly RecordOfType<typeof typeName>[]
  }
  const cards = computed('cards by entity', () => {
    const index = new Map<string, CardShape[]>()
    for (const shape of all('shape')) {
      if (!isCard(shape)) continue
      const others = index.get(shape.props.entityId)
      if (others) others.push(shape)
      else index.set(shape.props.entityId, [shape])
    }
    return index
  })
  const signals: Signals = { all, cards }
  known.set(store, signals)
  return signals
}
