/** Parses what crosses a boundary by a schema, and says what is wrong in sentences with pointers. */
import * as z from 'zod/mini'
import { pointerTo } from './pointer.ts'
import type { Fault } from './problem.ts'

/** A parsed value, or everything that is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** More faults than this help nobody. */
const maxFaults = 50

/** Parses a value. The faults' pointers start at `at`, the place of the value in the whole body. */
export function parse<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  at: readonly PropertyKey[] = [],
): Parsed<T> {
  const parsed = z.safeParse(schema, value, { error: (issue) => describe(issue) })
  if (parsed.success) return { ok: true, value: parsed.data }
  const faults = parsed.error.issues.slice(0, maxFaults).map((issue) => ({
    pointer: pointerTo([...at, ...issue.path]),
    detail: issue.message,
  }))
  return { ok: false, faults }
}

/** Texts are not repeated in the sentence: they may be long, and they may be secret. */
function describe(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `must be given, as ${nameOfType(issue.expected)}`
        : `must be ${nameOfType(issue.expected)}, got ${nameOf(issue.input)}`
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}, got ${nameOf(issue.input)}`
    case 'too_small':
      return `must ${limitOf(issue.origin, `at least ${issue.minimum}`)}, got ${sizeOf(issue.input)}`
    case 'too_big':
      return `must ${limitOf(issue.origin, `at most ${issue.maximum}`)}, got ${sizeOf(issue.input)}`
    case 'invalid_format':
      return 'has characters that do not belong there'
    case 'invalid_union':
      return 'has none of the forms it may have'
    default:
      return issue.message ?? 'does not fit'
  }
}

function limitOf(origin: string, bound: string): string {
  if (origin === 'string') return `have ${bound} characters`
  if (origin === 'array' || origin === 'set') return `have ${bound} entries`
  return `be ${bound}`
}

function sizeOf(value: unknown): string {
  return typeof value === 'string' || Array.isArray(value) ? String(value.length) : String(value)
}

function nameOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return nameOfType(typeof value)
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
}

function nameOfType(type: string): string {
  return typeNames[type] ?? type
}
