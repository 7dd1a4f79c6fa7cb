/** One part of the facilitator's panel. */
import type { ReactNode } from 'react'

/** One part of the panel under its heading. */
export function Section({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className="k-facil-section">
      <h3 className="k-heading k-facil-heading" tabIndex={-1} data-lead>
        {title}
      </h3>
      {children}
    </section>
  )
}
