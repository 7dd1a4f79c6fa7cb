/** The address of a board: takes the key out of the link, then joins, then shows the board. */
import type { ReactNode } from 'react'
import { lazy, Suspense, useCallback, useState } from 'react'
import type { Identity } from '../session/identity.ts'
import { findIdentity, forgetIdentity } from '../session/identity.ts'
import { showMessages } from '../session/messages.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Loading } from '../ui/Loading.tsx'
import { JoinPage } from './JoinPage.tsx'
import { useKeyOfLink } from './useKeyOfLink.ts'

const BoardPage = lazy(async () => {
  const { BoardPage: component, messages } = await import('../board/BoardPage.tsx')
  showMessages(messages)
  return { default: component }
})

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
    <Suspense fallback={<Loading label={t('common.loading')} />}>
      <BoardPage boardId={boardId} identity={identity} onSignedOut={handleSignedOut} />
    </Suspense>
  )
}
