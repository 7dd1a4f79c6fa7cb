/** A section of the list under a heading that can be jumped to. */
import type { ReactNode } from 'react'

const headingId = (id: string) => `k-list-${id}`

/** The section; its heading takes the focus when somebody jumps there, and leads on with Tab. */
export function ListSection({
  id,
  title,
  hint,
  children,
}: {
  readonly id: string
  readonly title: string
  /** One sentence on what the section is for. */
  readonly hint?: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className="k-list-section" aria-labelledby={headingId(id)} data-section={id}>
      <div className="k-list-section-head">
        <h2 id={headingId(id)} className="k-heading k-heading-2" tabIndex={-1} data-section-heading>
          {title}
        </h2>
        {hint !== undefined && <p className="k-text k-quiet k-small">{hint}</p>}
      </div>
      {children}
    </section>
  )
}

/** Gives a section's heading the focus. */
export function focusSection(root: HTMLElement | null, id: string): void {
  const heading = root?.querySelector<HTMLElement>(`#${headingId(id)}`)
  heading?.focus()
  heading?.scrollIntoView({ block: 'start' })
}
