import { expect, test } from 'vitest'
import { cardKinds } from '../model/shapes.ts'
import { BoardIndex } from './BoardIndex.ts'
import { workshopOf } from './boardWorkshop.ts'
import { isCardEntity } from './cardEntity.ts'
import { importWorkshop } from './file/importWorkshop.ts'
import { parseWorkshopFile } from './file/parseWorkshopFile.ts'
import { soundFile } from './file/testing/soundFile.ts'
import { withEntity } from './withEntity.ts'
import { Surroundings } from './workshopAround.ts'

function makeBoard(): BoardIndex {
  const board = new BoardIndex()
  const parsed = parseWorkshopFile(soundFile())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  for (const record of importWorkshop(parsed.value, board, [])) board.set(record)
  return board
}

test.each(cardKinds)('one changed %s leads to what reading the whole board does', (kind) => {
  const board = makeBoard()
  const before = workshopOf(board)
  const surroundings = new Surroundings(board)
  surroundings.read()
  const record = board.all(kind).at(-1)
  if (!isCardEntity(record)) throw new Error(`the file has no ${kind}`)
  const changed = { ...record, meta: { extra: { seit: 2026 } } }
  board.set(changed)
  surroundings.note(changed)
  expect(withEntity(before, changed)).toEqual(workshopOf(board))
  expect(surroundings.read()).toEqual({ ...workshopOf(board), initiatives: [] })

  board.delete(changed.id)
  surroundings.note(changed)
  expect(surroundings.read()).toEqual({ ...workshopOf(board), initiatives: [] })
  expect(withEntity(surroundings.read(), changed)).toBeNull()
})
