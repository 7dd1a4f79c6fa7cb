/** What stands out in the corridor grid, as sentences with the places where one can look. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { EntityId } from '../../shared/model/id.ts'
import { textIn, type Text } from '../../shared/model/text.ts'
import { writePercent } from '../../shared/workshop/fillIn.ts'
import type { SentenceBlock } from '../../shared/workshop/insight.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import type { CellIndex } from './cells.ts'
import { gapsOf, minRewiring, rewiringOf, usualCorridors } from './gaps.ts'
import { daysOf, maxLoadPoints, type DerivedCorridors } from './metrics.ts'
import { say, type TextKey } from './texts.ts'

/** Past this many a kind of finding is told in one sentence for all the rest. */
const mostOfAKind = 12

type Jump = SentenceBlock['targets'][number]
type Values = Readonly<Record<string, string | number>>

/** Everything that stands out, gravest first. */
export function sentences(
  workshop: Workshop,
  cells: CellIndex,
  derived: DerivedCorridors,
  locale: Locale,
): readonly SentenceBlock[] {
  return new Telling(workshop, cells, derived, locale).all()
}

class Telling {
  readonly #workshop: Workshop
  readonly #cells: CellIndex
  readonly #derived: DerivedCorridors
  readonly #locale: Locale
  readonly #names: ReadonlyMap<string, string>
  readonly #said: SentenceBlock[] = []

