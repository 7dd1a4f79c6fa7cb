/** Says no in the form of RFC 9457. */
import type { Fault, ProblemCode } from '../../shared/api/problem.ts'
import { makeProblem, problemMediaType } from '../../shared/api/problem.ts'

/** The answer for a code. `detail` says what happened this time, then what to do. */
export function refuse(
  code: ProblemCode,
  detail: string,
  faults: readonly Fault[] = [],
  headers: Readonly<Record<string, string>> = {},
): Response {
  const problem = makeProblem(code, detail, faults)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': problemMediaType, 'cache-control': 'no-store', ...headers },
  })
}

/** The answer to a body that does not fit. */
export function refuseFaults(faults: readonly Fault[]): Response {
  const [first] = faults
  const where = first?.pointer ? `At ${first.pointer}: ` : ''
  const more = faults.length > 1 ? ` (${faults.length - 1} more in errors)` : ''
  return refuse('request/invalid', `${where}${first?.detail ?? 'it does not fit'}${more}`, faults)
}
