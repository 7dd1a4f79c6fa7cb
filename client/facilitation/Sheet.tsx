/** What a round asks of people, over the edge of the canvas: it folds away to its heading. */
import type { ReactNode } from 'react'

/** Open for those it asks something of; facilitators open it when they want to take part themselves. */
export function Sheet({
  title,
  isOpen,
  children,
}: {
  readonly title: string
  readonly isOpen: boolean
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className="k-facil-sheet" aria-label={title}>
      <details open={isOpen}>
        <summary className="k-facil-summary">{title}</summary>
        <div className="k-facil-sheet-body">{children}</div>
      </details>
    </section>
  )
}
