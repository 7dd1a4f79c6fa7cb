/** The facilitation commands, as they come from outside: their shapes, and the way from JSON to them. */
import * as z from 'zod/mini'
import { roles } from '../access/role.ts'
import { parse, type Parsed } from '../api/parse.ts'
import { cursorModes, locks, stepModes } from './session.ts'

const id = z.string().check(z.minLength(1), z.maxLength(200))
const title = z.string().check(z.minLength(1), z.maxLength(200))
const wholeNumber = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most))
const coordinate = z.number().check(z.gte(-1e6), z.lte(1e6))
const length = z.number().check(z.gt(0), z.lte(1e6))
const bounds = z.strictObject({ x: coordinate, y: coordinate, w: length, h: length })

const step = z.strictObject({
  id,
  title,
  minutes: z.number().check(z.gte(0), z.lte(600)),
  templateId: z.optional(id),
  focus: z.optional(id),
  mode: z.enum(stepModes),
  lock: z.enum(locks),
  text: z.optional(z.string().check(z.maxLength(2_000))),
})

const group = z.strictObject({
  name: title,
  members: z.array(id).check(z.maxLength(500)),
  frameId: z.optional(id),
})

/** Somewhere to look at: a shape, or a rectangle of a page. */
const place = {
  shapeId: z.optional(id),
  bounds: z.optional(bounds),
  /** The page that `bounds` lie on. */
  pageId: z.optional(id),
}

/** The longest timer: ten hours. */
const seconds = wholeNumber(1, 36_000)
const dots = wholeNumber(0, 99)

/** The fields of each command beside its `type`. */
const fields = {
  'agenda.set': { steps: z.array(step).check(z.maxLength(200)) },
  'agenda.next': {},
  'agenda.back': {},
  'agenda.goto': { stepId: id },
  /** The last step is over, and with it the workshop. */
  'agenda.end': {},
  'timer.start': { seconds },
  'timer.pause': {},
  'timer.resume': {},
  'timer.add': { seconds: wholeNumber(-36_000, 36_000) },
  'timer.stop': {},
  'writing.start': {
    anonymous: z.boolean(),
    /** Only facilitators see how many write. */
    hideCounts: z.optional(z.boolean()),
  },
  'writing.save': {
    draftId: id,
    text: z.string().check(z.maxLength(2_000)),
    color: z.optional(z.string().check(z.maxLength(40))),
    x: z.optional(coordinate),
    y: z.optional(coordinate),
  },
  'writing.discard': { draftId: id },
  'writing.reveal': {},
  'writing.cancel': {},
  'vote.open': {
    question: title,
    dots: wholeNumber(1, 99),
    maxPerItem: wholeNumber(1, 99),
    anonymous: z.boolean(),
    targets: z.array(id).check(z.minLength(1), z.maxLength(500)),
  },
  'vote.cast': { targetId: id, dots },
  'vote.close': {},
  'vote.proxy': { targetId: id, dots: wholeNumber(0, 999) },
  'attention.summon': place,
  /** With a place everybody looks there, else at what the caller looks at. */
  'attention.follow': { on: z.boolean(), ...place },
  'attention.release': {},
  'lock.set': { lock: z.enum(locks) },
  'cursors.set': { cursors: z.enum(cursorModes) },
  'hand.raise': {},
  'hand.lower': { participantId: z.optional(id) },
  'ready.set': { ready: z.boolean() },
  'ready.clear': {},
  'reaction.send': { emoji: z.enum(['👍', '👏', '❤️', '😀', '🤔', '🎉']) },
  'ping.send': { pageId: id, x: coordinate, y: coordinate },
  'groups.set': { groups: z.array(group).check(z.minLength(1), z.maxLength(50)) },
  'groups.shuffle': {
    count: wholeNumber(1, 50),
    /** Spreads each department over the groups, so that none is one department. */
    balanced: z.optional(z.boolean()),
  },
  'groups.timer': {
    /** The group's place in the list, from 0; without it all groups. */
    group: z.optional(wholeNumber(0, 49)),
    /** 0 stops it. */
    seconds: wholeNumber(0, 36_000),
  },
  'groups.recall': place,
  'groups.end': {},
  /** The department that the caller works for; it may have come onto the board after the caller. */
  'department.set': { departmentId: z.nullable(id) },
  /** How much it was worth the caller's time; once more changes it. */
  'retro.rate': { value: z.literal([1, 2, 3, 4, 5]) },
  'role.set': { participantId: id, role: z.enum(roles) },
  'participant.remove': { participantId: id },
} as const

/** The names of all commands. */
export const commandTypes = Object.keys(fields) as readonly CommandType[]
export type CommandType = keyof typeof fields

type Fields<T extends CommandType> = keyof (typeof fields)[T] extends never
  ? unknown
  : z.infer<z.ZodMiniObject<(typeof fields)[T]>>
/** A command of one type. */
export type CommandOf<T extends CommandType> = Readonly<{ type: T } & Fields<T>>
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType]

const typeSchema = z.looseObject({ type: z.enum(commandTypes as [CommandType, ...CommandType[]]) })

const schemas = Object.fromEntries(
  Object.entries(fields).map(([type, parts]) => [
    type,
    z.strictObject({ type: z.literal(type), ...parts }),
  ]),
) as unknown as Readonly<Record<CommandType, z.ZodMiniType<Command>>>

/** Reads a command; faults name the field. An unknown type names those there are. */
export function parseCommand(value: unknown): Parsed<Command> {
  const named = parse(typeSchema, value)
  return named.ok ? parse(schemas[named.value.type], value) : named
}
