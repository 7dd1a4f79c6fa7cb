import { describe, expect, test } from 'vitest'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { BoardReader } from '../../shared/workshop/board.ts'
import { agrees } from '../../shared/workshop/agreement.ts'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { findEntity } from '../../shared/workshop/cardEntity.ts'
import { allCards, refOf, templatePageId } from '../../shared/workshop/cards.ts'
import { findCardPlace } from '../../shared/workshop/pagePoint.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import { templates } from '../../templates/registry.ts'
import { sampleFile } from '../../templates/samples/sampleWorkshop.ts'
import { GuardedRoom, recordsOf } from './testing/guardedRoom.ts'
import { chanceOf } from './testing/chance.ts'
import { actAtRandom } from './testing/randomActs.ts'

/** The sample on every second template, in turn: people add and remove the others. */
function seedOf(seedNumber: number): readonly BoardRecord[] {
  const some = templates.filter((_each, at) => (at + seedNumber) % 2 === 0)
  return seedBoard({ title: 'A', locale: 'de', templates: some, workshop: sampleFile() })
}

/** Cards that do not lie where their entity is, and cards of nothing. */
function disagreements(board: BoardReader): readonly string[] {
  const workshop = workshopOf(board)
  return allCards(board).flatMap((card) => {
    const ref = refOf(card)
    const place = findCardPlace(card, (id) => board.get(id))
    const template = templates.find(({ id }) => templatePageId(id) === place?.pageId)
    if (!findEntity(board, ref)) return [`${card.id} shows nothing`]
    if (!place || !template || !template.cardKinds.includes(ref.kind)) return []
    return agrees(card, template, workshop, place.centre) ? [] : [`${card.id} lies elsewhere`]
  })
}

/** Forty steps of three people, each of whom is cut off now and then. */
function play(seedNumber: number): GuardedRoom {
  const chance = chanceOf(seedNumber)
  const roles = ['facilitator', 'participant', 'participant'] as const
  const room = new GuardedRoom(seedOf(seedNumber), roles, templates)
  const cut = new Set<number>()
  for (let step = 0; step < 40; step++) {
    const at = chance.below(room.peers.length)
    const peer = room.peer(at)
    const dice = chance.next()
    if (dice < 0.1) peer.history.undo()
    else if (dice < 0.14) peer.history.redo()
    else peer.does((board) => actAtRandom(board, chance, templates))
    if (chance.next() < 0.15) {
      if (cut.has(at)) cut.delete(at)
      else cut.add(at)
    }
    room.peers.forEach((each, other) => {
      if (!cut.has(other) && chance.next() < 0.3) room.exchange(each)
    })
  }
  return room
}

describe('three people who drag, type and undo on bad lines', () => {
  test.each(Array.from({ length: 50 }, (_, at) => at + 1))(
    '[G11] sequence %i ends with entities, cards and lists in agreement everywhere',
    (seedNumber) => {
      const room = play(seedNumber)
      room.meet()
      const state = recordsOf(room.gate.document)
      const first = room.peer(0)
      expect(disagreements(first.index)).toEqual([])
      for (const peer of room.peers) {
        expect(recordsOf(peer.document)).toEqual(state)
        expect(peer.binding.quarantine.size).toBe(0)
        expect(workshopOf(peer.index)).toEqual(workshopOf(first.index))
      }
      room.close()
    },
    60_000,
  )
})
