import { expect, test } from 'vitest'
import { isOutside } from './linksOf.ts'

test('a file leads to the web and into mailboxes, never into a program', () => {
  expect(['https://a.de', 'HTTP://a.de', 'mailto:a@b.de'].map(isOutside)).toEqual([
    true,
    true,
    true,
  ])
  const refused = [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//a.de',
    '#a',
    '',
  ]
  expect(refused.filter(isOutside)).toEqual([])
})
