/** What is wrong with a file, and where. */

/** One fault. `pointer` is an RFC 6901 pointer from the file's root; `detail` names field, value and way out. */
export interface Fault {
  readonly pointer: string
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
  /** Notes that the value is wrong; `rule` reads on from the name: "must be …". */
  fault(rule: string, wayOut: string): void
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

  fault(rule: string, wayOut: string): void {
    if (this.#faults.length >= maxFaults) return
    this.#faults.push({ pointer: this.pointer, detail: `${this.name} ${rule}. ${wayOut}.` })
  }

  inside(key: string | number): Spot {
    return new Step(this, key, this.#faults)
  }
}

/** A key as it stands in a JSON pointer. */
export function escapeToken(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1')
}

/** A value for a message, short whatever it is. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value !== 'string') return String(value)
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 77)}…` : value)
}
