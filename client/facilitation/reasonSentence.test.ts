import { describe, expect, it } from 'vitest'
import { translator } from '../../shared/i18n/translate.ts'
import { reasons } from '../../shared/session/rules.ts'
import type { Failure } from '../http/request.ts'
import { reasonSentence } from './reasonSentence.ts'

const refused = (code: string, status: number, reason: string | null): Failure => ({
  kind: 'refused',
  status,
  code,
  detail: 'The words of the protocol.',
  reason,
})

describe('the sentence of a refused command', () => {
  it.each(['de', 'en'] as const)('is its own for each reason there is, in %s', (locale) => {
    const said = Object.keys(reasons).map((reason) =>
      reasonSentence(translator(locale), refused('session/not-now', 409, reason)),
    )
    expect(said.filter((words) => words === null || words.startsWith('facilitator.'))).toEqual([])
    expect(new Set(said).size).toBe(said.length)
  })

  it('is none where the session has no reason, or one of a later version', () => {
    const t = translator('en')
    expect(reasonSentence(t, refused('role/not-allowed', 403, null))).toBeNull()
    expect(reasonSentence(t, refused('session/not-now', 409, 'moon/full'))).toBeNull()
    expect(reasonSentence(t, { kind: 'unreachable' })).toBeNull()
  })
})
