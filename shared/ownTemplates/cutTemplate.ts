/** Cuts pages out of a board: what a template of one's own keeps of them. */
import type { TLAssetId } from '@tldraw/tlschema'
import type { BoardRecord } from '../model/schema.ts'
import { isCard, type BoardReader } from '../workshop/board.ts'
import { inOrder } from '../workshop/readWorkshop.ts'
import type { Template } from '../workshop/template.ts'
import { templatePageId } from '../workshop/cards.ts'
import { broughtTypes } from './broughtEntities.ts'
import type { TemplateFilePage } from './templateFile.ts'

/** Pages and the records that belong to them. */
export interface TemplateCut {
  readonly pages: readonly TemplateFilePage[]
  readonly records: readonly BoardRecord[]
}

/**
 * The pages with these ids, in the board's order, with every shape on them that has a place in the template: cards only
 * where their entities come along. Frames of built-in templates are made anew where the template is used.
 */
export function cutTemplate(
  board: BoardReader,
  templates: readonly Template[],
  pageIds: ReadonlySet<string>,
  withEntities: boolean,
): TemplateCut {
  const pages = inOrder(board.all('page')).filter(({ id }) => pageIds.has(id))
  const entities = withEntities ? allEntities(board) : []
  const known = new Set<string>(entities.map(({ id }) => id))
  const kept = keptShapes(board, new Set(pages.map(({ id }) => id)), (shape) => {
    if (isCard(shape)) return known.has(`${shape.props.kind}:${shape.props.entityId}`)
    return (shape.type as string) !== 'template'
  })
  const bindings = board
    .all('binding')
    .filter(({ fromId, toId }) => kept.has(fromId) && kept.has(toId))
  return {
    pages: pages.map(({ id, name }, position) => ({
      id,
      name: name.trim() === '' ? String(position + 1) : name,
      template: templates.find((one) => templatePageId(one.id) === id)?.id ?? null,
    })),
    records: [...entities, ...assetsOf(board, kept), ...kept.values(), ...bindings],
  }
}

/** The hash of an image that an asset shows; null for any other asset. */
export function imageOf(record: BoardRecord): string | null {
  if (record.typeName !== 'asset' || !('src' in record.props)) return null
  return /^asset:([0-9a-f]{64})$/.exec(record.props.src ?? '')?.[1] ?? null
}

type Shape = Extract<BoardRecord, { typeName: 'shape' }>

/** From the pages inwards: what is not kept takes what lies in it along. Parents come first. */
function keptShapes(
  board: BoardReader,
  pageIds: ReadonlySet<string>,
  mayStay: (shape: Shape) => boolean,
): ReadonlyMap<string, Shape> {
  const children = new Map<string, Shape[]>()
  for (const shape of board.all('shape')) {
    const siblings = children.get(shape.parentId)
    if (siblings) siblings.push(shape)
    else children.set(shape.parentId, [shape])
  }
  const kept = new Map<string, Shape>()
  const open: string[] = [...pageIds]
  for (let parent = open.shift(); parent !== undefined; parent = open.shift()) {
    for (const shape of children.get(parent) ?? []) {
      if (kept.has(shape.id) || !mayStay(shape)) continue
      kept.set(shape.id, shape)
      open.push(shape.id)
    }
  }
  return kept
}

function assetsOf(board: BoardReader, shapes: ReadonlyMap<string, Shape>): readonly BoardRecord[] {
  const wanted = new Set<TLAssetId>()
  for (const { props } of shapes.values()) {
    if ('assetId' in props && props.assetId) wanted.add(props.assetId)
  }
  return board.all('asset').filter((asset) => wanted.has(asset.id) && imageOf(asset) !== null)
}

function allEntities(board: BoardReader): readonly BoardRecord[] {
  return broughtTypes.flatMap((type) =>
    board.all(type).map((record) =>
      // The vote stays on its own board.
      record.typeName === 'decision' ? { ...record, voteId: null } : record,
    ),
  )
}
