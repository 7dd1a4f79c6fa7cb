/** The tables of entities: how a row is called, changed, ordered and deleted, said once for all its columns. */
import type { EntityId } from '../../shared/model/id.ts'
import type { Board } from '../../shared/workshop/board.ts'
import type { Refusal } from '../../shared/workshop/refusal.ts'
import type { EntityTarget, OrderedKind } from '../../shared/workshop/target.ts'
import { entityColumns, type EntityColumns } from './entityColumns.tsx'
import type { ListContext } from './listContext.ts'
import { RowActions } from './RowActions.tsx'
import type { TableColumn, TableRow, TableShape } from './tableColumn.ts'

/** What a table must know of the entities in it; `P` is what of them can be changed. */
export interface EntityKind<R extends TableRow, P> {
  readonly kind: EntityTarget['kind']
  readonly caption: string
  /** What a row is called in sentences. */
  readonly titleOf: (row: R) => string
  readonly change: (board: Board, id: EntityId, patch: P) => Refusal | null
  readonly remove: (board: Board, id: EntityId) => Refusal | null
  /** All of them, where people put them in order. */
  readonly order?: { readonly kind: OrderedKind; readonly all: readonly R[] }
}

/** The table, with the columns that `columnsOf` makes. */
export function entityShape<R extends TableRow, P>(
  entities: EntityKind<R, P>,
  context: ListContext,
  columnsOf: (make: EntityColumns<R, P>) => readonly TableColumn<R>[],
): TableShape<R> {
  const { commands } = context
  const { kind, caption, titleOf, order } = entities
  return {
    caption,
    kind,
    nameOf: titleOf,
    targetOf: ({ id }) => ({ kind, id }),
    columns: columnsOf(
      entityColumns({
        kind,
        titleOf,
        context,
        change: (row, patch) =>
          commands.change(titleOf(row), (board) => entities.change(board, row.id, patch)),
      }),
    ),
    actionCount: order ? 5 : 3,
    actions: (row) => (
      <RowActions
        target={{ kind, id: row.id }}
        title={titleOf(row)}
        context={context}
        order={
          order
            ? {
                kind: order.kind,
                id: row.id,
                position: order.all.findIndex(({ id }) => id === row.id),
                count: order.all.length,
              }
            : null
        }
        deleteTestId={`delete-${kind}-${row.id}`}
        onDelete={() => commands.remove(titleOf(row), (board) => entities.remove(board, row.id))}
      />
    ),
  }
}
