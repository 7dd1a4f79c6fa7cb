import type { TLBinding, TLNoteShape, TLRichText } from '@tldraw/tlschema'
import { describe, expect, test } from 'vitest'
import { checkRecord } from '../shared/model/check.ts'
import { plainTextOf } from '../shared/model/richText.ts'
import { BoardIndex } from '../shared/workshop/BoardIndex.ts'
import { centreOf } from '../shared/workshop/agreement.ts'
import type { Board } from '../shared/workshop/board.ts'
import { CommandHistory } from '../shared/workshop/CommandHistory.ts'
import { findInitiative } from '../shared/workshop/commands/initiatives.ts'
import { initiativeToNote, noteToInitiative } from '../shared/workshop/commands/notes.ts'
import { noteOf } from '../shared/workshop/commands/noteShape.ts'
import { workshopOf } from '../shared/workshop/boardWorkshop.ts'
import { seedBoard } from '../shared/workshop/seedBoard.ts'
import { fourApproaches } from './four-approaches/index.ts'
import { sampleFile } from './samples/sampleWorkshop.ts'

const templates = [fourApproaches]
const page = 'page:four-approaches' as TLNoteShape['parentId']

function make(): Board {
  const index = new BoardIndex()
  for (const record of seedBoard({ title: 'A', locale: 'de', templates, workshop: sampleFile() })) {
    index.set(record)
  }
  return {
    get: (id) => index.get(id),
    all: (typeName) => index.all(typeName),
    cardsOf: (id) => index.cardsOf(id),
    put: (records) => records.forEach((record) => index.set(record)),
    remove: (ids) => ids.forEach((id) => index.delete(id)),
  }
}

const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const words = (text: string, ...marks: object[]) => ({ type: 'text', text, marks })
const doc = (...content: object[]) => ({ type: 'doc', content }) as TLRichText

/** A sound note to start from, with its centre at 400, 500 of the matrix' page. */
function note(board: Board, richText: TLRichText, more: Partial<TLNoteShape> = {}): TLNoteShape {
  const blank = noteOf(
    findInitiative(board, 'I01')!,
    { title: '', note: '' },
    'shape:n' as TLNoteShape['id'],
    { page: page as 'page:x' as never, centre: { x: 400, y: 500 }, index: 'a2' as never },
  )
  const made = { ...blank, meta: {}, ...more, props: { ...blank.props, growY: 0, richText } }
  board.put([made])
  return made
}

const soundOn = (board: Board, id: string) =>
  checkRecord(board.get(id), (each) => board.get(each)).ok

describe('a note becomes an initiative', () => {
  test('the first line is the title, all other lines, breaks and addresses the note', () => {
    const board = make()
    note(
      board,
      doc(
        paragraph(words('Radweg', { type: 'bold' })),
        paragraph(words('am Fluss'), { type: 'hardBreak' }, words('mit Licht')),
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                paragraph(
                  words('Plan', { type: 'link', attrs: { href: 'https://a.example/plan' } }),
                ),
              ],
            },
          ],
        },
      ),
    )
    const made = noteToInitiative(board, templates, ['shape:n'], null, () => 'N')
    expect(made).toEqual({ ok: true, value: ['N'] })
    expect(findInitiative(board, 'N')).toMatchObject({
      title: 'Radweg',
      note: 'am Fluss\nmit Licht\nPlan (https://a.example/plan)',
    })
    expect(board.get('shape:n')).toBeUndefined()
  })

  test('its card lies where the note lay, and the initiative is what that place says', () => {
    const board = make()
    note(board, doc(paragraph(words('Hier'))))
    noteToInitiative(board, templates, ['shape:n'], null, () => 'N')
    const [card] = board.cardsOf('N')
    expect(card?.parentId).toBe(page)
    expect(card && centreOf(card)).toEqual({ x: 400, y: 500 })
    const { x, y } = findInitiative(board, 'N')!
    expect([x, y]).toEqual([
      expect.closeTo((400 - 1080) / 720, 2),
      expect.closeTo((900 - 500) / 720, 2),
    ])
    expect(soundOn(board, card!.id)).toBe(true)
  })

  test('from a page without a template the card lies in the tray', () => {
    const board = make()
    const free = { ...board.get(page)!, id: 'page:free' } as never
    board.put([free])
    note(board, doc(paragraph(words('Frei'))), { parentId: 'page:free' as TLNoteShape['parentId'] })
    noteToInitiative(board, templates, ['shape:n'], null, () => 'N')
    expect(findInitiative(board, 'N')).toMatchObject({ x: null, y: null })
    expect(board.cardsOf('N')).toHaveLength(1)
  })

  test('an arrow to the note leads to the card', () => {
    const board = make()
    note(board, doc(paragraph(words('Ziel'))))
    const binding = {
      typeName: 'binding',
      id: 'binding:b',
      type: 'arrow',
      fromId: 'shape:a',
      toId: 'shape:n',
      props: {},
      meta: {},
    } as unknown as TLBinding
    board.put([binding])
    noteToInitiative(board, templates, ['shape:n'], null, () => 'N')
    expect(board.get('binding:b')).toMatchObject({ toId: board.cardsOf('N')[0]!.id })
  })

  test('empty, locked and missing notes are refused, and none of the others is touched', () => {
    const board = make()
    note(board, doc(paragraph(words('  '))))
    const refusalOf = (...ids: string[]) => {
      const made = noteToInitiative(board, templates, ids)
      return made.ok ? null : made.refusal.code
    }
    expect(refusalOf('shape:n')).toBe('entity/no-name')
    note(board, doc(paragraph(words('a'))), { meta: { locked: true } })
    expect(refusalOf('shape:n')).toBe('entity/bad-value')
    note(board, doc(paragraph(words('a'))))
    expect(refusalOf('shape:n', 'shape:nowhere')).toBe('entity/not-found')
    expect(refusalOf(board.cardsOf('I01')[0]!.id)).toBe('entity/not-found')
    expect(board.get('shape:n')).toBeDefined()
    expect(workshopOf(board).initiatives).toHaveLength(12)
  })
})

