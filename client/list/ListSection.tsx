/** A section of the list under a heading that can be jumped to. */
import type { ReactNode } from 'react'

const headingId = (id: string) => `k-list-${id}`

/** The section; its heading takes the focus when somebody jumps there, and leads on with Tab. */
export function ListSection({
  id,
  title,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className="k-list-section" aria-labelledby={headingId(id)} data-section={id}>
      <h2 id={headingId(id)} className="k-heading k-heading-2" tabIndex={-1} data-section-heading>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** Answers how to jump to a section inside an element. */
export function useSectionFocus(root: {
  readonly current: HTMLElement | null
}): (id: string) => void {
  return (id) => {
    const heading = root.current?.querySelector<HTMLElement>(`#${headingId(id)}`)
    heading?.focus()
    heading?.scrollIntoView({ block: 'start' })
  }
}
