/** Checks that an answer says no in the form the interface promises. */
import { expect } from 'vitest'
import { problems, problemSchema } from '../../shared/api/problem.ts'
import type { Problem, ProblemCode } from '../../shared/api/problem.ts'

/** Expects `application/problem+json` with this code, and answers the problem. */
export async function expectProblem(response: Response, code: ProblemCode): Promise<Problem> {
  const text = await response.text()
  expect({ status: response.status, text }).toMatchObject({ status: problems[code].status })
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const problem = problemSchema.parse(JSON.parse(text))
  expect(problem).toMatchObject({
    code,
    status: problems[code].status,
    title: problems[code].title,
    type: `urn:korridor:problem:${code}`,
  })
  expect(text).not.toMatch(/node_modules|\/work\/|at .+\.ts:\d|server\/\w+/)
  return problem
}
