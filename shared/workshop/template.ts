/** What a template is: a printed frame over the board's entities, as data and pure functions. */
import type { Day } from '../model/day.ts'
import type { EntityId } from '../model/id.ts'
import type { CardKind } from '../model/shapes.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Insight } from './insight.ts'
import type { Mark, Point, Rect, Tone } from './mark.ts'
import type { Table } from './table.ts'
import type { SpotIntent, Target } from './target.ts'
import type {
  Action,
  Agreement,
  CheckIn,
  Decision,
  Initiative,
  ParkedTopic,
  RetroNote,
  Stakeholder,
  Workshop,
} from './workshop.ts'

/** Which entity a card shows. */
export interface CardRef {
  readonly kind: CardKind
  readonly id: EntityId
}

/** What a place on a template says about the entity whose card lies there: only these fields change. */
export type PlaceFields = Partial<
  Pick<Initiative, 'x' | 'y' | 'phase' | 'corridorId' | 'leadDeptId' | 'activeFromStage'> &
    Pick<Stakeholder, 'sector' | 'influence' | 'interest'> &
    Pick<CheckIn, 'mood'> &
    Pick<Agreement, 'consent'> &
    Pick<Decision, 'method'> &
    Pick<RetroNote, 'column'> & {
      /** Each kind of entity has words of its own for it. */
      readonly status: (Initiative | ParkedTopic | Action)['status']
    }
>

/** A named part of the frame that cards lie in: a quadrant, a column, a cell, the tray. */
export interface Zone {
  readonly key: string
  readonly label: string
  readonly area: Rect
}

/** A small sign on an entity's card, from a template that has something to say there. */
export interface CardSign {
  /** SVG path data in a square of 16 by 16, filled even-odd. */
  readonly d: string
  readonly tone: Tone
  /** The part of a sentence that says what the shape stands for. */
  readonly text: string
}

/**
 * What stands on a card, in the reader's language. All of it comes from the entity and the names around
 * it, so that a card is drawn anew only when what it says has changed.
 */
export interface CardWords {
  /** What a person wrote; empty while nobody has, and then `untitled` stands there. */
  readonly title: string
  readonly untitled: string
  readonly departmentId: EntityId | null
  /** The row below the title: a few words that may be cut, and a few that stand whole at its end. */
  readonly note: string
  readonly aside: string
  /** What stands at the end is too late. */
  readonly isAsideBad: boolean
  /** Signs before the end of the row, the most important last. */
  readonly signs: readonly CardSign[]
  /** A broken edge: it is done with. */
  readonly isSettled: boolean
  /** The card as parts of a spoken sentence, what it is called first; empty parts are left out. */
  readonly spoken: readonly string[]
}

/** A step of the agenda a facilitator can start from. */
export interface AgendaStep {
  readonly key: string
  readonly title: string
  readonly minutes: number
  readonly mode: 'discuss' | 'write' | 'vote' | 'sort' | 'present' | 'break'
  /** What it asks of people, in one sentence; without it, what its mode asks. */
  readonly ask?: string
}

/** What the gallery says about a template. */
export interface TemplateTexts {
  readonly title: string
  /** One sentence: what it is for. */
  readonly description: string
  /** Who should be in the room. */
  readonly people: string
  /** What its zones are to an entity, as the name of a column: "Herangehensweise". */
  readonly zone: string
  /** Where the thinking comes from. */
  readonly credit: string
}

/**
 * One template. All coordinates are in frame units with the origin in the frame's upper left corner,
 * which lies at 0,0 of the template's page. Every function is pure; what is drawn, placed and derived
 * follows from the workshop alone, so that a grid grows with its departments and a network with its links.
 */
export interface Template {
  readonly id: string
  /** Its key in `derived` of a workshop file. */
  readonly code: `T${number}`
  readonly minutes: number
  readonly size: { readonly w: number; readonly h: number }
  /** The size of a new card on this template. */
  readonly cardSize: { readonly w: number; readonly h: number }
  /** The kinds of entity that have a card here. */
  readonly cardKinds: readonly CardKind[]
  readonly texts: Readonly<Record<Locale, TemplateTexts>>
  /** What one new card is called where that is no initiative: "Maßnahme". */
  readonly cardName?: Readonly<Record<Locale, string>>

  /** The printed frame with what is written and ticked on it, without the cards. */
  draw(workshop: Workshop, locale: Locale, today?: Day): readonly Mark[]
  /** The zones, in the order a list offers them. */
  zones(workshop: Workshop, locale: Locale): readonly Zone[]
  /** The key of the zone an entity is in. */
  zoneOf(ref: CardRef, workshop: Workshop): string | null
  /** What moving an entity into a zone changes; `taken` are the cards that lie there already. */
  enter(zone: string, ref: CardRef, workshop: Workshop, taken: readonly Rect[]): PlaceFields | null
  /** Where the centre of the entity's card belongs; `taken` keeps cards of the tray apart. */
  place(ref: CardRef, workshop: Workshop, taken: readonly Rect[]): Point | null
  /**
   * What a card says about its entity by lying with its centre at a point. For one kind of entity it
   * names the same fields at every point; where a point says nothing, they keep the entity's values.
   */
  read(ref: CardRef, centre: Point, workshop: Workshop): PlaceFields
  /**
   * Whether a card that covers this area lies well once it was dropped or columns or bands have moved;
   * without it, lying in the right zone is enough. It is true of every place that `place` gives.
   */
  fits?(ref: CardRef, area: Rect, workshop: Workshop): boolean
  /**
   * Where the centre of each card belongs on a template that keeps its cards in an order of their own, by
   * the ids of their entities: whoever changes one moves the others too. Without it cards lie where
   * somebody has put them, and so do those that are not named.
   */
  order?(workshop: Workshop): ReadonlyMap<EntityId, Point>
  /** Where on the frame something is shown that is no card; `null` when this template does not show it. */
  areaOf(target: Target, workshop: Workshop): Rect | null
  /** What a double click on a free spot stands for; `null`: nothing of this template. */
  intentAt(point: Point, workshop: Workshop): SpotIntent | null
  /** True for a card that belongs to later: it is drawn at a quarter of its strength. */
  isGhosted(ref: CardRef, workshop: Workshop): boolean
  /**
   * The signs on an initiative's card in place of its effort and phase, the most important last: where
   * there is no room for all, the first are left out. It reads nothing but the entity, so that a card
   * is drawn anew only when what it says has changed.
   */
  signs?(ref: CardRef, workshop: Workshop, locale: Locale): readonly CardSign[]
  /**
   * What stands on the cards of the kinds that only this template shows; `null` when there is no such
   * entity. Initiatives and stakeholders have cards of their own making.
   */
  words?(ref: CardRef, workshop: Workshop, locale: Locale, today?: Day): CardWords | null
  /** The values of `derived[code]` in a workshop file. */
  derive(workshop: Workshop): Readonly<Record<string, unknown>>
  /** The panel beside the canvas. */
  insight(workshop: Workshop, locale: Locale, today?: Day): Insight
  /**
   * The tables it adds to the export. `votes`: dots per entity id, once a vote is closed. Without
   * `today`, here and above, nothing is overdue.
   */
  tables(
    workshop: Workshop,
    locale: Locale,
    votes: ReadonlyMap<EntityId, number>,
    today?: Day,
  ): readonly Table[]
  agenda(locale: Locale): readonly AgendaStep[]
}
