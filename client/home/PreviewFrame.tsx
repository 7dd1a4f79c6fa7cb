/** The ground of a template's preview: an empty sheet. */
import type { ReactNode } from 'react'

/** Draws the sheet alone, for a blank board and while a template's drawing is on its way. */
export function PreviewFrame(): ReactNode {
  return (
    <svg className="k-preview" viewBox="0 0 3200 1800" aria-hidden="true" focusable="false">
      <rect x="220" y="160" width="2760" height="1480" fill="var(--k-surface)" rx="16" />
    </svg>
  )
}
