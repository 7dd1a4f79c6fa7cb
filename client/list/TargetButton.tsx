/** What is said of a target in a cell of the list; pressing it opens the target's form. */
import type { ReactNode } from 'react'
import { targetKey, type Target } from '../../shared/workshop/target.ts'
import type { ListContext } from './listContext.ts'

/** A button of the whole cell's size; rows carry the targets of initiatives themselves. */
export function TargetButton({
  target,
  label,
  isEmpty = false,
  testId,
  context,
  children,
}: {
  readonly target: Target
  /** What it belongs to, said before what is shown, for those who jump from button to button. */
  readonly label: string
  readonly isEmpty?: boolean
  readonly testId?: string
  readonly context: ListContext
  readonly children: ReactNode
}): ReactNode {
  return (
    <button
      type="button"
      className="k-list-target"
      data-empty={isEmpty || undefined}
      data-target={target.kind === 'initiative' ? undefined : targetKey(target)}
      data-testid={testId}
      onClick={() => context.onOpen(target)}
    >
      <span className="k-hidden">{label} </span>
      {children}
    </button>
  )
}
