/** Finds in JSON what no field may be called, however the object it stands in is used later. */

/** The path to a key named `__proto__`, or null. */
export function findPoison(root: unknown): readonly string[] | null {
  const open: { readonly value: object; readonly path: Path | null }[] = []
  if (isObject(root)) open.push({ value: root, path: null })
  for (let next = open.pop(); next; next = open.pop()) {
    for (const key in next.value) {
      if (!Object.hasOwn(next.value, key)) continue
      const path = { key, before: next.path }
      if (key === '__proto__') return keysOf(path)
      const inner: unknown = Reflect.get(next.value, key)
      if (isObject(inner)) open.push({ value: inner, path })
    }
  }
  return null
}

/** A path from its end, so that each step costs one object. */
interface Path {
  readonly key: string
  readonly before: Path | null
}

function keysOf(path: Path): readonly string[] {
  const keys: string[] = []
  for (let at: Path | null = path; at; at = at.before) keys.unshift(at.key)
  return keys
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
