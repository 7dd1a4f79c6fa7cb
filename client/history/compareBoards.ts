/** What is different between two states of a board, as people speak of it: by kind of thing, with figures. */
import { entityIdOf } from '../../shared/model/id.ts'
import type { Phase } from '../../shared/model/records/initiative.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import { compareStates, type ChangedRecord } from '../../shared/snapshots/compareStates.ts'
import { isOfType, type RecordOfType } from '../../shared/workshop/board.ts'
import { readWorkshop } from '../../shared/workshop/readWorkshop.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { positionOf, type Position } from '../../templates/four-approaches/approach.ts'
import { profileAt } from '../../templates/four-approaches/metrics.ts'
import { meanCrossnessOf } from '../../templates/topic-corridors/metrics.ts'
import { changeGroups, groupOf, type ChangeGroupId } from './changeGroups.ts'

/** The sound records of a board at one moment, by id. */
export type BoardRecords = ReadonlyMap<string, BoardRecord>

/** A value before and after. */
export interface Pair<T> {
  readonly before: T
  readonly after: T
}

/** In the order in which they are told. */
const kinds = ['added', 'changed', 'moved', 'removed'] as const

/** What became of one thing. `moved`: it only lies elsewhere. */
export type ChangeKind = (typeof kinds)[number]

/** How many things are different, by what became of them. */
export type ChangeCounts = Readonly<Record<ChangeKind, number>>

/** One thing that is different. */
export interface BoardChange {
  readonly id: string
  readonly kind: ChangeKind
  readonly group: ChangeGroupId
  /** `null` where it was not there yet, or is no longer. */
  readonly before: BoardRecord | null
  readonly after: BoardRecord | null
  /** The cells that differ; empty for what came or went. */
  readonly fields: readonly string[]
}

/** What tables say of an initiative; `null` where it was not there. */
export interface InitiativeFacts {
  readonly phase: Phase
  /** `null`: in the tray. */
  readonly position: Position | null
  /** The name of the leading department; '' for none. */
  readonly lead: string
}

/** The values one compares two meetings by; `null` where nothing counts. */
export interface BoardFigures {
  /** Active initiatives. */
  readonly initiatives: number
  /** Evenness over the approaches at the last stage, 0 to 100. DOMAIN.md T1. */
  readonly balance: number | null
  /** How many of the four approaches are covered at the last stage. */
  readonly coverage: number | null
  /** Mean crossness of the corridors, 0 to 1. DOMAIN.md T3. */
  readonly crossness: number | null
}

/** Two states side by side. */
export interface BoardComparison {
  readonly figures: Pair<BoardFigures>
  readonly counts: ChangeCounts
  /** In the order people work; groups without a change are not there. */
  readonly groups: readonly {
    readonly id: ChangeGroupId
    readonly changes: readonly BoardChange[]
  }[]
  /** What the initiatives among the changes were and are, by record id. */
  readonly facts: ReadonlyMap<string, Pair<InitiativeFacts | null>>
  readonly workshops: Pair<Workshop>
}

/** Compares two states. Cards are passed over: what they show is said of their entities. */
export function compareBoards(
  before: BoardRecords,
  after: BoardRecords,
  locale: Locale,
): BoardComparison {
  const found = [...compareStates(before, after).values()].flatMap((type) => [
    ...type.added.flatMap(({ id }) => change(id, 'added')),
    ...type.changed.flatMap((one) => changed(one)),
    ...type.moved.flatMap((one) => changed(one)),
    ...type.removed.flatMap(({ id }) => change(id, 'removed')),
  ])
  const changes = found.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  const workshops = { before: workshopOf(before), after: workshopOf(after) }
  const facts = (workshop: Workshop, record: BoardRecord | null): InitiativeFacts | null =>
    isOfType(record ?? undefined, 'initiative') && record
      ? factsOf(workshop, record as RecordOfType<'initiative'>, locale)
      : null
  return {
    figures: { before: figuresOf(workshops.before), after: figuresOf(workshops.after) },
    counts: countKinds(changes),
    groups: changeGroups
      .map((id) => ({ id, changes: changes.filter(({ group }) => group === id) }))
      .filter((group) => group.changes.length > 0),
    facts: new Map(
      changes
        .filter(({ group }) => group === 'initiative')
        .map((one) => [
          one.id,
          {
            before: facts(workshops.before, one.before),
            after: facts(workshops.after, one.after),
          },
        ]),
    ),
    workshops,
  }

  function changed({ id, fields }: ChangedRecord): readonly BoardChange[] {
    const told = fields.filter((field) => field !== 'meta' && !field.startsWith('meta.'))
    if (told.length === 0) return []
    return change(id, told.every(isPlace) ? 'moved' : 'changed', told)
  }

  function change(
    id: string,
    kind: ChangeKind,
    fields: readonly string[] = [],
  ): readonly BoardChange[] {
    const [old, now] = [before.get(id) ?? null, after.get(id) ?? null]
    const record = now ?? old
    const group = record && groupOf(record)
    return group ? [{ id, kind, group, before: old, after: now, fields }] : []
  }
}

/** The cells that only say where something lies, or in which order it stands. */
const placeFields: ReadonlySet<string> = new Set(['g', 'x', 'y', 'index'])

/** True for a cell that only says where something lies. */
export function isPlace(field: string): boolean {
  return placeFields.has(field)
}

function workshopOf(records: BoardRecords): Workshop {
  return readWorkshop([...records.values()])
}

function figuresOf(workshop: Workshop): BoardFigures {
  const { balance, coverage } = profileAt(workshop.initiatives, 4)
  return {
    initiatives: workshop.initiatives.filter(({ status }) => status === 'active').length,
    balance,
    coverage,
    crossness: meanCrossnessOf(workshop),
  }
}

function factsOf(
  { departments }: Workshop,
  record: RecordOfType<'initiative'>,
  locale: Locale,
): InitiativeFacts {
  const lead = departments.find(({ id }) => id === record.leadDeptId)
  return {
    phase: record.phase,
    position: positionOf(record),
    lead: lead ? textIn(lead.name, locale) || entityIdOf(record.id) : '',
  }
}

function countKinds(changes: readonly BoardChange[]): ChangeCounts {
  const counts = { added: 0, changed: 0, moved: 0, removed: 0 }
  for (const { kind } of changes) counts[kind] += 1
  return counts
}
