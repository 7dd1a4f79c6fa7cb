/** The product's mark and wordmark: three departments, and the corridor that goes through all of them. */
import type { ReactNode } from 'react'
import './Logo.css'

/** Draws the mark alone, in the colour of the text around it. */
export function LogoMark({ size = 32 }: { readonly size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g fill="currentColor">
        <path d="M3 3h6v9H3zM3 20h6v9H3z" />
        <path d="M13 3h6v9h-6zM13 20h6v9h-6z" />
        <path d="M23 3h6v9h-6zM23 20h6v9h-6z" opacity="1" />
      </g>
      <path d="M0 14h32v4H0z" fill="currentColor" />
    </svg>
  )
}

/** Draws the mark with the product's name beside it. */
export function Logo(): ReactNode {
  return (
    <span className="k-logo">
      <LogoMark size={28} />
      <span className="k-logo-word">Korridor</span>
    </span>
  )
}
