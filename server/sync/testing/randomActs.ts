/** Things people do on a board, drawn by chance: with the mouse on the canvas, and by commands in the list. */
import type { EntityId } from '../../../shared/model/id.ts'
import {
  criterionFamilies,
  gateKeys,
  phases,
  principleKeys,
  statuses,
} from '../../../shared/model/records/initiative.ts'
import { sectors, linkKinds } from '../../../shared/model/records/iTeam.ts'
import type { CardShape } from '../../../shared/model/shapes.ts'
import type { Board } from '../../../shared/workshop/board.ts'
import { workshopOf } from '../../../shared/workshop/boardWorkshop.ts'
import { allCards, refOf, templatesOn } from '../../../shared/workshop/cards.ts'
import {
  createCorridor,
  deleteCorridor,
  setContribution,
  setCorridorLead,
} from '../../../shared/workshop/commands/corridors.ts'
import {
  createDepartment,
  deleteDepartment,
} from '../../../shared/workshop/commands/departments.ts'
import { setField } from '../../../shared/workshop/commands/fields.ts'
import {
  createInitiative,
  deleteInitiative,
  updateInitiative,
  updateInitiatives,
} from '../../../shared/workshop/commands/initiatives.ts'
import { setLink } from '../../../shared/workshop/commands/iTeam.ts'
import { moveToZone } from '../../../shared/workshop/commands/moveToZone.ts'
import { moveInOrder } from '../../../shared/workshop/commands/order.ts'
import { addTemplate, removeTemplate } from '../../../shared/workshop/commands/pages.ts'
import {
  decideGate,
  linkPrinciple,
  setCriterion,
  setTranche,
} from '../../../shared/workshop/commands/roadmap.ts'
import {
  createStakeholder,
  deleteStakeholder,
  updateStakeholder,
} from '../../../shared/workshop/commands/stakeholders.ts'
import { withCentre } from '../../../shared/workshop/pagePoint.ts'
import type { Template } from '../../../shared/workshop/template.ts'
import type { Act, Chance } from './chance.ts'
import { kitAct } from './kitAct.ts'

/** Drags a card, or some, anywhere on or beside the frame. */
const drag: Act = (board, chance) => {
  const cards = allCards(board)
  const chosen = [chance.pick(cards), chance.next() < 0.2 ? chance.pick(cards) : undefined]
  const point = { x: chance.below(3_500) - 150, y: chance.below(2_100) - 150 }
  const moved = new Map<string, CardShape>()
  for (const card of chosen) {
    if (card)
      moved.set(
        card.id,
        withCentre(card, point, (id) => board.get(id)),
      )
  }
  board.put([...moved.values()])
}

const copyCard: Act = (board, chance) => {
  const card = chance.pick(allCards(board))
  const id = `shape:copy-${chance.newId()}` as CardShape['id']
  if (card) board.put([{ ...card, id, x: card.x + 40, y: card.y + 40 }])
}

const deleteCard: Act = (board, chance) => {
  const card = chance.pick(allCards(board))
  if (card) board.remove([card.id])
}

const zone: Act = (board, chance, templates) => {
  const template = chance.pick(templatesOn(board, templates))
  const ref = chance.pick(allCards(board).map(refOf))
  if (!template || !ref || !template.cardKinds.includes(ref.kind)) return
  const key = chance.pick(template.zones(workshopOf(board), 'de'))?.key
  if (key) moveToZone(board, templates, template, ref, key)
}

const initiativeIds = (board: Board): readonly EntityId[] =>
  workshopOf(board).initiatives.map(({ id }) => id)
const departmentIds = (board: Board): readonly EntityId[] =>
  workshopOf(board).departments.map(({ id }) => id)
const corridorIds = (board: Board): readonly EntityId[] =>
  workshopOf(board).corridors.map(({ id }) => id)

const edit: Act = (board, chance, templates) => {
  const id = chance.pick(initiativeIds(board))
  const axis = (): number | null => (chance.next() < 0.2 ? null : chance.next() * 2 - 1)
  const x = axis()
  const patch = chance.pick([
    { x, y: x === null ? null : (axis() ?? 0) },
    { phase: chance.pick(phases) ?? 'P1' },
    { status: chance.pick(statuses) ?? 'active' },
    { corridorId: chance.pick([...corridorIds(board), null]) ?? null },
    { leadDeptId: chance.pick(departmentIds(board)) ?? null },
    { contribDeptIds: departmentIds(board).filter(() => chance.next() < 0.4) },
    { title: `t${chance.below(99)}`, activeFromStage: chance.below(5) },
  ])
  if (id && patch) updateInitiative(board, templates, id, patch)
}

