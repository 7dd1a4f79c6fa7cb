import { describe, expect, test } from 'vitest'
import type { TLNoteShape } from '@tldraw/tlschema'
import { checkRecordAlone } from '../../shared/model/check.ts'
import { plainTextOf } from '../../shared/model/richText.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { RevealedNote } from '../../shared/session/step.ts'
import { BoardIndex } from '../../shared/workshop/BoardIndex.ts'
import { templatePageId, templateShapeId } from '../../shared/workshop/cards.ts'
import type { Rect } from '../../shared/workshop/mark.ts'
import { overlaps } from '../../shared/workshop/rect.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import { templates } from '../../templates/registry.ts'
import { areasOn, findPageArea } from './pageAreas.ts'
import { revealedPlace } from './revealedPlace.ts'
import { revealNotes } from './revealNotes.ts'

const template = templates[0]
if (!template) throw new Error('there is a template')
const page = templatePageId(template.id)
const nowhere = { focus: null, templateId: null }
const nobody = () => null

function boardOf(extra: readonly BoardRecord[] = []): BoardIndex {
  const board = new BoardIndex()
  const seed = seedBoard({ title: 'A', locale: 'de', templates: template ? [template] : [] })
  for (const record of [...seed, ...extra]) board.set(record)
  return board
}

function shape(id: string, type: string, at: object, props: object): BoardRecord {
  return {
    typeName: 'shape',
    id: `shape:${id}`,
    type,
    parentId: page,
    index: 'a1',
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props,
    ...at,
  } as unknown as BoardRecord
}

const frame = (w: number, h: number, at: object = { x: 4_000, y: -900 }) =>
  shape('f', 'frame', at, { w, h, name: 'Sammeln', color: 'black' })

/** So many short notes of three people. */
function written(
  count: number,
  text = (number: number) => `Gedanke ${number}`,
): readonly RevealedNote[] {
  return Array.from({ length: count }, (_, number) => ({
    draftKey: `round P${number % 3} ${number}`,
    participantId: null,
    text: text(number),
  }))
}

/** Puts the notes on the board and answers where they lie. */
function put(board: BoardIndex, notes: readonly TLNoteShape[]): readonly Rect[] {
  for (const note of notes) board.set(note)
  return notes.map((note) => {
    const place = findPageArea(note, board)
    if (!place) throw new Error('a note lies on a page')
    return place.area
  })
}

function expectApart(areas: readonly Rect[]): void {
  for (const [at, area] of areas.entries()) {
    for (const other of areas.slice(at + 1)) expect(overlaps(area, other)).toBe(false)
  }
}

function isInside(area: Rect, { x, y, w, h }: Rect): boolean {
  return area.x >= x && area.y >= y && area.x + area.w <= x + w && area.y + area.h <= y + h
}

