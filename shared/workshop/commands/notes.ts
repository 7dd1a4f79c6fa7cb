/** Turns sticky notes into initiatives and back, so that a thought need not be typed a second time. */
import type { TLNoteShape, TLPageId, TLShapeId } from '@tldraw/tlschema'
import { entityIdOf, newEntityId, type EntityId } from '../../model/id.ts'
import { InitiativeRecordType, type InitiativeRecord } from '../../model/records/initiative.ts'
import { textIn } from '../../model/text.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Board, BoardReader } from '../board.ts'
import { withFields } from '../cardEntity.ts'
import { cardAt, indicesAbove, templatePageId, templatesOn } from '../cards.ts'
import type { Point } from '../mark.ts'
import { Overlay } from '../overlay.ts'
import { findCardPlace } from '../pagePoint.ts'
import { placeCards } from '../placeCards.ts'
import { inOrder } from '../readWorkshop.ts'
import { refuse, type Outcome, type Refusal } from '../refusal.ts'
import type { Template } from '../template.ts'
import { workshopAround } from '../workshopAround.ts'
import { checkTexts } from './checkTexts.ts'
import { indexBehind } from './newIndex.ts'
import { findNote, keptInitiative, noteOf, placeOfNote } from './noteShape.ts'
import { wordsOfNote } from './noteText.ts'

/**
 * Makes an initiative of each note and removes the note: its first line becomes the title, the rest the
 * note; formatting is flattened. On a template's page the card lies where the note lay (or around `at`, in
 * the page's coordinates) and the initiative is what that place says; elsewhere the cards lie in trays.
 * Arrows that led to the note lead to the card. A note that was an initiative before gets everything back
 * that it was. All notes or none; answers the ids of the initiatives in the order of the notes.
 */
export function noteToInitiative(
  board: Board,
  templates: readonly Template[],
  noteShapeIds: readonly string[],
  at: Point | null = null,
  newId: () => EntityId = newEntityId,
): Outcome<readonly EntityId[]> {
  const next = new Overlay(board)
  const made: EntityId[] = []
  for (const noteId of new Set(noteShapeIds)) {
    const note = findNote(next, noteId)
    if (!note) return refused('entity/not-found')
    if (isLocked(note)) return refused('entity/bad-value')
    const record = initiativeOf(note, next, newId)
    if (record.title === '') return refused('entity/no-name')
    const refusal = checkTexts([record.title, record.note])
    if (refusal) return { ok: false, refusal }
    const cardId = putInitiative(record, note, next, templates, at)
    rebind(note.id, cardId, next)
    next.remove(note.id)
    made.push(entityIdOf(record.id))
  }
  write(board, next)
  return { ok: true, value: made }
}

/** Where the notes of former initiatives go, and in which language. */
export interface NoteOptions {
  /** The page whose cards become the notes; without one, each initiative's first card does. */
  readonly pageId?: string
  /** The language of the words a note shows; German without it. */
  readonly locale?: Locale
}

/**
 * Makes a note of each initiative, with its title and its note as text, where its card lies, and removes
 * the initiative with its cards. A note shows no more than these words: departments, corridor, phase,
 * ratings, gates, money and the other language are not to be seen on it. They are kept in the note all the
 * same, out of sight: turned into an initiative again, it has them back; and undo takes the step back.
 * Dots of votes and links of others to the initiative's id are not kept. All initiatives or none; answers
 * the ids of the notes' shapes in the order of the initiatives.
 */
