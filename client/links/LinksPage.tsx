/** The links of a board, for whoever facilitates it. */
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import type { CreatedBoard } from '../../shared/api/boards.ts'
import { useKeyOfLink } from '../join/useKeyOfLink.ts'
import type { Identity } from '../session/identity.ts'
import { findIdentity } from '../session/identity.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Page } from '../ui/Page.tsx'
import { JoinFirst } from './JoinFirst.tsx'
import { LiveLinks } from './LiveLinks.tsx'
import { LinkSheets } from './LinkSheets.tsx'
import './LinksPage.css'

/**
 * Shows the links: right after creation those of the answer, later those the server tells a
 * facilitator. Somebody who has not joined yet says first who they are.
 */
export function LinksPage({ boardId }: { readonly boardId: string }): ReactNode {
  const t = useTranslate()
  const created = useHistoryState<{ created?: CreatedBoard } | null>()?.created
  const link = useKeyOfLink(boardId)
  const [identity, setIdentity] = useState<Identity | null>(() => findIdentity(boardId))

  return (
    <Page title={t('home.links.pageTitle')} width="wide">
      {identity !== null ? (
        <LiveLinks
          identity={identity}
          onIdentity={setIdentity}
          onSignedOut={() => setIdentity(null)}
        />
      ) : created?.id === boardId ? (
        <LinkSheets
          boardId={boardId}
          title={created.title}
          heading={t('home.links.title', { title: created.title })}
          links={created.links}
          expiresAt={created.expiresAt}
        >
          <p className="k-text k-quiet">{t('home.links.manage.joinFirst')}</p>
        </LinkSheets>
      ) : (
        <JoinFirst boardId={boardId} keyOfLink={link.key} onJoined={setIdentity} />
      )}
    </Page>
  )
}
