/** Licences and sources: what the product owes to others. */
import type { ReactNode } from 'react'
import { useServerConfig } from '../http/useServerConfig.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Page } from '../ui/Page.tsx'
import './AboutPage.css'

/** Shows the page. */
export function AboutPage(): ReactNode {
  const t = useTranslate()
  const version = useServerConfig()?.version
  return (
    <Page title={t('home.about.pageTitle')}>
      <article className="k-about">
        <h1 className="k-heading k-heading-1">{t('home.about.title')}</h1>
        <p className="k-text">{t('home.about.text')}</p>
        <h2 className="k-heading k-heading-2">{t('home.about.licence.title')}</h2>
        <p className="k-text">{t('home.about.licence.text')}</p>
        <ul className="k-list k-about-links">
          <li>
            <a className="k-link" href="licences/tldraw-LICENSE.md">
              {t('home.about.licence.tldraw')}
            </a>
          </li>
          <li>
            <a className="k-link" href="licences/third-party.md">
              {t('home.about.licence.others')}
            </a>
          </li>
        </ul>
        <h2 className="k-heading k-heading-2">{t('home.about.sources.title')}</h2>
        <p className="k-text">{t('home.about.sources.text')}</p>
        {version !== undefined && (
          <p className="k-text k-quiet k-small">{t('home.about.version', { version })}</p>
        )}
      </article>
    </Page>
  )
}
