import { Store } from '@tldraw/store'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardSchema } from '../shared/model/schema.ts'
import { RecordDocument } from '../shared/sync/RecordDocument.ts'
import type { BoardStore } from '../shared/sync/StoreBinding.ts'
import type { Board } from '../shared/workshop/board.ts'
import { workshopOf } from '../shared/workshop/boardWorkshop.ts'
import { CommandHistory } from '../shared/workshop/CommandHistory.ts'
import {
  createCorridor,
  deleteCorridor,
  setContribution,
  setCorridorLead,
  updateCorridor,
} from '../shared/workshop/commands/corridors.ts'
import {
  createDepartment,
  deleteDepartment,
  updateDepartment,
} from '../shared/workshop/commands/departments.ts'
import {
  createInitiative,
  deleteInitiative,
  findInitiative,
  updateInitiative,
} from '../shared/workshop/commands/initiatives.ts'
import { moveToZone } from '../shared/workshop/commands/moveToZone.ts'
import { changeByControl } from '../shared/workshop/controls.ts'
import { documentBoard } from '../shared/workshop/documentBoard.ts'
import { seedBoard } from '../shared/workshop/seedBoard.ts'
import { storeBoard } from '../shared/workshop/storeBoard.ts'
import { stateOf } from '../shared/workshop/workshop.ts'
import { zoneKeys } from './four-approaches/place.ts'
import { fourApproaches } from './four-approaches/index.ts'
import { sampleFile } from './samples/sampleWorkshop.ts'

/** A board of the four approaches alone, whatever else the gallery offers. */
const templates = [fourApproaches]

const ref = (id: string) => ({ kind: 'initiative', id }) as const
const seed = () => seedBoard({ title: 'A', locale: 'de', templates, workshop: sampleFile() })

/** The two places a command runs: the browser's store and the server's document. */
const boards: Record<string, () => Board> = {
  store: () => {
    const store = new Store({ schema: boardSchema, props: {} as never }) as BoardStore
    store.put([...seed()])
    return storeBoard(store)
  },
  document: () => {
    const document = new RecordDocument(new Y.Doc())
    document.put(seed())
    return documentBoard(document)
  },
}

