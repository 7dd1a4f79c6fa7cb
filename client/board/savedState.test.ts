import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Confirmations, patienceMs, savedStateOf, type Progress } from './savedState.ts'

const online: Progress = {
  connection: 'online',
  unconfirmedSince: null,
  isRefused: false,
}

test('the header says saved only when nothing waits and nothing is unconfirmed', () => {
  expect(savedStateOf(online, false, 0)).toBe('saved')
  expect(savedStateOf(online, true, 0)).toBe('saving')
  expect(savedStateOf({ ...online, unconfirmedSince: 0 }, false, 1_000)).toBe('saving')
})

test('a server that does not confirm for long, or says it cannot, is named', () => {
  const waiting = { ...online, unconfirmedSince: 0 }
  expect(savedStateOf(waiting, false, patienceMs + 1)).toBe('not-saved')
  expect(savedStateOf({ ...waiting, isRefused: true }, false, 1)).toBe('not-saved')
  expect(savedStateOf({ ...online, isRefused: true }, false, 1)).toBe('saved')
})

test('without a connection the header says offline, whatever else is', () => {
  const away: Progress = { ...online, connection: 'offline', unconfirmedSince: 0 }
  expect(savedStateOf(away, true, 1e6)).toBe('offline')
})

function board(): { doc: Y.Doc; edit(): void; remove(): void } {
  const doc = new Y.Doc()
  let made = 0
  return {
    doc,
    edit: () => void doc.getMap('records').set(`note:${(made += 1)}`, 1),
    remove: () => doc.getMap('records').delete(`note:${made}`),
  }
}

test('own edits are confirmed when the durable state vector covers them', () => {
  const { doc, edit } = board()
  const confirmations = new Confirmations(doc)
  confirmations.noteConnected()
  edit()
  const before = Y.encodeStateVector(doc)
  edit()
  confirmations.noteDurable(before, 0)
  expect(confirmations.isComplete(0)).toBe(false)
  confirmations.noteDurable(Y.encodeStateVector(doc), 0)
  expect(confirmations.isComplete(0)).toBe(true)
})

test('a lone deletion, which moves no clock, is confirmed by the next message', () => {
  const { doc, edit, remove } = board()
  const confirmations = new Confirmations(doc)
  confirmations.noteConnected()
  edit()
  confirmations.noteSent(0)
  confirmations.noteDurable(Y.encodeStateVector(doc), 1)
  remove()
  confirmations.noteSent(2)
  expect(confirmations.isComplete(2)).toBe(false)
  confirmations.noteDurable(Y.encodeStateVector(doc), 3)
  expect(confirmations.isComplete(3)).toBe(true)
})

test('a deletion on the heels of an edit waits until the server has had nothing more to say', () => {
  const { doc, edit, remove } = board()
  const confirmations = new Confirmations(doc)
  confirmations.noteConnected()
  edit()
  confirmations.noteSent(0)
  remove()
  confirmations.noteSent(1)
  confirmations.noteDurable(Y.encodeStateVector(doc), 2)
  expect(confirmations.isComplete(3)).toBe(false)
  expect(confirmations.isComplete(2_000)).toBe(true)
})

test('an edit sent after a deletion confirms both', () => {
  const { doc, edit, remove } = board()
  const confirmations = new Confirmations(doc)
  confirmations.noteConnected()
  edit()
  confirmations.noteSent(0)
  remove()
  confirmations.noteSent(1)
  edit()
  confirmations.noteSent(2)
  confirmations.noteDurable(Y.encodeStateVector(doc), 3)
  expect(confirmations.isComplete(3)).toBe(true)
})

test('work of an earlier visit that was never sent keeps the header from saying saved', () => {
  const earlier = board()
  earlier.edit()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(earlier.doc))
  const confirmations = new Confirmations(doc)
  confirmations.noteStored()
  confirmations.noteConnected()
  confirmations.noteDurable(Y.encodeStateVector(new Y.Doc()), 0)
  expect(confirmations.isComplete(0)).toBe(false)
  confirmations.noteDurable(Y.encodeStateVector(doc), 1)
  expect(confirmations.isComplete(1)).toBe(true)
})

test('a new connection proves everything anew', () => {
  const { doc, edit } = board()
  const confirmations = new Confirmations(doc)
  confirmations.noteConnected()
  edit()
  confirmations.noteDurable(Y.encodeStateVector(doc), 0)
  expect(confirmations.isComplete(0)).toBe(true)
  confirmations.noteConnected()
  expect(confirmations.isComplete(0)).toBe(false)
})
