/** Everything the server can say no with: one code each, in the form `area/what`. Codes are never renamed. */
import * as z from 'zod/mini'

/** The status and the title that belong to each code. Titles never change with the occasion; details do. */
export const problems = {
  'request/malformed': { status: 400, title: 'The body cannot be read' },
  'request/invalid': { status: 422, title: 'The body does not fit' },
  'request/too-large': { status: 413, title: 'The body is too large' },
  'path/not-found': { status: 404, title: 'There is nothing at this address' },
  'token/missing': { status: 401, title: 'A token is needed' },
  'token/not-valid': { status: 401, title: 'The token is not valid' },
  'token/other-board': { status: 403, title: 'The token belongs to another board' },
  'role/not-allowed': { status: 403, title: 'The role may not do this' },
  'admin/not-allowed': { status: 403, title: 'Only the administration may do this' },
  'key/wrong': { status: 403, title: 'The key does not open this board' },
  'board/not-found': { status: 404, title: 'There is no such board' },
  'board/unavailable': { status: 503, title: 'The board cannot be opened now' },
  'board/too-large': { status: 413, title: 'The board is at its limit' },
  'asset/not-found': { status: 404, title: 'There is no such image' },
  'asset/too-large': { status: 413, title: 'The image is too large' },
  'asset/not-supported': { status: 415, title: 'This kind of file is not taken' },
  'asset/unsafe': { status: 422, title: 'The image cannot be made safe' },
  'snapshot/not-found': { status: 404, title: 'There is no such snapshot' },
  'snapshot/no-restore': { status: 409, title: 'No restore followed this snapshot' },
  'snapshot/too-many': { status: 413, title: 'The board has as many snapshots as it may' },
  'template/not-found': { status: 404, title: 'There is no such template' },
  'template/too-large': { status: 413, title: 'The template is too large' },
  'template/too-many': { status: 413, title: 'The server has as many templates as it may' },
  'person/removed': { status: 403, title: 'The person was removed from this board' },
  'session/not-now': { status: 409, title: 'The session does not allow this now' },
  'rate/limited': { status: 429, title: 'Too many requests' },
  'feature/not-available': { status: 501, title: 'This server cannot do this yet' },
  'storage/unavailable': { status: 503, title: 'The server cannot store anything now' },
  'page/not-built': { status: 503, title: 'The page has not been built' },
  'server/error': { status: 500, title: 'Something went wrong on the server' },
} as const

/** Why the server said no. */
export type ProblemCode = keyof typeof problems

/** One thing that is wrong in a body, and where. */
export interface Fault {
  /** RFC 6901, from the root of the body. */
  readonly pointer: string
  readonly detail: string
}

/** An answer of the type `application/problem+json` (RFC 9457). */
export const problemSchema = z.object({
  type: z.string(),
  code: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
})

/** A problem as it goes over the wire. */
export type Problem = Readonly<z.infer<typeof problemSchema>>

/** The media type of every answer that says no. */
export const problemMediaType = 'application/problem+json'

/** Makes the answer for a code: what happened this time, with the value, then what to do. */
export function makeProblem(
  code: ProblemCode,
  detail: string,
  errors: readonly Fault[] = [],
): Problem {
  const { status, title } = problems[code]
  return {
    type: `urn:korridor:problem:${code}`,
    code,
    title,
    status,
    detail,
    ...(errors.length > 0 ? { errors: [...errors] } : {}),
  }
}