describe.each(Object.entries(boards))('commands on a %s', (_name, make) => {
  test('a new initiative has a card in the tray', () => {
    const board = make()
    const made = createInitiative(board, templates, { title: 'Radweg' })
    expect(made.ok).toBe(true)
    if (!made.ok) return
    expect(findInitiative(board, made.value)).toMatchObject({
      title: 'Radweg',
      x: null,
      effort: 'M',
    })
    expect(board.cardsOf(made.value)).toHaveLength(1)
    expect(workshopOf(board).initiatives.at(-1)?.id).toBe(made.value)
  })

  test('moving into each zone changes x and y, and the card with them', () => {
    const board = make()
    for (const zone of zoneKeys) {
      expect(moveToZone(board, templates, fourApproaches, ref('I05'), zone)).toBeNull()
      expect(fourApproaches.zoneOf(ref('I05'), workshopOf(board))).toBe(zone)
    }
    expect(moveToZone(board, templates, fourApproaches, ref('I05'), 'nowhere')).toEqual({
      code: 'zone/not-found',
    })
    expect(moveToZone(board, templates, fourApproaches, ref('I99'), 'tray')).toEqual({
      code: 'entity/not-found',
    })
  })

  test('fields are changed, references must lead somewhere, values must be in range', () => {
    const board = make()
    expect(updateInitiative(board, templates, 'I01', { effort: 'L', corridorId: null })).toBeNull()
    expect(findInitiative(board, 'I01')).toMatchObject({ effort: 'L', corridorId: null })
    expect(updateInitiative(board, templates, 'I01', { leadDeptId: 'D9' })).toEqual({
      code: 'department/not-found',
    })
    expect(updateInitiative(board, templates, 'I01', { corridorId: 'C9' })).toEqual({
      code: 'corridor/not-found',
    })
    expect(updateInitiative(board, templates, 'I01', { x: 2 })).toEqual({
      code: 'entity/bad-value',
    })
    expect(updateInitiative(board, templates, 'I01', { title: 'x'.repeat(20_001) })).toEqual({
      code: 'entity/text-too-long',
    })
  })

  test('deleting an initiative takes its card along', () => {
    const board = make()
    expect(deleteInitiative(board, 'I01')).toBeNull()
    expect([findInitiative(board, 'I01'), board.cardsOf('I01')]).toEqual([null, []])
    expect(deleteInitiative(board, 'I01')).toEqual({ code: 'entity/not-found' })
  })

  test('departments and corridors are added, renamed and deleted when nothing uses them', () => {
    const board = make()
    const department = createDepartment(board, { name: 'Kultur' }, () => 'K1')
    expect(department).toEqual({ ok: true, value: 'K1' })
    expect(updateDepartment(board, 'K1', { name: 'Kultur & Sport', capacityDays: 5 })).toBeNull()
    expect(updateDepartment(board, 'K1', { name: '  ' })).toEqual({ code: 'entity/no-name' })
    expect(updateDepartment(board, 'K1', { capacityDays: -1 })).toEqual({
      code: 'entity/bad-value',
    })
    expect(deleteDepartment(board, 'K1')).toBeNull()
    expect(deleteDepartment(board, 'D5')).toMatchObject({ code: 'entity/in-use' })

    expect(createCorridor(board, { name: 'Kultur' }, () => 'K2').ok).toBe(true)
    expect(updateCorridor(board, 'K2', { goal: 'Mehr Musik' })).toBeNull()
    expect(setContribution(board, 'K2', 'D1', { role: 'lead', days: 2 })).toBeNull()
    expect(deleteCorridor(board, 'K2')).toEqual({ code: 'entity/in-use', count: 1 })
    expect(setContribution(board, 'K2', 'D1', { role: 'none' })).toBeNull()
    expect(deleteCorridor(board, 'K2')).toBeNull()
    expect(board.get('contribution:K2~D1')).toBeUndefined()
  })

  test('a corridor gets another lead, and the former one goes on contributing', () => {
    const board = make()
    const roles = () =>
      workshopOf(board)
        .contributions.filter(({ corridorId }) => corridorId === 'C1')
        .map(({ departmentId, role, days }) => `${departmentId} ${role} ${days}`)
    expect(setCorridorLead(board, 'C1', 'D4')).toBeNull()
    expect(roles()).toEqual([
      'D1 contribute 4',
      'D2 informed 1',
      'D4 lead 3',
      'D5 contribute 9',
      'D6 contribute 4',
    ])
    expect(setCorridorLead(board, 'C1', null)).toBeNull()
    expect(roles().filter((role) => role.includes('lead'))).toEqual([])
    expect(setCorridorLead(board, 'C1', 'D9')).toEqual({ code: 'department/not-found' })
  })

  test('the last command is taken back, whatever it did', () => {
    const board = make()
    const history = new CommandHistory(board)
    const before = workshopOf(board)
    history.run('löschen', (each) => deleteInitiative(each, 'I01'))
    history.run('verschieben', (each) =>
      moveToZone(each, templates, fourApproaches, ref('I02'), 'tray'),
    )
    history.run('anlegen', (each) => createInitiative(each, templates, { title: 'Neu' }))
    history.run('nichts', (each) => updateInitiative(each, templates, 'I03', {}))
    expect(history.last?.label).toBe('anlegen')
    for (const label of ['anlegen', 'verschieben', 'löschen']) {
      expect(history.undo()).toMatchObject({ step: { label }, isDone: true })
    }
    expect(history.undo()).toBeNull()
    expect(workshopOf(board)).toEqual(before)
    expect(board.cardsOf('I01')).toHaveLength(1)
  })

  test('taking back leaves what others have done since', () => {
    const board = make()
    const history = new CommandHistory(board)
    history.run('benennen', (each) =>
      updateInitiative(each, templates, 'I01', { title: 'Meins', effort: 'L' }),
    )
    updateInitiative(board, templates, 'I01', { title: 'Deins' })
    expect(history.undo()).toMatchObject({ isDone: true })
    expect(findInitiative(board, 'I01')).toMatchObject({ title: 'Deins', effort: 'S' })

    const made = history.run('anlegen', (each) => createInitiative(each, templates, { title: 'x' }))
    if (!made.ok) throw new Error(made.refusal.code)
    updateInitiative(board, templates, made.value, { title: 'Weitergeschrieben' })
    history.undo()
    expect(findInitiative(board, made.value)).toMatchObject({ title: 'Weitergeschrieben' })

    history.run('löschen', (each) => deleteInitiative(each, 'I02'))
    board.remove(['page:four-approaches'])
    history.undo()
    expect(findInitiative(board, 'I02')).not.toBeNull()
    expect(board.cardsOf('I02')).toEqual([])
  })

  test('controls change what they are bound to, and nothing else', () => {
    const board = make()
    const change = (recordId: string, field: string, value: string | number | boolean) =>
      changeByControl(board, { recordId, field }, value, 'de')
    expect(change('enabler:2', 'ticked', false)).toBeNull()
    expect(change('stage:1', 'name', '2027/I')).toBeNull()
    expect(change('templateState:four-approaches', 'stage', 2)).toBeNull()
    expect(change('templateState:four-approaches', 'weight', 'effort')).toBeNull()
    const workshop = workshopOf(board)
    expect(workshop.enablers[2]).toEqual({ key: 2, ticked: false })
    expect(workshop.stages[1]?.name).toBe('2027/I')
    expect(stateOf(workshop, 'four-approaches')).toMatchObject({ stage: 2, weight: 'effort' })
    expect(change('stage:1', 'name', ' ')).toBeNull()
    expect(workshopOf(board).stages[1]?.name).toBeNull()
    expect(change('templateState:four-approaches', 'stage', 5)).toEqual({
      code: 'entity/bad-value',
    })
    expect(change('enabler:7', 'ticked', true)).toEqual({ code: 'entity/bad-value' })
    expect(change('initiative:I01', 'title', 'x')).toEqual({ code: 'control/unknown' })
  })
})