export function initiativeToNote(
  board: Board,
  ids: readonly EntityId[],
  { pageId, locale = 'de' }: NoteOptions = {},
  newId: () => EntityId = newEntityId,
): Outcome<readonly string[]> {
  const next = new Overlay(board)
  const made: string[] = []
  for (const id of new Set(ids)) {
    const record = next.get(InitiativeRecordType.createId(id))
    if (record?.typeName !== 'initiative') return refused('entity/not-found')
    const place = findSpot(id, pageId, made.length, next)
    if (!place) return refused('entity/not-found')
    const words = { title: textIn(record.title, locale), note: textIn(record.note, locale) }
    const [index] = indicesAbove(next, place.page, 1)
    if (!index) return refused('entity/bad-value')
    const note = noteOf(record, words, `shape:${newId()}` as TLShapeId, { ...place, index })
    next.put(note)
    for (const card of next.cardsOf(id).filter(({ props }) => props.kind === 'initiative')) {
      rebind(card.id, card.id === place.cardId ? note.id : null, next)
      next.remove(card.id)
    }
    next.remove(record.id)
    made.push(note.id)
  }
  write(board, next)
  return { ok: true, value: made }
}

function initiativeOf(
  note: TLNoteShape,
  board: BoardReader,
  newId: () => EntityId,
): InitiativeRecord {
  const index = indexBehind(board, 'initiative')
  const kept = keptInitiative(note)
  if (kept) {
    const id = board.get(kept.id) ? InitiativeRecordType.createId(newId()) : kept.id
    return { ...kept, id, index }
  }
  const { title, note: rest } = wordsOfNote(note)
  const id = InitiativeRecordType.createId(newId())
  return InitiativeRecordType.create({ id, index, title, note: rest === '' ? null : rest })
}

/** Puts the initiative with its cards; answers the card that stands where the note was. */
function putInitiative(
  record: InitiativeRecord,
  note: TLNoteShape,
  board: Overlay,
  templates: readonly Template[],
  at: Point | null,
): TLShapeId | null {
  const ref = { kind: 'initiative', id: entityIdOf(record.id) } as const
  const place = placeOfNote(note, board)
  const template = templatesOn(board, templates).find(
    ({ id, cardKinds }) => cardKinds.includes('initiative') && templatePageId(id) === place?.pageId,
  )
  const centre = at ?? place?.centre
  const index = template && indicesAbove(board, templatePageId(template.id), 1)[0]
  let cardId: TLShapeId | null = null
  let after = record
  board.put(record)
  if (template && centre && index) {
    const said = withFields(record, template.read(ref, centre, workshopAround(board, [record])))
    if (said.typeName === 'initiative') after = said
    const card = cardAt(template, ref, centre, index, board)
    board.put(after)
    board.put(card)
    cardId = card.id
  }
  placeCards([ref], board, templates, workshopAround(board, [after]))
  return cardId
}

/** Where the note of an initiative goes: to its card; one without cards to the edge of a page. */
function findSpot(
  id: EntityId,
  pageId: string | undefined,
  position: number,
  board: BoardReader,
): { readonly page: TLPageId; readonly centre: Point; readonly cardId: string | null } | null {
  const places = board
    .cardsOf(id)
    .filter(({ props }) => props.kind === 'initiative')
    .flatMap((card) => {
      const place = findCardPlace(card, (each) => board.get(each))
      return place ? [{ card, place }] : []
    })
  const shown = places.find(({ place }) => place.pageId === pageId) ?? places[0]
  const pages = inOrder(board.all('page'))
  const page = pages.find((each) => each.id === (shown?.place.pageId ?? pageId)) ?? pages[0]
  if (!page) return null
  const beside = { x: -140, y: 100 + 220 * position }
  return { page: page.id, centre: shown?.place.centre ?? beside, cardId: shown?.card.id ?? null }
}

/** Lets arrows that lead to a shape lead to another one; without one they end where they are. */
function rebind(from: string, to: string | null, board: Overlay): void {
  for (const binding of board.all('binding')) {
    if (binding.toId !== from) continue
    if (to === null) board.remove(binding.id)
    else board.put({ ...binding, toId: to as TLShapeId })
  }
}

function isLocked({ isLocked: locked, meta }: TLNoteShape): boolean {
  return locked || meta['locked'] === true
}

function write(board: Board, next: Overlay): void {
  board.put(next.records())
  board.remove(next.removed())
}

function refused(code: Refusal['code']): Outcome<never> {
  return { ok: false, refusal: refuse(code) }
}
