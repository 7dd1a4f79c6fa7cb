import { describe, expect, it } from 'vitest'
import { initialsOf } from './initialsOf.ts'

describe('the initials of a person', () => {
  it('are the first letters of the first and the last word', () => {
    expect(initialsOf('Ana-Lena de Vries')).toBe('AV')
    expect(initialsOf('öykü')).toBe('Ö')
  })

  it('pass over signs and stand for somebody without letters too', () => {
    expect(initialsOf('(Kim) 2.')).toBe('K2')
    expect(initialsOf('  … ')).toBe('?')
  })
})
