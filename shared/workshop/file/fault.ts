/** What is wrong with a file, and where. */
import en from '../../i18n/en/file.json'
import { formatMessage } from '../../i18n/message.ts'
import type { MessageKey, Translate } from '../../i18n/translate.ts'

/** A sentence about a file, or a part of one, as data: any language can say it. */
export interface Saying {
  readonly key: FaultKey
  readonly values: Readonly<Record<string, string | Saying>>
}
/** The messages about files. */
export type FaultKey = Extract<MessageKey, `file.${string}`>

/** One fault. `pointer` is an RFC 6901 pointer from the file's root. */
export interface Fault {
  readonly pointer: string
  /** What must be there, what is, and a way out; it reads on from the name of the place. */
  readonly rule: Saying
  /** The name of the field and the rule, in English: what a program is answered. */
  readonly detail: string
}

/** A value, or every fault that stands against it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** Where a value stands: it can name itself and report what is wrong with it. */
export interface Spot {
  readonly pointer: string
  /** The field's name as messages use it. */
  readonly name: string
  /** Notes that the value is wrong: "must be …", and a way out. */
  fault(key: FaultKey, values?: Saying['values']): void
  /** The same report for a value inside this one. */
  inside(key: string | number): Spot
}

/** A file with more faults than this is reported as far as this. */
export const maxFaults = 200

/** A spot at the root of a file; its faults are added to `faults`. */
export function rootSpot(faults: Fault[]): Spot {
  return new Step(null, '', faults)
}

/** One step of the way into a file; a pointer is only written out for a fault. */
class Step implements Spot {
  readonly #parent: Step | null
  readonly #key: string | number
  readonly #faults: Fault[]

  constructor(parent: Step | null, key: string | number, faults: Fault[]) {
    this.#parent = parent
    this.#key = key
    this.#faults = faults
  }

  get pointer(): string {
    return this.#parent ? `${this.#parent.pointer}/${escapeToken(String(this.#key))}` : ''
  }

  get name(): string {
    if (!this.#parent) return 'the file'
    return typeof this.#key === 'number' ? `${this.#parent.name}[${this.#key}]` : this.#key
  }

  fault(key: FaultKey, values: Saying['values'] = {}): void {
    if (this.#faults.length >= maxFaults) return
    const rule = { key, values }
    const detail = `${this.name} ${sayingText(rule, inEnglish)}`
    this.#faults.push({ pointer: this.pointer, rule, detail })
  }

  inside(key: string | number): Spot {
    return new Step(this, key, this.#faults)
  }
}

/** A saying in the words of a language. */
export function sayingText({ key, values }: Saying, t: Translate): string {
  const said = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : sayingText(value, t),
  ])
  return t(key, Object.fromEntries(said))
}

const inEnglish: Translate = (key, params = {}) => formatMessage({ de: {}, en }, 'en', key, params)

/** A key as it stands in a JSON pointer. */
export function escapeToken(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1')
}

/** A value for a message, short whatever it is. */
export function shown(value: unknown): string | Saying {
  if (value === undefined) return { key: 'file.shown.nothing', values: {} }
  if (Array.isArray(value)) {
    return { key: 'file.shown.list', values: { length: String(value.length) } }
  }
  if (typeof value === 'object' && value !== null) return { key: 'file.shown.object', values: {} }
  if (typeof value !== 'string') return String(value)
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 77)}…` : value)
}
