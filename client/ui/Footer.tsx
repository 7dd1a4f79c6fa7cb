/** The foot of every page: what the law asks the operator to link, and what we owe to others. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useServerConfig } from '../http/useServerConfig.ts'
import { aboutPath } from '../router/paths.ts'
import { useTranslate } from '../session/preferences.tsx'
import './Footer.css'

/** Shows only the links the operator has set. */
export function Footer(): ReactNode {
  const t = useTranslate()
  const legal = useServerConfig()?.legal
  return (
    <footer className="k-footer">
      <nav className="k-footer-links" aria-label={t('home.footer.label')}>
        {legal?.imprint && <a href={legal.imprint}>{t('home.footer.imprint')}</a>}
        {legal?.privacy && <a href={legal.privacy}>{t('home.footer.privacy')}</a>}
        {legal?.accessibility && <a href={legal.accessibility}>{t('home.footer.accessibility')}</a>}
        <Link href={aboutPath}>{t('home.footer.about')}</Link>
      </nav>
    </footer>
  )
}
