/** What an address without a page shows. */
import type { ReactNode } from 'react'
import { homePath } from '../router/paths.ts'
import { useTranslate } from '../session/preferences.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'

/** Says that the page is not there and leads back. */
export function NotFoundPage(): ReactNode {
  const t = useTranslate()
  return (
    <Page title={t('home.notFound.title')}>
      <Notice
        title={t('home.notFound.title')}
        actions={
          <ButtonLink to={homePath} variant="primary">
            {t('home.join.toHome')}
          </ButtonLink>
        }
      >
        {t('home.notFound.text')}
      </Notice>
    </Page>
  )
}
