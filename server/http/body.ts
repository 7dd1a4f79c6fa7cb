/** Reads bodies: never more than allowed, never deeper than anything can stand. */
import type { ZodMiniType } from 'zod/mini'
import { findDeeper, maxBrackets, maxDepth } from '../../shared/api/depth.ts'
import { parse } from '../../shared/api/parse.ts'
import type { Fault } from '../../shared/api/problem.ts'
import type { HttpContext } from './env.ts'
import { refuse, refuseFaults } from './refuse.ts'

/** The largest body of an ordinary call. */
export const smallBodyBytes = 64 * 1024
/** The largest body that carries a workshop file. */
export const workshopBodyBytes = 10 * 1024 * 1024

/** A body, or the answer that refuses it. */
export type Body<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly response: Response }

/** Reads a JSON body and parses it by a schema. */
export async function readBody<T>(
  context: HttpContext,
  schema: ZodMiniType<T>,
  maxBytes = smallBodyBytes,
): Promise<Body<T>> {
  const json = await readJson(context, maxBytes)
  if (!json.ok) return json
  const parsed = parse(schema, json.value)
  return parsed.ok ? parsed : { ok: false, response: refuseFaults(parsed.faults) }
}

/** Reads a JSON body. */
export async function readJson(context: HttpContext, maxBytes: number): Promise<Body<unknown>> {
  const body = await readBytes(context, maxBytes)
  return body.ok ? parseJson(body.value) : body
}

/** The JSON in a body that was read. */
function parseJson(bytes: Uint8Array): Body<unknown> {
  if (isDeeper(bytes, maxBrackets)) return deep({ pointer: '' })
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1]
    const where = at === undefined ? '' : ` (at character ${at})`
    const detail = `The body is not JSON in UTF-8${where}. Send one JSON object.`
    return { ok: false, response: refuse('request/malformed', detail) }
  }
  const pointer = findDeeper(value)
  return pointer === null ? { ok: true, value } : deep({ pointer })
}

/** Reads a body of at most `maxBytes`. */
export async function readBytes(
  context: HttpContext,
  maxBytes: number,
): Promise<Body<Uint8Array<ArrayBuffer>>> {
  const announced = Number(context.req.header('content-length') ?? 0)
  if (announced > maxBytes) return large(maxBytes)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) return large(maxBytes)
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return { ok: true, value: bytes }
}

function large(maxBytes: number): Body<never> {
  const detail = `The body is larger than ${maxBytes} bytes. Send less.`
  return { ok: false, response: refuse('request/too-large', detail) }
}

function deep({ pointer }: { readonly pointer: string }): Body<never> {
  const fault: Fault = { pointer, detail: `is nested deeper than ${maxDepth} levels` }
  return { ok: false, response: refuseFaults([fault]) }
}

/** True if JSON text opens more than `max` brackets at once. Looks at bytes only, so it costs next to nothing. */
function isDeeper(text: Uint8Array, max: number): boolean {
  let depth = 0
  let isInString = false
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at]
    if (isInString) {
      if (byte === 0x5c) at += 1
      else if (byte === 0x22) isInString = false
    } else if (byte === 0x22) isInString = true
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1
      if (depth > max) return true
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1
  }
  return false
}
