/** What one person tells the others about themself, many times a second: as little as possible. */
import * as z from 'zod/mini'
import { roles } from '../../shared/access/role.ts'
import { paletteKeys, type PaletteKey } from '../../shared/model/palette.ts'

const shortText = z.string().check(z.maxLength(120))
const coordinate = z.number()

/** So many points are enough to see a line that is gone after a second. */
export const maxLaserPoints = 40

const presenceSchema = z.object({
  user: z.object({
    id: shortText,
    name: shortText,
    /** The mark of the person's department; null without one. */
    mark: z.nullable(z.enum(paletteKeys)),
    department: z.nullable(shortText),
    /** What the person may do, for lists of people only: the server asks their token. */
    role: z.optional(z.enum(roles)),
  }),
  page: shortText,
  /** Whole board units; null while the pointer is elsewhere. */
  cursor: z.nullable(z.tuple([coordinate, coordinate])),
  selected: z.array(shortText).check(z.maxLength(60)),
  /** What part of the page is seen: x, y, width, height in whole board units. */
  view: z.nullable(z.tuple([coordinate, coordinate, coordinate, coordinate])),
  /** Who the person follows. */
  follows: z.nullable(shortText),
  /** The line the person's laser pointer draws right now, in whole board units; absent without one. */
  laser: z.optional(z.array(z.tuple([coordinate, coordinate])).check(z.maxLength(maxLaserPoints))),
  /** True after a minute without a movement, or while the tab is in the background. */
  isIdle: z.boolean(),
})

/** One person's presence as it goes over the wire. */
export type PresenceState = Readonly<z.infer<typeof presenceSchema>>

/** A person's mark, as their department has it. */
export type PersonMark = PaletteKey | null

/** The most selected shapes one tells others about; beyond that nobody could tell them apart. */
export const maxSelected = 50

/** Reads what another browser sent; null if it is not a presence of ours. */
export function parsePresence(value: unknown): PresenceState | null {
  const parsed = z.safeParse(presenceSchema, value)
  return parsed.success ? parsed.data : null
}

/** Whether two presences say the same, so that nothing is sent. */
export function isSamePresence(a: PresenceState | null, b: PresenceState | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** True for whom the facilitator has hidden the cursor: everybody but facilitators. */
export function isCursorHidden(
  { role }: Pick<PresenceState['user'], 'role'>,
  areMuted: boolean,
): boolean {
  return areMuted && role !== 'facilitator'
}

/** What a page shows of a presence that came in: without cursor and laser where they are hidden. */
export function shownOf(state: PresenceState, areMuted: boolean): PresenceState {
  return isCursorHidden(state.user, areMuted) ? { ...state, cursor: null, laser: [] } : state
}
