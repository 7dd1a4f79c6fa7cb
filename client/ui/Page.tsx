/** The frame of every page but the board: header, content, footer. */
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { homePath } from '../router/paths.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Footer } from './Footer.tsx'
import { Logo } from './Logo.tsx'
import { PreferenceMenus } from './PreferenceMenus.tsx'
import { contentId, SkipLink } from './SkipLink.tsx'
import './Page.css'

let pagesShown = 0

/** Frames a page; a page that replaces another one takes the focus, so that it is read out. */
export function Page({
  title,
  width = 'narrow',
  children,
}: {
  /** Names the page in the window's title. */
  readonly title: string
  /** `full` leaves gutters and measures to the content. */
  readonly width?: 'narrow' | 'wide' | 'full'
  readonly children: ReactNode
}): ReactNode {
  const t = useTranslate()
  const main = useRef<HTMLElement>(null)

  useEffect(() => {
    document.title = `${title} – ${t('common.productName')}`
  }, [title, t])
  useEffect(() => {
    if (pagesShown > 0 && document.activeElement === document.body) {
      // A page begins at its top, however far down the one before was read.
      scrollTo(0, 0)
      main.current?.focus({ preventScroll: true })
    }
    pagesShown += 1
  }, [])

  return (
    <div className="k-page">
      <SkipLink />
      <header className="k-page-header">
        <Link href={homePath} className="k-page-home">
          <Logo />
        </Link>
        <PreferenceMenus />
      </header>
      <main ref={main} id={contentId} tabIndex={-1} className={`k-page-main k-page-main-${width}`}>
        {children}
      </main>
      <Footer />
    </div>
  )
}
