/** A sticky note as a shape: where it lies, how it looks when it is made of an initiative, what it keeps. */
import type { IndexKey, JsonObject } from '@tldraw/utils'
import {
  DefaultColorStyle,
  type TLNoteShape,
  type TLPageId,
  type TLShapeId,
} from '@tldraw/tlschema'
import { checkRecordAlone } from '../../model/check.ts'
import type { InitiativeRecord } from '../../model/records/initiative.ts'
import type { BoardRecord } from '../../model/schema.ts'
import type { CardShape } from '../../model/shapes.ts'
import { textIn } from '../../model/text.ts'
import { locales } from '../../i18n/locale.ts'
import type { BoardReader } from '../board.ts'
import type { Point } from '../mark.ts'
import { findCardPlace, type CardPlace } from '../pagePoint.ts'
import { richTextOfWords, wordsOfNote, type NoteWords } from './noteText.ts'

/** A note's width and least height, in page units at scale 1. */
const side = 200
const padding = 16
const fontSize = 22
const lettersPerLine = 15

/** The note with an id; `null` when there is none, or it is another shape. */
export function findNote(board: BoardReader, id: string): TLNoteShape | null {
  const record = board.get(id)
  return isNote(record) ? record : null
}

/** True for a sticky note. */
export function isNote(record: BoardRecord | undefined): record is TLNoteShape {
  return record?.typeName === 'shape' && record.type === 'note'
}

/** The page and the centre of a note; `null` when a shape it lies in is missing. */
export function placeOfNote(note: TLNoteShape, board: BoardReader): CardPlace | null {
  const { scale, growY } = note.props
  const face: CardShape = {
    ...note,
    type: 'card',
    props: { w: side * scale, h: (side + growY) * scale, kind: 'initiative', entityId: 'note' },
  }
  return findCardPlace(face, (id) => board.get(id))
}

/** Where a new note goes: its centre on a page, and its rank among what lies there. */
export interface NotePlace {
  readonly page: TLPageId
  readonly centre: Point
  readonly index: IndexKey
}

/** A note with an initiative's words; it keeps the initiative in `meta`. */
export function noteOf(
  initiative: InitiativeRecord,
  words: NoteWords,
  id: TLShapeId,
  place: NotePlace,
): TLNoteShape {
  return { ...noteWith(words, id, place), meta: { initiative: asJson(initiative) } }
}

/** A note with plain text, one paragraph a line; a colour that tldraw does not know becomes yellow. */
export function noteOfText(
  text: string,
  id: TLShapeId,
  place: NotePlace & { readonly color?: string | undefined },
): TLNoteShape {
  const note = noteWith({ title: text, note: '' }, id, place)
  const color = DefaultColorStyle.values.find((value) => value === place.color) ?? 'yellow'
  return { ...note, props: { ...note.props, color } }
}

function noteWith(words: NoteWords, id: TLShapeId, place: NotePlace): TLNoteShape {
  const growY = growthOf(words)
  return {
    typeName: 'shape',
    id,
    type: 'note',
    parentId: place.page,
    index: place.index,
    x: place.centre.x - side / 2,
    y: place.centre.y - (side + growY) / 2,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      color: 'yellow',
      labelColor: 'black',
      size: 'm',
      font: 'draw',
      fontSizeAdjustment: 0,
      align: 'middle',
      verticalAlign: 'middle',
      growY,
      url: '',
      richText: richTextOfWords(words),
      scale: 1,
    },
  }
}

/**
 * The initiative that a note was made of, with the words the note has now: where nobody changed them, its
 * own texts, so that the other language comes back too. `null` for a note that was always one.
 */
export function keptInitiative(note: TLNoteShape): InitiativeRecord | null {
  const checked = checkRecordAlone(note.meta['initiative'])
  if (!checked.ok || checked.record.typeName !== 'initiative') return null
  const kept = checked.record
  const words = wordsOfNote(note)
  const written = locales.map((locale) =>
    wordsOfNote({
      ...note,
      props: {
        ...note.props,
        url: '',
        richText: richTextOfWords({
          title: textIn(kept.title, locale),
          note: textIn(kept.note, locale),
        }),
      },
    }),
  )
  return {
    ...kept,
    title: written.some(({ title }) => title === words.title) ? kept.title : words.title,
    note: written.some((each) => each.note === words.note) ? kept.note : words.note || null,
  }
}

/** tldraw's sizes of letters on notes, in page units at scale 1. */
const fontSizes = { s: 18, m: fontSize, l: 26, xl: 32 } as const

/** How much higher than a square a note with these letters has to be for other words. */
export function grownFor({ props }: TLNoteShape, text: string): number {
  return heightOver(text, fontSizes[props.size])
}

/** How much higher than a square a note has to be; whoever opens it in an editor measures it exactly. */
function growthOf({ title, note }: NoteWords): number {
  return heightOver(`${title}\n${note}`, fontSize)
}

function heightOver(text: string, size: number): number {
  const perLine = Math.floor((lettersPerLine * fontSize) / size)
  const lines = text.split('\n').reduce((sum, line) => sum + wrappedLines(line, perLine), 0)
  return Math.max(0, Math.ceil(lines * size * 1.35 + 2 * padding - side))
}

/** How many lines a paragraph takes; words stay whole as long as they fit into one. */
function wrappedLines(paragraph: string, lettersOfLine: number): number {
  let lines = 1
  let used = 0
  for (const word of paragraph.split(/\s+/)) {
    const { length } = word
    if (used > 0 && used + 1 + length <= lettersOfLine) {
      used += 1 + length
    } else {
      if (used > 0) lines += 1
      lines += Math.max(0, Math.ceil(length / lettersOfLine) - 1)
      used = length > lettersOfLine ? length % lettersOfLine || lettersOfLine : length
    }
  }
  return lines
}

/** A record of the model as JSON: every field of one is. */
function asJson(record: InitiativeRecord): JsonObject {
  return record as unknown as JsonObject
}