const editSeveral: Act = (board, chance, templates) => {
  const ids = initiativeIds(board).filter(() => chance.next() < 0.3)
  const patch = {
    phase: chance.pick(phases) ?? 'P1',
    corridorId: chance.pick(corridorIds(board)) ?? null,
  }
  updateInitiatives(board, templates, ids, patch)
}

const roadmapAct: Act = (board, chance) => {
  const id = chance.pick(initiativeIds(board)) ?? ''
  const gate = chance.pick(gateKeys) ?? 'G1'
  const phase = chance.pick(phases) ?? 'P1'
  chance.pick([
    () =>
      decideGate(board, id, gate, { decision: chance.pick(['go', 'loop', 'exit', null]) ?? null }),
    () => decideGate(board, id, gate, { reason: `r${chance.below(9)}` }),
    () => setCriterion(board, id, chance.pick(criterionFamilies) ?? 'financial', { rating: 1 }),
    () => setTranche(board, id, phase, chance.next() < 0.3 ? null : { opex: chance.below(9) }),
    () => linkPrinciple(board, id, chance.pick(principleKeys) ?? 'V', chance.next() < 0.7),
  ])?.()
}

const corridorAct: Act = (board, chance) => {
  const [corridor, department] = [
    chance.pick(corridorIds(board)) ?? '',
    chance.pick(departmentIds(board)) ?? '',
  ]
  chance.pick([
    () =>
      setContribution(board, corridor, department, { role: 'contribute', days: chance.below(9) }),
    () => setContribution(board, corridor, department, { role: 'none' }),
    () => setCorridorLead(board, corridor, department),
  ])?.()
}

const layout: Act = (board, chance) => {
  const [corridor, department] = [
    chance.pick(corridorIds(board)) ?? '',
    chance.pick(departmentIds(board)) ?? '',
  ]
  chance.pick([
    () => createDepartment(board, { name: 'neu' }, chance.newId),
    () => createCorridor(board, { name: 'neu' }, chance.newId),
    () => moveInOrder(board, 'corridor', corridor, chance.below(5)),
    () => moveInOrder(board, 'department', department, chance.below(5)),
    () => deleteCorridor(board, corridor),
    () => deleteDepartment(board, department),
  ])?.()
}

const teamAct: Act = (board, chance, templates) => {
  const kind = chance.pick(linkKinds) ?? 'sector'
  const ends = { department: departmentIds(board), corridor: corridorIds(board), sector: sectors }
  const id = chance.pick<EntityId>(ends[kind]) ?? ''
  const sector = chance.pick(sectors) ?? 'citizens'
  const stakeholder = chance.pick(workshopOf(board).stakeholders.map((each) => each.id)) ?? ''
  chance.pick([
    () => setLink(board, { kind, id }, { level: chance.pick([0, 1, 2, 3, 4] as const) ?? 0 }),
    () => setField(board, 'i-team', 'mandate', { filled: chance.next() < 0.5 }),
    () => createStakeholder(board, templates, { name: 'S', sector }, chance.newId),
    () => createStakeholder(board, templates, { name: 'S' }, chance.newId),
    () => updateStakeholder(board, templates, stakeholder, { sector }),
    () => deleteStakeholder(board, stakeholder),
  ])?.()
}

const createAct: Act = (board, chance, templates) =>
  createInitiative(
    board,
    templates,
    { title: 'neu', phase: chance.pick(phases) ?? 'P1', x: chance.next() < 0.5 ? null : 0.5, y: 0 },
    chance.newId,
  )

const deleteAct: Act = (board, chance) =>
  deleteInitiative(board, chance.pick(initiativeIds(board)) ?? '')

/** Only facilitators may: for others the guard takes it back. */
const pagesAct: Act = (board, chance, templates) => {
  const template = chance.pick(templates)
  if (!template) return
  if (chance.next() < 0.4) removeTemplate(board, templates, template.id)
  else addTemplate(board, templates, template, 'de')
}

const acts: readonly (readonly [weight: number, act: Act])[] = [
  [30, drag],
  [3, copyCard],
  [3, deleteCard],
  [10, zone],
  [12, edit],
  [3, editSeveral],
  [6, roadmapAct],
  [5, corridorAct],
  [8, layout],
  [8, teamAct],
  [8, kitAct],
  [4, createAct],
  [2, deleteAct],
  [3, pagesAct],
]

/** Does one of them. */
export function actAtRandom(board: Board, chance: Chance, templates: readonly Template[]): void {
  let left = chance.next() * acts.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, act] of acts) {
    left -= weight
    if (left > 0) continue
    act(board, chance, templates)
    return
  }
}
