/**
 * Freehand segments as a Y.Array of numbers that only grows while somebody draws. A segment starts with
 * a word (`free` or `straight`), then come its points as x, y, z; z is `null` where a point has none.
 */
import type * as Y from 'yjs'
import type { JsonValue } from '@tldraw/utils'

type Part = string | number | null

/** Makes the array equal to the segments, keeping what they have in common at the start. */
export function writeSegments(array: Y.Array<Part>, segments: JsonValue): void {
  const wanted = flatten(segments)
  const current = array.toArray()
  const shortest = Math.min(wanted.length, current.length)
  let same = 0
  while (same < shortest && wanted[same] === current[same]) same++
  if (same < current.length) array.delete(same, current.length - same)
  if (same < wanted.length) array.insert(same, wanted.slice(same))
}

/** The array as tldraw's segments; parts that make no point are left out. */
export function readSegments(array: Y.Array<Part>): JsonValue {
  const segments: { type: string; points: { x: number; y: number; z?: number }[] }[] = []
  const parts = array.toArray()
  for (let at = 0; at < parts.length;) {
    const part = parts[at]
    if (typeof part === 'string') {
      segments.push({ type: part, points: [] })
      at += 1
      continue
    }
    const [x, y, z] = [part, parts[at + 1], parts[at + 2]]
    at += 3
    if (typeof x !== 'number' || typeof y !== 'number') continue
    segments.at(-1)?.points.push(typeof z === 'number' ? { x, y, z } : { x, y })
  }
  return segments as unknown as JsonValue
}

function flatten(segments: JsonValue): Part[] {
  const parts: Part[] = []
  if (!Array.isArray(segments)) return parts
  for (const segment of segments) {
    if (typeof segment !== 'object' || segment === null || Array.isArray(segment)) continue
    parts.push(String(segment['type']))
    const points = segment['points']
    for (const point of Array.isArray(points) ? points : []) {
      if (typeof point !== 'object' || point === null || Array.isArray(point)) continue
      parts.push(asNumber(point['x']), asNumber(point['y']), asNumber(point['z']))
    }
  }
  return parts
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
