import { describe, expect, it } from 'vitest'
import { detectLocale } from './locale.ts'
import { translate, translator } from './translate.ts'

describe('a translation', () => {
  it('is in the language that was asked for', () => {
    expect(translate('de', 'common.cancel')).toBe('Abbrechen')
    expect(translator('en')('common.cancel')).toBe('Cancel')
  })

  it('has its placeholders filled in and leaves those nobody filled', () => {
    expect(translate('en', 'home.visited.remove', { title: 'Plan {x}' })).toBe(
      'Take Plan {x} off the list',
    )
    expect(translate('en', 'home.visited.remove')).toBe('Take {title} off the list')
  })

  it('chooses the plural form by the count and writes numbers as the language does', () => {
    expect(translate('en', 'home.new.minutes', { count: 1 })).toBe('1 minute')
    expect(translate('en', 'home.new.minutes', { count: 90 })).toBe('90 minutes')
    expect(translate('de', 'home.new.minutes', { count: 1200 })).toBe('1.200 Minuten')
  })
})

describe('the language of a person', () => {
  it('is the first of ours they ask for, whatever the region', () => {
    expect(detectLocale(['fr-FR', 'en-GB', 'de'])).toBe('en')
    expect(detectLocale(['de-CH'])).toBe('de')
  })

  it('is German if they ask for none of ours', () => {
    expect(detectLocale(['pl', 'tr'])).toBe('de')
    expect(detectLocale([])).toBe('de')
  })
})
