/** A section of the list under a heading that can be jumped to. */
import { createContext, useContext, type ReactNode } from 'react'

const headingId = (id: string) => `k-list-${id}`

/** The level of the sections' headings: one lower where they stand below headings of their own. */
export const SectionLevel = createContext<'h2' | 'h3'>('h2')

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
  const level = useContext(SectionLevel)
  const heading = {
    id: headingId(id),
    className: 'k-heading k-heading-2',
    tabIndex: -1,
    'data-section-heading': '',
  }
  return (
    <section className="k-list-section" aria-labelledby={headingId(id)} data-section={id}>
      <div className="k-list-section-head">
        {level === 'h3' ? <h3 {...heading}>{title}</h3> : <h2 {...heading}>{title}</h2>}
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
