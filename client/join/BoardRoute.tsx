/** The address of a board: takes the key out of the link, then joins, then shows the board. */
import type { ReactNode } from 'react'
import { use, useCallback, useState } from 'react'
import type { Identity } from '../session/identity.ts'
import { findIdentity, forgetIdentity } from '../session/identity.ts'
import { waitForBoardMessages } from '../session/messages.ts'
import { usePreferences, useTranslate } from '../session/preferences.tsx'
import { Loading } from '../ui/Loading.tsx'
import { JoinPage } from './JoinPage.tsx'
import { useKeyOfLink } from './useKeyOfLink.ts'
import { lazyPart, PartPlace } from '../ui/lazyPart.tsx'

const importBoardPage = () => import('../board/BoardPage.tsx')
const BoardPage = lazyPart(async () => (await importBoardPage()).BoardPage)

/**
 * Shows the join page until this browser has joined the board, then the board. A token that has run
 * out is the board's business: it gets a new one with the key, without a word.
 */
export function BoardRoute({ boardId }: { readonly boardId: string }): ReactNode {
  const t = useTranslate()
  const link = useKeyOfLink(boardId)
  const [identity, setIdentity] = useState<Identity | null>(() =>
    link.isNew ? null : findIdentity(boardId),
  )
  const handleSignedOut = useCallback(() => {
    forgetIdentity(boardId)
    setIdentity(null)
  }, [boardId])

  if (identity === null) {
    return <JoinPage boardId={boardId} keyOfLink={link.key} onJoined={setIdentity} />
  }
  return (
    <PartPlace fallback={<Loading label={t('common.loading')} />}>
      <BoardInWords boardId={boardId} identity={identity} onSignedOut={handleSignedOut} />
    </PartPlace>
  )
}

/** Loads the board and its messages at the same time, and shows it when both are here. */
function BoardInWords(props: Parameters<typeof BoardPage>[0]): ReactNode {
  const { locale } = usePreferences()
  const loading = waitForBoardMessages(locale)
  if (loading !== null) {
    // Only to start it: where it fails, the board says so itself.
    importBoardPage().catch(() => undefined)
    use(loading)
  }
  return <BoardPage {...props} />
}
