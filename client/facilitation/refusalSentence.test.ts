import { describe, expect, it } from 'vitest'
import { translator } from '../../shared/i18n/translate.ts'
import { reasons } from '../../shared/session/rules.ts'
import type { Failure } from '../http/request.ts'
import { refusalSentence } from './refusalSentence.ts'

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
      refusalSentence(translator(locale), refused('session/not-now', 409, reason)),
    )
    expect(said.filter((words) => words.startsWith('facilitation.'))).toEqual([])
    expect(new Set(said).size).toBe(said.length)
  })

  it('tells of the way where the session has no reason, or one of a later version', () => {
    const t = translator('en')
    expect(refusalSentence(t, refused('role/not-allowed', 403, null))).toMatch(/^That did not work/)
    const later = refused('session/not-now', 409, 'moon/full')
    expect(refusalSentence(t, later)).not.toContain('moon/full')
  })
})
