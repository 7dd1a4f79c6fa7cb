/** Why a command did nothing. Refusals are values: the caller says them in the reader's language. */

/** The reasons a command of the workshop can have. */
export const refusalCodes = [
  'entity/not-found',
  'entity/no-name',
  'entity/text-too-long',
  'entity/in-use',
  'entity/bad-value',
  'department/not-found',
  'corridor/not-found',
  'initiative/not-found',
  'action/not-found',
  'action/circle',
  'zone/not-found',
  'template/not-found',
  'template/already-there',
  'control/unknown',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** `count`: in how many places something that should be deleted is used. */
export interface Refusal {
  readonly code: RefusalCode
  readonly count?: number
}

/** A refusal with its reason. */
export function refuse(code: RefusalCode, count?: number): Refusal {
  return count === undefined ? { code } : { code, count }
}

/** What a command made, or why it made nothing. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }
