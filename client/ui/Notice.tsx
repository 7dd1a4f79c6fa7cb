/** A page's only message: what happened, in one heading and one paragraph, and the way out. */
import type { ReactNode } from 'react'
import { LogoMark } from './Logo.tsx'
import './Notice.css'

/** Shows the message with its actions below. */
export function Notice({
  title,
  children,
  actions,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}): ReactNode {
  return (
    <div className="k-notice">
      <span className="k-notice-mark">
        <LogoMark size={44} />
      </span>
      <h1 className="k-heading k-notice-title">{title}</h1>
      {children !== undefined && <p className="k-text k-quiet">{children}</p>}
      {actions !== undefined && <div className="k-notice-actions">{actions}</div>}
    </div>
  )
}