describe('an initiative becomes a note', () => {
  test('with its words, where its card lay, without the card', () => {
    const board = make()
    const card = board.cardsOf('I01')[0]!
    const made = initiativeToNote(board, ['I01'], { locale: 'en' }, () => 'n1')
    expect(made).toEqual({ ok: true, value: ['shape:n1'] })
    const shape = board.get('shape:n1') as TLNoteShape
    expect(plainTextOf(shape.props.richText)).toBe('Tree-moisture sensing')
    const height = 200 + shape.props.growY
    expect([shape.x + 100, shape.y + height / 2]).toEqual([centreOf(card).x, centreOf(card).y])
    expect([findInitiative(board, 'I01'), board.cardsOf('I01')]).toEqual([null, []])
    expect(soundOn(board, 'shape:n1')).toBe(true)
  })

  test('turned back it has everything it had, in both languages', () => {
    const board = make()
    const before = findInitiative(board, 'I05')!
    initiativeToNote(board, ['I05'], {}, () => 'n1')
    const made = noteToInitiative(board, templates, ['shape:n1'])
    expect(made).toEqual({ ok: true, value: ['I05'] })
    const after = findInitiative(board, 'I05')!
    expect({ ...after, index: before.index, x: null, y: null }).toEqual({
      ...before,
      x: null,
      y: null,
    })
    expect([after.x, after.y]).toEqual([expect.closeTo(before.x!, 2), expect.closeTo(before.y!, 2)])
  })

  test('words that somebody changed on the note win', () => {
    const board = make()
    initiativeToNote(board, ['I05'], {}, () => 'n1')
    const shape = board.get('shape:n1') as TLNoteShape
    const richText = doc(paragraph(words('Neuer Titel')), paragraph(words('mehr')))
    board.put([{ ...shape, props: { ...shape.props, richText } }])
    noteToInitiative(board, templates, ['shape:n1'])
    expect(findInitiative(board, 'I05')).toMatchObject({
      title: 'Neuer Titel',
      note: 'mehr',
      phase: 'P3',
    })
  })

  test('a copy of the note becomes another initiative', () => {
    const board = make()
    initiativeToNote(board, ['I05'], {}, () => 'n1')
    const shape = board.get('shape:n1') as TLNoteShape
    board.put([{ ...shape, id: 'shape:n2' as TLNoteShape['id'] }])
    const made = noteToInitiative(board, templates, ['shape:n1', 'shape:n2'], null, () => 'N')
    expect(made).toEqual({ ok: true, value: ['I05', 'N'] })
  })

  test('undo brings back initiative, cards and place', () => {
    const board = make()
    const before = [findInitiative(board, 'I05'), board.cardsOf('I05')]
    const history = new CommandHistory(board)
    history.run('zum Zettel', (each) => initiativeToNote(each, ['I05', 'I06']))
    expect(history.undo()).toMatchObject({ isDone: true })
    expect([findInitiative(board, 'I05'), board.cardsOf('I05')]).toEqual(before)
    expect(board.all('shape').filter(({ type }) => type === 'note')).toEqual([])
  })
})
