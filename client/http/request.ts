/** One call to the server: sends JSON, checks the answer, and turns every failure into a value. */
import * as z from 'zod/mini'
import type { Result } from './result.ts'

/** Why a call did not work. */
export type Failure =
  /** Nothing came back: no network, or no server. */
  | { readonly kind: 'unreachable' }
  /** The server said no, with its reason. */
  | {
      readonly kind: 'refused'
      readonly status: number
      /** The stable code of the reason, such as `board/not-found`; null from a proxy in between. */
      readonly code: string | null
      readonly detail: string | null
      /** What the first fault says; of a refused command its stable reason, such as `vote/none`. */
      readonly reason: string | null
      /** Where in the body the first fault is, as a JSON pointer; left out where there is none. */
      readonly pointer?: string
    }
  /** The server answered something this page does not understand: the page is older or newer. */
  | { readonly kind: 'unreadable' }

/** What a call needs besides its address. */
export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  readonly token?: string
  readonly signal?: AbortSignal
}

const problemSchema = z.object({
  code: z.optional(z.string()),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ detail: z.string(), pointer: z.optional(z.string()) }))),
})

/** Calls `path` (relative to the base, without a leading slash) and parses the answer. */
export async function request<T>(
  path: string,
  schema: z.ZodMiniType<T>,
  { method = 'GET', body, token, signal }: RequestOptions = {},
): Promise<Result<T, Failure>> {
  const headers = new Headers({ accept: 'application/json, application/problem+json' })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
  const address = new URL(path, document.baseURI)
  try {
    const response = await fetch(address, {
      method,
      headers,
      cache: 'no-store',
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
    return readAnswer(response.status, await response.text(), schema)
  } catch {
    return { ok: false, error: { kind: 'unreachable' } }
  }
}

/** What an answer says, by its status and its text. */
export function readAnswer<T>(
  status: number,
  text: string,
  schema: z.ZodMiniType<T>,
): Result<T, Failure> {
  const answer = readJson(text)
  if (status < 200 || status > 299) return { ok: false, error: refusal(status, answer) }
  const parsed = z.safeParse(schema, answer)
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, error: { kind: 'unreadable' } }
}

function readJson(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refusal(status: number, answer: unknown): Failure {
  const problem = z.safeParse(problemSchema, answer)
  const pointer = problem.data?.errors?.[0]?.pointer
  return {
    kind: 'refused',
    status,
    code: problem.data?.code ?? null,
    detail: problem.data?.detail ?? null,
    reason: problem.data?.errors?.[0]?.detail ?? null,
    ...(pointer === undefined ? {} : { pointer }),
  }
}
