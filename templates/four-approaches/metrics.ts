/** What the four approaches say about a workshop: shares, balance, coverage, path and lean. */
import type { Weight } from '../../shared/model/records/fourApproaches.ts'
import { round } from '../../shared/workshop/number.ts'
import type { Enabler, Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import { approaches, positionOf, type Approach } from './approach.ts'

/** One number an approach, in the order of {@link approaches}. */
export type PerApproach = readonly [number, number, number, number]

/** A mean position in the matrix, three decimals each. */
export interface Lean {
  readonly x: number
  readonly y: number
}

/** What holds at one stage. `null` where no card counts: shown as "–", never as 0. */
export interface Profile {
  /** How many cards count. */
  readonly n: number
  /** Cards per approach, each once; a card in the disc is a quarter in each. */
  readonly counts: PerApproach
  /** The same by the chosen weight. */
  readonly weights: PerApproach
  readonly shares: PerApproach | null
  /** The evenness of the shares, 0 to 100 with one decimal. */
  readonly balance: number | null
  /** How many approaches hold at least a tenth of the cards. */
  readonly coverage: number | null
  readonly lean: Lean | null
}

/** How broad a balance is; a word to talk about, not a mark. */
export type Breadth = 'oneSided' | 'emerging' | 'broad'

/** A stop of the path: one of the approaches by its number, or 4 for balance. */
export interface Stop {
  readonly key: number
  readonly isReached: boolean
}

/** The five stages of the slider. */
export const stageKeys = [0, 1, 2, 3, 4] as const

const effortWeight = { S: 1, M: 2, L: 3 } as const

/** The active cards with a place in the matrix that count at a stage. */
export function cardsAt(initiatives: readonly Initiative[], stage: number): readonly Initiative[] {
  return initiatives.filter(
    (card) =>
      card.status === 'active' && card.activeFromStage <= stage && positionOf(card) !== null,
  )
}

/** Everything that is derived for one stage. */
export function profileAt(
  initiatives: readonly Initiative[],
  stage: number,
  weight: Weight = 'count',
): Profile {
  const cards = cardsAt(initiatives, stage)
  const weigh = (card: Initiative) => (weight === 'effort' ? effortWeight[card.effort] : 1)
  const counts = sumPerApproach(cards, () => 1)
  const weights = sumPerApproach(cards, weigh)
  const total = sum(weights)
  if (total === 0) {
    return { n: 0, counts, weights, shares: null, balance: null, coverage: null, lean: null }
  }
  const [a, b, c, d] = weights
  const shares: PerApproach = [a / total, b / total, c / total, d / total]
  const mean = (axis: 'x' | 'y') =>
    round(sum(cards.map((card) => weigh(card) * (card[axis] ?? 0))) / total, 3)
  return {
    n: cards.length,
    counts,
    weights,
    shares,
    balance: balanceOf(shares),
    coverage: counts.filter((count) => count * 10 >= cards.length).length,
    lean: { x: mean('x'), y: mean('y') },
  }
}

/** The word for a balance. */
export function breadthOf(balance: number): Breadth {
  if (balance < 40) return 'oneSided'
  return balance < 75 ? 'emerging' : 'broad'
}

/** True when all four approaches are covered and the balance is broad. */
export function isBalanced(profile: Profile): boolean {
  return profile.coverage === 4 && profile.balance !== null && profile.balance >= 75
}

/** The stops of the path in the board's own order, balance always last. */
export function stopsOf(
  enablers: readonly Enabler[],
  initiatives: readonly Initiative[],
  stage: number,
  profile: Profile,
): readonly Stop[] {
  const held = new Set(cardsAt(initiatives, stage).map(positionOf))
  const stops = enablers.map(({ key, ticked }) => {
    const approach = approaches[key]
    return { key, isReached: ticked && approach !== undefined && held.has(approach) }
  })
  return [...stops, { key: 4, isReached: isBalanced(profile) }]
}

/** The last stop of the longest unbroken beginning of the path; `null` before the first. */
export function currentStop(stops: readonly Stop[]): number | null {
  const gap = stops.findIndex((stop) => !stop.isReached)
  return stops[(gap < 0 ? stops.length : gap) - 1]?.key ?? null
}

/** The values of `derived.T1` in a workshop file. */
export interface FourApproachesDerived {
  readonly balanceByStage_count: readonly (number | null)[]
  readonly balanceByStage_effort: readonly (number | null)[]
  readonly coverageByStage: readonly (number | null)[]
  readonly stage4Counts: PerApproach
  readonly lean: readonly [number, number] | null
}

/** Computes `derived.T1`: every stage by both weights, counts and lean at the last stage. */
export function deriveFourApproaches(workshop: Workshop): FourApproachesDerived {
  const byCount = stageKeys.map((stage) => profileAt(workshop.initiatives, stage, 'count'))
  const byEffort = stageKeys.map((stage) => profileAt(workshop.initiatives, stage, 'effort'))
  const last = profileAt(workshop.initiatives, 4)
  return {
    balanceByStage_count: byCount.map((profile) => profile.balance),
    balanceByStage_effort: byEffort.map((profile) => profile.balance),
    coverageByStage: byCount.map((profile) => profile.coverage),
    stage4Counts: last.counts,
    lean: last.lean === null ? null : [last.lean.x, last.lean.y],
  }
}

function balanceOf(shares: PerApproach): number {
  const entropy = sum(shares.map((p) => (p === 0 ? 0 : -p * Math.log(p))))
  return round((100 * entropy) / Math.log(4), 1)
}

function sumPerApproach(
  cards: readonly Initiative[],
  weigh: (card: Initiative) => number,
): PerApproach {
  const total = (approach: Approach) =>
    sum(
      cards.map((card) => {
        const position = positionOf(card)
        if (position === 'balance') return weigh(card) / 4
        return position === approach ? weigh(card) : 0
      }),
    )
  const [a, b, c, d] = approaches
  return [total(a), total(b), total(c), total(d)]
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
