/** What can be done with a row: edit all of it, see it on the canvas, move it, delete it. */
import type { MouseEvent, ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import type { OrderedKind, Target } from '../../shared/workshop/target.ts'
import { Button } from '../ui/Button.tsx'
import { focusAfterRemoval, keepFocus } from './focusAfterRemoval.ts'
import type { ListContext } from './listContext.ts'

/** The place of a row in its order. */
interface RowOrder {
  readonly kind: OrderedKind
  readonly id: EntityId
  readonly position: number
  readonly count: number
}

/** `onDelete` answers whether it worked; the focus then goes on to the next row. */
export function RowActions({
  target,
  title,
  context,
  order = null,
  deleteTestId,
  onDelete = null,
}: {
  readonly target: Target
  readonly title: string
  readonly context: ListContext
  readonly order?: RowOrder | null
  readonly deleteTestId?: string
  readonly onDelete?: (() => boolean) | null
}): ReactNode {
  const { t, isReadOnly, onOpen, onJump } = context
  return (
    <span className="k-list-actions">
      {!isReadOnly && order && <OrderButtons order={order} title={title} context={context} />}
      <Button
        variant="quiet"
        icon={isReadOnly ? 'enlarge' : 'edit'}
        isIconOnly
        title={t(isReadOnly ? 'list.look' : 'list.edit', { title })}
        data-testid={`edit-${target.kind}-${'id' in target ? target.id : ''}`}
        onClick={() => onOpen(target)}
      >
        {t(isReadOnly ? 'list.look' : 'list.edit', { title })}
      </Button>
      {onJump && (
        <Button
          variant="quiet"
          icon="arrowRight"
          isIconOnly
          title={t('list.jump', { title })}
          onClick={() => onJump(target)}
        >
          {t('list.jump', { title })}
        </Button>
      )}
      {!isReadOnly && onDelete && (
        <Button
          variant="quiet"
          icon="trash"
          isIconOnly
          title={t('list.delete', { title })}
          data-testid={deleteTestId}
          onClick={(event) => {
            const giveFocus = focusAfterRemoval(event.currentTarget)
            if (onDelete()) giveFocus()
          }}
        >
          {t('list.delete', { title })}
        </Button>
      )}
    </span>
  )
}

function OrderButtons({
  order: { kind, id, position, count },
  title,
  context: { t, commands },
}: {
  readonly order: RowOrder
  readonly title: string
  readonly context: ListContext
}): ReactNode {
  const move = (to: number) => (event: MouseEvent<HTMLButtonElement>) => {
    if (to < 0 || to >= count) return
    keepFocus(event.currentTarget)
    commands.moveInOrder(kind, id, title, to)
  }
  return (
    <>
      <Button
        variant="quiet"
        icon="arrowUp"
        isIconOnly
        aria-disabled={position === 0 || undefined}
        title={t('list.moveUp', { title })}
        data-testid={`up-${kind}-${id}`}
        onClick={move(position - 1)}
      >
        {t('list.moveUp', { title })}
      </Button>
      <Button
        variant="quiet"
        icon="arrowDown"
        isIconOnly
        aria-disabled={position === count - 1 || undefined}
        title={t('list.moveDown', { title })}
        data-testid={`down-${kind}-${id}`}
        onClick={move(position + 1)}
      >
        {t('list.moveDown', { title })}
      </Button>
    </>
  )
}
