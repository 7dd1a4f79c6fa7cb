/** What cards, templates and panels need to know of the workshop, kept so that a moved card wakes little. */
import { atom, computed, unsafe__withoutCapture, type Atom, type Computed } from 'tldraw'
import type { PaletteKey } from '../../shared/model/palette.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { surroundingTypes, workshopTypes } from '../../shared/workshop/boardWorkshop.ts'
import { inOrder, readInitiative, readWorkshop } from '../../shared/workshop/readWorkshop.ts'
import { isOfType, type RecordOfType } from '../../shared/workshop/board.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { colorOf } from './card/cardFace.ts'

/** Signals over one board's records. */
export interface WorkshopSignals {
  /** The whole workshop: at once after a rest, during a drag a few times a second. */
  readonly workshop: Computed<Workshop>
  /** The workshop without its initiatives: what stays as it is while cards are dragged. */
  readonly frame: Computed<Workshop>
  readonly corridorColors: Computed<ReadonlyMap<string, PaletteKey>>
  readonly departmentColors: Computed<ReadonlyMap<string, PaletteKey>>
}

/** The least time between two readings of the whole workshop, in milliseconds: more where there is more. */
const readingGapMs = { base: 120, perEntity: 0.25, most: 600 } as const

const known = new WeakMap<BoardStore, WorkshopSignals>()

/** Answers the signals of a store, made on first use and kept as long as the store. */
export function workshopSignals(store: BoardStore): WorkshopSignals {
  const existing = known.get(store)
  if (existing) return existing
  const made = makeSignals(store)
  known.set(store, made)
  return made
}

/** The workshop as one card needs it: with its own initiative only. */
export function workshopAround(frame: Workshop, initiative: RecordOfType<'initiative'>): Workshop {
  return { ...frame, initiatives: [readInitiative(initiative)] }
}

/**
 * Queries of the store would wake every card of the board at every change of anything, because they hang
 * on the store's history. These hang on versions that only the records they are about move on.
 */
function makeSignals(store: BoardStore): WorkshopSignals {
  const frameVersion = atom('workshop frame version', 0)
  const workshopVersion = atom('workshop version', 0)
  const moveOn = (version: Atom<number>): void => void version.update((before) => before + 1)
  let entities = 0
  const gapMs = (): number =>
    Math.min(readingGapMs.base + entities * readingGapMs.perEntity, readingGapMs.most)
  const readAgain = withRest(gapMs, () => moveOn(workshopVersion))
  for (const typeName of workshopTypes) {
    const isFrame = typeName !== 'initiative'
    const note = (): void => {
      if (isFrame) moveOn(frameVersion)
      readAgain()
    }
    store.sideEffects.registerAfterCreateHandler(typeName, note)
    store.sideEffects.registerAfterChangeHandler(typeName, note)
    store.sideEffects.registerAfterDeleteHandler(typeName, note)
  }
  const read = (types: readonly BoardRecord['typeName'][]): BoardRecord[] =>
    unsafe__withoutCapture(() =>
      store.allRecords().filter(({ typeName }) => types.includes(typeName)),
    )
  const colors = (typeName: 'corridor' | 'department') => {
    frameVersion.get()
    return colorsOf(read([typeName]).filter((record) => isOfType(record, typeName)))
  }
  return {
    workshop: computed('workshop', () => {
      workshopVersion.get()
      const records = read(workshopTypes)
      entities = records.length
      return readWorkshop(records)
    }),
    frame: computed('workshop frame', () => {
      frameVersion.get()
      return readWorkshop(read(surroundingTypes))
    }),
    corridorColors: computed('corridor colours', () => colors('corridor')),
    departmentColors: computed('department colours', () => colors('department')),
  }
}

/** Runs the task at once after a rest, else when the rest is over. */
function withRest(gapMs: () => number, task: () => void): () => void {
  let lastAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | null = null
  const run = (): void => {
    timer = null
    lastAt = performance.now()
    task()
  }
  return () => {
    if (timer !== null) return
    const wait = lastAt + gapMs() - performance.now()
    if (wait <= 0) run()
    else timer = setTimeout(run, wait)
  }
}

function colorsOf(
  records: readonly (RecordOfType<'corridor'> | RecordOfType<'department'>)[],
): ReadonlyMap<string, PaletteKey> {
  return new Map(
    inOrder(records).map((record, position) => [
      record.id.slice(record.typeName.length + 1),
      colorOf(record.color, position),
    ]),
  )
}
