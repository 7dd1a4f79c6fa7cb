import { expect, test } from 'vitest'
import { closeCode } from '../../shared/sync/messages.ts'
import { afterClose } from './boardEnd.ts'

test('a lost line and a restarting server are waited out without a word', () => {
  expect(afterClose(null)).toEqual({ kind: 'reconnecting' })
  expect(afterClose(1006)).toEqual({ kind: 'reconnecting' })
  expect(afterClose(closeCode.restart)).toEqual({ kind: 'reconnecting' })
})

test('an expired token is renewed with the stored key', () => {
  expect(afterClose(closeCode.unauthorized)).toEqual({ kind: 'join-again' })
})

test('what cannot be put right by waiting ends the board with its reason', () => {
  expect(afterClose(closeCode.forbidden)).toEqual({ kind: 'end', why: 'signed-out' })
  expect(afterClose(closeCode.notFound)).toEqual({ kind: 'end', why: 'gone' })
  expect(afterClose(closeCode.schema)).toEqual({ kind: 'end', why: 'outdated' })
  expect(afterClose(closeCode.tooLarge)).toEqual({ kind: 'end', why: 'too-large' })
})

test('a crowded server is left alone for a while', () => {
  expect(afterClose(closeCode.tooMany)).toMatchObject({ kind: 'wait' })
})
