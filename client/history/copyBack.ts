/** Makes one thing on today's board what it was in a snapshot, with what it cannot be without. */
import { checkRecordAlone } from '../../shared/model/check.ts'
import type { EntityId } from '../../shared/model/id.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { isCard, isOfType, type Board, type RecordOfType } from '../../shared/workshop/board.ts'
import { isCardEntity, refOfEntity } from '../../shared/workshop/cardEntity.ts'
import { Overlay } from '../../shared/workshop/overlay.ts'
import { placeCards } from '../../shared/workshop/placeCards.ts'
import { refuse, type Refusal } from '../../shared/workshop/refusal.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { workshopAround } from '../../shared/workshop/workshopAround.ts'
import type { BoardRecords } from './compareBoards.ts'

type Shape = RecordOfType<'shape'>

/**
 * Writes the thing with this record id as it was. An entity comes with its cards, a department or corridor
 * with what it brought and its links, a shape with what lies in it and its arrows, a sheet with everything
 * on it. What it names and is no longer there is left out. Answers why nothing was done.
 */
export function copyBack(
  board: Board,
  templates: readonly Template[],
  then: BoardRecords,
  id: string,
): Refusal | null {
  const wanted = then.get(id)
  if (!wanted) return refuse('entity/not-found')
  const next = new Overlay(board)
  if (wanted.typeName === 'shape') bringShapes([wanted], then, next)
  else if (wanted.typeName === 'page') bringPage(wanted, then, next)
  else bringEntity(wanted, then, next, templates)
  const records = next.records()
  if (records.length === 0 || records.some((record) => !checkRecordAlone(record).ok)) {
    return refuse('entity/bad-value')
  }
  board.put(records.toSorted((a, b) => rankOf(a) - rankOf(b)))
  return null
}

function bringEntity(
  wanted: BoardRecord,
  then: BoardRecords,
  next: Overlay,
  templates: readonly Template[],
): void {
  const isGone = next.get(wanted.id) === undefined
  const record = withKnownNames(wanted, next)
  if (record === null) return
  next.put(record)
  if (isGone && (record.typeName === 'department' || record.typeName === 'corridor')) {
    for (const other of partsOf(record, then)) {
      if (next.get(other.id) || withKnownNames(other, next) === null) continue
      next.put(other)
    }
  }
  if (!isCardEntity(record)) return
  const ref = refOfEntity(record)
  if (isGone) {
    const cards = [...then.values()].filter(
      (each): each is Shape =>
        isCard(each) && each.props.kind === ref.kind && each.props.entityId === ref.id,
    )
    for (const card of cards) if (!next.get(card.id) && next.get(card.parentId)) next.put(card)
  }
  placeCards([ref], next, templates, workshopAround(next, [record]))
}

/** What goes with a department or a corridor and comes back with it. */
function partsOf(
  { id }: RecordOfType<'department'> | RecordOfType<'corridor'>,
  then: BoardRecords,
): readonly BoardRecord[] {
  return [...then.values()].filter((record) => {
    if (record.typeName === 'contribution') {
      return id === `department:${record.departmentId}` || id === `corridor:${record.corridorId}`
    }
    return record.typeName === 'link' && id === `${record.kind}:${record.to}`
  })
}

/** The record without the ids that lead nowhere today; `null` if it is nothing without them. */
export function withKnownNames(record: BoardRecord, board: Overlay): BoardRecord | null {
  const known = <T extends EntityId | null>(kind: string, id: T): T | null =>
    id !== null && board.get(`${kind}:${id}`) ? id : null
  const isThere = (kind: string, id: EntityId): boolean => known(kind, id) !== null
  switch (record.typeName) {
    case 'initiative':
      return {
        ...record,
        corridorId: known('corridor', record.corridorId),
        leadDeptId: known('department', record.leadDeptId),
        contribDeptIds: record.contribDeptIds.filter((id) => isThere('department', id)),
      }
    case 'corridor':
      return { ...record, leadDeptId: known('department', record.leadDeptId) }
    case 'checkIn':
      return { ...record, deptId: known('department', record.deptId) }
    case 'action':
      return {
        ...record,
        deptId: known('department', record.deptId),
        corridorId: known('corridor', record.corridorId),
        initiativeId: known('initiative', record.initiativeId),
        dependsOn: record.dependsOn.filter((id) => isThere('action', id)),
      }
    case 'contribution': {
      const isWhole =
        isThere('department', record.departmentId) && isThere('corridor', record.corridorId)
      return isWhole ? record : null
    }
    case 'link':
      return record.kind === 'sector' || isThere(record.kind, record.to) ? record : null
    default:
      return record
  }
}

function bringPage(page: BoardRecord, then: BoardRecords, next: Overlay): void {
  const isGone = next.get(page.id) === undefined
  next.put(page)
  if (!isGone) return
  const shapes = [...then.values()].filter(
    (record): record is Shape => isOfType(record, 'shape') && record.parentId === page.id,
  )
  bringShapes(shapes, then, next)
}

/** Puts shapes with everything in them, the pictures they show and the arrows that hold on to them. */
function bringShapes(roots: readonly Shape[], then: BoardRecords, next: Overlay): void {
  const children = new Map<string, Shape[]>()
  for (const record of then.values()) {
    if (!isOfType(record, 'shape')) continue
    const known = children.get(record.parentId)
    if (known) known.push(record)
    else children.set(record.parentId, [record])
  }
  const brought = new Set<string>()
  for (const root of roots) {
    const placed = withParent(root, then, next)
    if (placed) bring(placed)
  }
  for (const record of then.values()) {
    if (record.typeName !== 'binding' || next.get(record.id)) continue
    const touches = brought.has(record.fromId) || brought.has(record.toId)
    if (touches && next.get(record.fromId) && next.get(record.toId)) next.put(record)
  }

  function bring(shape: Shape): void {
    // A card of something that is no longer there would show nothing.
    if (isCard(shape) && !next.get(`${shape.props.kind}:${shape.props.entityId}`)) return
    next.put(shape)
    brought.add(shape.id)
    const assetId = 'assetId' in shape.props ? shape.props.assetId : null
    const asset = assetId ? then.get(assetId) : undefined
    if (asset && !next.get(asset.id)) next.put(asset)
    for (const child of children.get(shape.id) ?? []) bring(child)
  }
}

/**
 * The shape on what is there today: where its frame is gone, it lies at the same place of the sheet. `null`
 * if that is gone too.
 */
export function withParent(shape: Shape, then: BoardRecords, next: Overlay): Shape | null {
  let { parentId, x, y, rotation }: Shape = shape
  while (!next.get(parentId)) {
    const parent = then.get(parentId)
    if (parent?.typeName !== 'shape') return null
    const [cos, sin] = [Math.cos(parent.rotation), Math.sin(parent.rotation)]
    ;[x, y] = [parent.x + x * cos - y * sin, parent.y + x * sin + y * cos]
    rotation += parent.rotation
    parentId = parent.parentId
  }
  return parentId === shape.parentId ? shape : { ...shape, parentId, x, y, rotation }
}

/** Entities and pages come first, what lies on them next, what joins it last. */
function rankOf({ typeName }: BoardRecord): number {
  return ['shape', 'binding'].indexOf(typeName) + 1
}
