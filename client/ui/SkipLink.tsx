/** The first stop of the keyboard on every page. */
import type { ReactNode } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import './SkipLink.css'

/** The id of the element that holds a page's content. */
export const contentId = 'content'

/** Moves the focus past the header; a button, because `<base>` would send a `#fragment` link elsewhere. */
export function SkipLink(): ReactNode {
  const t = useTranslate()
  return (
    <button
      type="button"
      className="k-skip"
      onClick={() => document.getElementById(contentId)?.focus()}
    >
      {t('common.skipToContent')}
    </button>
  )
}
