/** What can be done with a note or a picture: see it on the canvas, delete it, and what `children` add. */
import type { ReactNode } from 'react'
import { removeFree } from '../../../shared/workshop/commands/freeContent.ts'
import { Button } from '../../ui/Button.tsx'
import { focusAfterRemoval } from '../focusAfterRemoval.ts'
import type { ListContext } from '../listContext.ts'

/** `title` is what the row is called. What is locked can only be looked at. */
export function FreeActions({
  id,
  title,
  isLocked,
  context,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly isLocked: boolean
  readonly context: ListContext
  readonly children?: ReactNode
}): ReactNode {
  const { t, commands, isReadOnly, onJump } = context
  const mayChange = !isReadOnly && !isLocked
  return (
    <span className="k-list-actions">
      {mayChange && children}
      {onJump && (
        <Button
          variant="quiet"
          icon="arrowRight"
          isIconOnly
          title={t('list.jump', { title })}
          data-testid={`jump-${id}`}
          onClick={() => onJump({ kind: 'shape', id })}
        >
          {t('list.jump', { title })}
        </Button>
      )}
      {mayChange && (
        <Button
          variant="quiet"
          icon="trash"
          isIconOnly
          title={t('list.delete', { title })}
          data-testid={`delete-${id}`}
          onClick={(event) => {
            const giveFocus = focusAfterRemoval(event.currentTarget)
            if (commands.remove(title, (board) => removeFree(board, id))) giveFocus()
          }}
        >
          {t('list.delete', { title })}
        </Button>
      )}
    </span>
  )
}
