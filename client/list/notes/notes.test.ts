import { DocumentRecordType, PageRecordType, TLDOCUMENT_ID } from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import { describe, expect, it } from 'vitest'
import { makeNote, makeStore, testPage } from '../../../shared/sync/testing/peers.ts'
import type { Board } from '../../../shared/workshop/board.ts'
import { createNote } from '../../../shared/workshop/commands/freeContent.ts'
import { readFreeContent } from '../../../shared/workshop/freeContent.ts'
import { storeBoard } from '../../../shared/workshop/storeBoard.ts'
import { firstWords } from './firstWords.ts'
import { placeForNote } from './placeForNote.ts'

function makeBoard(): Board {
  const board = storeBoard(makeStore())
  board.put([
    DocumentRecordType.create({ id: TLDOCUMENT_ID, name: 'Test' }),
    PageRecordType.create({ id: testPage, name: 'Ideen', index: 'a1' as IndexKey }),
  ])
  return board
}

describe('a note written in the list', () => {
  const write = (board: Board, text: string) =>
    createNote(board, { text, pageId: testPage, centre: placeForNote(board, testPage) })

  it('lies behind those written before, in the order of reading', () => {
    const board = makeBoard()
    const texts = Array.from({ length: 11 }, (_, at) => `Notiz ${at} ${'mit Worten '.repeat(at)}`)
    for (const text of texts) write(board, text)
    expect(readFreeContent(board)[0]?.texts.map(({ text }) => text)).toEqual(texts)
  })

  it('lies on nothing that is there', () => {
    const board = makeBoard()
    board.put([{ ...makeNote('alt', 'alt'), x: 30, y: -20 }])
    write(board, 'neu')
    const [first, second] = board.all('shape')
    expect(Math.abs((first?.x ?? 0) - (second?.x ?? 0))).toBeGreaterThanOrEqual(200)
  })
})

describe('the name of a text', () => {
  it.each([
    ['Mehr Schatten', 'Mehr Schatten'],
    ['\n \n Zweite\ndritte', 'Zweite'],
    ['  ', ''],
  ])('is its first line with words: %j', (text, name) => {
    expect(firstWords(text)).toBe(name)
  })

  it('ends between two words where it is long', () => {
    const name = firstWords('Trinkbrunnen an jeder Haltestelle und auch im ganzen Gewerbegebiet')
    expect(name).toBe('Trinkbrunnen an jeder Haltestelle und auch im ganzen …')
    expect(firstWords('x'.repeat(100))).toBe(`${'x'.repeat(60)} …`)
  })
})
