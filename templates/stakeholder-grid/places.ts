/** Where a stakeholder's card belongs on the grid, and what its place says: influence and interest. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { EntityId } from '../../shared/model/id.ts'
import type { PlaceFields, Template } from '../../shared/workshop/template.ts'
import type { Stakeholder, Workshop } from '../../shared/workshop/workshop.ts'
import { contains } from '../../shared/workshop/rect.ts'
import { freePlace } from '../kit/freePlace.ts'
import {
  cardGap,
  cardSize,
  cellArea,
  cellAt,
  cellCards,
  cells,
  tray,
  trayCards,
} from './geometry.ts'
import type { Cell } from './geometry.ts'
import { say } from './texts.ts'

/** The zone of those that are not assessed yet. */
const trayKey = 'tray'

type Places = Pick<
  Template,
  | 'zones'
  | 'zoneOf'
  | 'enter'
  | 'place'
  | 'read'
  | 'areaOf'
  | 'intentAt'
  | 'isGhosted'
  | 'cardKinds'
  | 'cardSize'
>

const lattice = { cardSize, gap: cardGap, rows: 'top' } as const

/** Twenty-five fields, and the tray for who has no influence or no interest noted. */
export const places: Places = {
  cardKinds: ['stakeholder'],
  cardSize,
  zones: (_workshop, locale) => [
    ...cells.map((cell) => ({
      key: keyOf(cell),
      label: labelOf(cell, locale),
      area: cellArea(cell),
    })),
    { key: trayKey, label: say(locale, 'tray'), area: tray },
  ],
  zoneOf: (ref, workshop) => {
    const found = ref.kind === 'stakeholder' ? findStakeholder(ref.id, workshop) : undefined
    return found ? keyOf(cellOf(found)) : null
  },
  enter: (zone, ref, workshop) => {
    if (ref.kind !== 'stakeholder' || !findStakeholder(ref.id, workshop)) return null
    if (zone === trayKey) return unassessed
    return cells.find((cell) => keyOf(cell) === zone) ?? null
  },
  place: (ref, workshop, taken) => {
    const found = ref.kind === 'stakeholder' ? findStakeholder(ref.id, workshop) : undefined
    if (!found) return null
    const cell = cellOf(found)
    return freePlace(cell ? cellCards(cell) : trayCards, taken, lattice)
  },
  read: (ref, centre, workshop) => {
    const found = ref.kind === 'stakeholder' ? findStakeholder(ref.id, workshop) : undefined
    if (!found) return {}
    return cellAt(centre) ?? unassessed
  },
  areaOf: () => null,
  intentAt: (point) => {
    const cell = cellAt(point)
    const isInTray = contains(tray, point)
    if (!cell && !isInTray) return null
    return { type: 'create', kind: 'stakeholder', sector: 'citizens', ...cell }
  },
  isGhosted: () => false,
}

const unassessed: PlaceFields = { influence: null, interest: null }

/** The field of a stakeholder; `null` while one of the two is missing. */
export function cellOf({
  influence,
  interest,
}: Pick<Stakeholder, 'influence' | 'interest'>): Cell | null {
  return influence === null || interest === null ? null : { influence, interest }
}

function keyOf(cell: Cell | null): string {
  return cell ? `${cell.influence}-${cell.interest}` : trayKey
}

function labelOf({ influence, interest }: Cell, locale: Locale): string {
  return say(locale, 'cell', { influence, interest })
}

function findStakeholder(id: EntityId, { stakeholders }: Workshop): Stakeholder | undefined {
  return stakeholders.find((each) => each.id === id)
}
