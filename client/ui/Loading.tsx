/** What stands where something is on its way. */
import type { ReactNode } from 'react'
import { LogoMark } from './Logo.tsx'
import './Loading.css'

/** Shows the mark and says what is awaited; it appears late, so that quick answers do not flicker. */
export function Loading({ label }: { readonly label: string }): ReactNode {
  return (
    <div className="k-loading" role="status">
      <LogoMark size={40} />
      <p className="k-text k-quiet">{label}</p>
    </div>
  )
}