describe('revealing', () => {
  test('[S9] puts sound notes into the frame of the step, apart from each other', () => {
    const board = boardOf([frame(1_600, 900)])
    const notes = revealNotes(written(12), nobody, { ...nowhere, focus: 'shape:f' }, board)
    expect(notes).toHaveLength(12)
    for (const note of notes) expect(checkRecordAlone(note).ok).toBe(true)
    const areas = put(board, notes)
    expectApart(areas)
    for (const area of areas)
      expect(isInside(area, { x: 4_000, y: -900, w: 1_600, h: 900 })).toBe(true)
    expect(new Set(notes.map(({ index }) => index)).size).toBe(12)
  })

  test('[S9] covers nothing that lies in the frame, also not long notes or what is nested', () => {
    const around = frame(1_600, 1_400)
    const inner = shape('i', 'geo', { parentId: 'shape:f', x: 100, y: 100 }, { w: 500, h: 300 })
    const turned = shape('t', 'geo', { x: 5_100, y: -500, rotation: 0.7 }, { w: 240, h: 200 })
    const line = shape(
      'l',
      'draw',
      { x: 4_700, y: 0 },
      {
        segments: [
          {
            points: [
              { x: 0, y: 0 },
              { x: 300, y: 90 },
            ],
          },
        ],
      },
    )
    const behind = shape('b', 'geo', { x: 3_000, y: -3_000 }, { w: 5_000, h: 5_000 })
    const board = boardOf([around, inner, turned, line, behind])
    const there = areasOn(page, board)
      .filter((each) => ['shape:i', 'shape:t', 'shape:l'].includes(each.shape.id))
      .map(({ area }) => area)
    const long = written(10, (number) =>
      'Donaudampfschifffahrt und Radwege '.repeat(1 + (number % 3)),
    )
    const notes = revealNotes(long, nobody, { ...nowhere, focus: 'shape:f' }, board)
    const areas = put(board, notes)
    expectApart([...areas, ...there])
    expect(Math.max(...areas.map(({ h }) => h))).toBeGreaterThan(200)
    for (const area of areas)
      expect(isInside(area, { x: 4_000, y: -900, w: 1_600, h: 1_400 })).toBe(true)
  })

  test('[S9] makes notes smaller rather than let them out of the frame', () => {
    const board = boardOf([frame(700, 700)])
    const notes = revealNotes(written(16), nobody, { ...nowhere, focus: 'shape:f' }, board)
    const areas = put(board, notes)
    expect(new Set(notes.map(({ props }) => props.scale))).toEqual(new Set([0.5]))
    expectApart(areas)
    for (const area of areas)
      expect(isInside(area, { x: 4_000, y: -900, w: 700, h: 700 })).toBe(true)
  })

  test('[S9] lays what a frame cannot hold below all that is there', () => {
    const board = boardOf([frame(300, 300)])
    const full = revealNotes(written(30), nobody, { ...nowhere, focus: 'shape:f' }, board)
    const before = areasOn(page, board).map(({ area }) => area)
    const bottom = Math.max(...before.map(({ y, h }) => y + h))
    const areas = put(board, full)
    expect(areas).toHaveLength(30)
    expectApart(areas)
    const below = areas.filter(({ y }) => y > bottom)
    expect(below.length).toBeGreaterThan(20)
  })

  test('[S9] lies below the print of a template, in reading order from its left edge', () => {
    const board = boardOf()
    const [print] = areasOn(page, board)
    const place = { focus: templateShapeId(template.id), templateId: template.id }
    const areas = put(board, revealNotes(written(20), nobody, place, board))
    expectApart(areas)
    expect(Math.min(...areas.map(({ y }) => y))).toBeGreaterThan(
      (print?.area.y ?? 0) + (print?.area.h ?? 0),
    )
    expect(areas[0]?.x).toBe(print?.area.x)
  })

  test('[S9] repeated after a crash adds none and moves none', () => {
    const board = boardOf([frame(1_600, 900)])
    const place = { ...nowhere, focus: 'shape:f' }
    const all = written(6)
    put(board, revealNotes(all.slice(0, 4), nobody, place, board))
    const rest = revealNotes(all, nobody, place, board)
    expect(rest).toHaveLength(2)
    put(board, rest)
    expect(revealNotes(all, nobody, place, board)).toEqual([])
    expectApart(
      areasOn(page, board)
        .filter(({ shape: { type } }) => type === 'note')
        .map(({ area }) => area),
    )
  })

  test('[S9] lays anonymous notes in an order that says nothing about their authors', () => {
    const place = { ...nowhere, focus: 'shape:f' }
    const board = () => boardOf([frame(4_000, 4_000)])
    const notes = written(60)
    const textsOf = (shapes: readonly TLNoteShape[]) =>
      shapes.map(({ props }) => plainTextOf(props.richText))
    const laid = textsOf(revealNotes(notes, nobody, place, board()))
    expect(textsOf(revealNotes(notes.toReversed(), nobody, place, board()))).toEqual(laid)
    const authors = laid.map((text) => Number(/\d+/.exec(text)?.[0]) % 3)
    const neighbours = authors.filter((author, at) => author === authors[at + 1]).length
    // Sorted by author there would be 57 such neighbours; by chance about 20.
    expect(neighbours).toBeLessThan(35)
    expect(JSON.stringify(revealNotes(notes, nobody, place, board()))).not.toContain('P1')
  })

  test('[S9] names the author of a round that is not anonymous, and keeps colour and chosen place', () => {
    const board = boardOf([frame(1_600, 900)])
    const notes = revealNotes(
      [
        {
          draftKey: 'a',
          participantId: 'P1',
          text: 'Bäume',
          color: 'light-green',
          x: 4_040,
          y: -860,
        },
        { draftKey: 'b', participantId: 'P9', text: 'Bänke', color: 'plaid' },
      ],
      (id) => (id === 'P1' ? 'Anna' : null),
      { ...nowhere, focus: 'shape:f' },
      board,
    )
    expectApart(put(board, notes))
    const byText = new Map(notes.map((note) => [plainTextOf(note.props.richText), note]))
    expect(byText.get('Bäume\n– Anna')).toMatchObject({
      x: 4_040,
      y: -860,
      props: { color: 'light-green' },
    })
    expect(byText.get('Bänke')).toMatchObject({ props: { color: 'yellow' } })
  })

  test('[S9] is seen by showing what the step is about together with the notes', () => {
    const wide = boardOf([frame(1_600, 900)])
    const inside = revealNotes(written(6), nobody, { ...nowhere, focus: 'shape:f' }, wide)
    put(wide, inside)
    expect(revealedPlace(inside, 'shape:f', wide)).toEqual({ shapeId: 'shape:f' })
    const board = boardOf()
    const focus = templateShapeId(template.id)
    const below = revealNotes(written(20), nobody, { focus, templateId: template.id }, board)
    const [print] = areasOn(page, board)
    const areas = put(board, below)
    const { bounds, pageId } = revealedPlace(below, focus, board)
    if (!bounds || !print) throw new Error('there are bounds and a print')
    expect(pageId).toBe(page)
    for (const area of [print.area, ...areas]) expect(isInside(area, bounds)).toBe(true)
    // Two rows as wide as the print: both are seen at once.
    expect(bounds.w).toBe(print.area.w)
    expect(bounds.h).toBeLessThan(print.area.h + 3 * 220)
    const one = revealNotes(written(21).slice(20), nobody, nowhere, board)
    put(board, one)
    expect(revealedPlace(one, null, board).bounds).toMatchObject({ w: 1_600, h: 900 })
  })

  test('two thousand notes are laid out in a moment', () => {
    const began = performance.now()
    expect(revealNotes(written(2_000), nobody, nowhere, boardOf())).toHaveLength(2_000)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