  constructor(workshop: Workshop, cells: CellIndex, derived: DerivedCorridors, locale: Locale) {
    this.#workshop = workshop
    this.#cells = cells
    this.#derived = derived
    this.#locale = locale
    const named = (kind: string, id: EntityId, name: Text) =>
      [`${kind} ${id}`, textIn(name, locale) || id] as const
    this.#names = new Map([
      ...workshop.departments.map(({ id, name }) => named('department', id, name)),
      ...workshop.corridors.map(({ id, name }) => named('corridor', id, name)),
      ...workshop.initiatives.map(({ id, title }) => named('initiative', id, title)),
    ])
  }

  all(): readonly SentenceBlock[] {
    if (this.#workshop.departments.length + this.#workshop.corridors.length === 0) {
      this.#tell('empty', 'hint', 'say.empty')
      return this.#said
    }
    this.#tellLeads()
    this.#tellOverload()
    this.#tellGaps()
    this.#tellMismatches()
    this.#tellUnlinked()
    this.#tellHints()
    return this.#said
  }

  #tellLeads(): void {
    const { withoutLead, withSeveralLeads } = gapsOf(this.#workshop, this.#cells)
    for (const id of withoutLead) {
      const corridor = this.#jump('corridor', id)
      this.#tell(`noLead ${id}`, 'gap', 'say.lead.none', { corridor: corridor.label }, [corridor])
    }
    for (const { corridorId, leads } of withSeveralLeads) {
      const departments = leads.map((id) => this.#name('department', id)).join(', ')
      const corridor = this.#name('corridor', corridorId)
      this.#tell(
        `leads ${corridorId}`,
        'over',
        'say.lead.several',
        { corridor, n: leads.length, departments },
        leads.map((id) => this.#cell(corridorId, id)),
      )
    }
  }

  #tellOverload(): void {
    const { overloadPoints, overloadDays, loadPoints } = this.#derived
    for (const { id, capacityDays } of this.#workshop.departments) {
      const department = this.#jump('department', id)
      if (overloadPoints.includes(id)) {
        const values = { points: loadPoints[id] ?? 0, max: maxLoadPoints }
        this.#tell(
          `points ${id}`,
          'over',
          'say.overPoints',
          { department: department.label, ...values },
          [department],
        )
      }
      if (overloadDays.includes(id)) {
        const days = daysOf(this.#workshop, id, this.#cells)
        this.#tell(
          `days ${id}`,
          'over',
          'say.overDays',
          { department: department.label, days, capacity: capacityDays ?? 0 },
          [department],
        )
      }
    }
  }

  #tellGaps(): void {
    const gaps = gapsOf(this.#workshop, this.#cells)
    for (const id of gaps.fewContributors) {
      const corridor = this.#jump('corridor', id)
      const only = this.#cells.ofCorridor(id).contributions[0]?.departmentId
      if (only === undefined) {
        this.#tell(`few ${id}`, 'gap', 'say.few.none', { corridor: corridor.label }, [corridor])
      } else {
        const department = this.#name('department', only)
        const values = { corridor: corridor.label, department }
        this.#tell(`few ${id}`, 'gap', 'say.few.one', values, [corridor])
      }
    }
    for (const id of gaps.emptyColumns) {
      const department = this.#jump('department', id)
      const values = { department: department.label }
      this.#tell(`column ${id}`, 'gap', 'say.emptyColumn', values, [department])
    }
    const { length } = gaps.initiativesWithoutCorridor
    if (length > 0) {
      const jumps = gaps.initiativesWithoutCorridor.map((id) => this.#jump('initiative', id))
      const key = length === 1 ? 'say.noCorridor.one' : 'say.noCorridor.other'
      this.#tell('noCorridor', 'gap', key, { n: length }, jumps)
    }
    for (const id of gaps.corridorsWithoutInitiative) {
      const corridor = this.#jump('corridor', id)
      const values = { corridor: corridor.label }
      this.#tell(`noInitiative ${id}`, 'gap', 'say.noInitiative', values, [corridor])
    }
  }

  /** One sentence a cell: who takes part in several initiatives of a corridor is told once. */
  #tellMismatches(): void {
    const byCell = new Map<string, DerivedCorridors['mismatch'][number][]>()
    for (const found of this.#derived.mismatch) {
      const key = `${found[2]} ${found[1]}`
      byCell.set(key, [...(byCell.get(key) ?? []), found])
    }
    const groups = [...byCell.values()]
    for (const group of groups.slice(0, mostOfAKind)) {
      const [first] = group
      if (!first) continue
      const [initiativeId, departmentId, corridorId] = first
      const values = {
        initiative: this.#name('initiative', initiativeId),
        department: this.#name('department', departmentId),
        corridor: this.#name('corridor', corridorId),
        n: group.length,
      }
      const initiatives = group.map(([id]) => this.#jump('initiative', id))
      this.#tell(
        `mismatch ${corridorId} ${departmentId}`,
        'gap',
        group.length === 1 ? 'say.mismatch.one' : 'say.mismatch.other',
        values,
        [...initiatives, this.#cell(corridorId, departmentId)],
      )
    }
    const rest = groups.slice(mostOfAKind).flatMap((group) => group.slice(0, 1))
    if (rest.length > 0) {
      const cells = rest.map(([, departmentId, corridorId]) => this.#cell(corridorId, departmentId))
      this.#tell('mismatches', 'gap', 'say.mismatch.more', { n: rest.length }, cells)
    }
  }

  #tellUnlinked(): void {
    const { unlinkedPairs } = this.#derived
    // Before anybody has filled a cell, every pair is unlinked; that says nothing.
    if (this.#workshop.contributions.every(({ role }) => role === 'none')) return
    if (unlinkedPairs.length > mostOfAKind) {
      this.#tell('unlinked', 'hint', 'say.unlinked.more', { n: unlinkedPairs.length })
      return
    }
    for (const [a, b] of unlinkedPairs) {
      const [first, second] = [this.#jump('department', a), this.#jump('department', b)]
      const values = { a: first.label, b: second.label }
      this.#tell(`unlinked ${a} ${b}`, 'hint', 'say.unlinked', values, [first, second])
    }
  }

  #tellHints(): void {
    const { share } = rewiringOf(this.#workshop)
    if (share !== null && share < minRewiring) {
      this.#tell('rewiringLow', 'hint', 'say.rewiring', {
        share: writePercent(share, this.#locale),
      })
    }
    const n = this.#workshop.corridors.length
    if (n > usualCorridors.max) this.#tell('corridors', 'hint', 'say.corridors.many', { n })
    else if (n > 0 && n < usualCorridors.min) {
      const key = n === 1 ? 'say.corridors.few.one' : 'say.corridors.few.other'
      this.#tell('corridors', 'hint', key, { n })
    }
  }

  #tell(
    id: string,
    tone: 'hint' | 'gap' | 'over',
    key: TextKey,
    values: Values = {},
    targets: readonly Jump[] = [],
  ): void {
    const text = say(this.#locale, key, values)
    this.#said.push({ kind: 'sentence', id, tone, text, targets })
  }

  #name(kind: 'department' | 'corridor' | 'initiative', id: EntityId): string {
    return this.#names.get(`${kind} ${id}`) ?? id
  }

  #jump(kind: 'department' | 'corridor' | 'initiative', id: EntityId): Jump {
    return { target: { kind, id }, label: this.#name(kind, id) }
  }

  #cell(corridorId: EntityId, departmentId: EntityId): Jump {
    return {
      target: { kind: 'contribution', corridorId, departmentId },
      label: `${this.#name('corridor', corridorId)} × ${this.#name('department', departmentId)}`,
    }
  }
}
