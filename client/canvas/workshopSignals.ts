/** What cards and templates need to know of the workshop, kept so that one moved card wakes only itself. */
import { computed, type Computed } from 'tldraw'
import type { PaletteKey } from '../../shared/model/palette.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { inOrder, readInitiative, readWorkshop } from '../../shared/workshop/readWorkshop.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import type { RecordOfType } from '../../shared/workshop/board.ts'
import { colorOf } from './card/cardFace.ts'

/** Signals over one board's records. */
export interface WorkshopSignals {
  /** The whole workshop; changes whenever any entity does. */
  readonly workshop: Computed<Workshop>
  /** The workshop without its initiatives: what stays as it is while cards are dragged. */
  readonly frame: Computed<Workshop>
  readonly corridorColors: Computed<ReadonlyMap<string, PaletteKey>>
  readonly departmentColors: Computed<ReadonlyMap<string, PaletteKey>>
}

const frameTypes = [
  'department',
  'corridor',
  'contribution',
  'enabler',
  'stage',
  'templateState',
  'workshop',
] as const

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

function makeSignals(store: BoardStore): WorkshopSignals {
  const records = <N extends BoardRecord['typeName']>(typeName: N) =>
    store.query.records(typeName) as Computed<RecordOfType<N>[]>
  const frameRecords = frameTypes.map((typeName) => records(typeName))
  const initiatives = records('initiative')
  const readFrameRecords = (): BoardRecord[] =>
    frameRecords.flatMap((signal): BoardRecord[] => signal.get())
  return {
    workshop: computed('workshop', () =>
      readWorkshop([...readFrameRecords(), ...initiatives.get()]),
    ),
    frame: computed('workshop frame', () => readWorkshop(readFrameRecords())),
    corridorColors: computed('corridor colours', () => colorsOf(records('corridor').get())),
    departmentColors: computed('department colours', () => colorsOf(records('department').get())),
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
