/** The links as the server has them now, with what a facilitator may do about them. */
import type { ReactNode } from 'react'
import { useCallback, useEffect, useState } from 'react'
import type { Role } from '../../shared/access/role.ts'
import type { BoardFacts } from '../../shared/api/boards.ts'
import type { BoardLinks } from '../http/boards.ts'
import { findBoard, findLinks } from '../http/boards.ts'
import type { Failure } from '../http/request.ts'
import { ClosedDoor } from '../join/ClosedDoor.tsx'
import { boardPath } from '../router/paths.ts'
import type { Identity } from '../session/identity.ts'
import { forgetIdentity } from '../session/identity.ts'
import { useTranslate } from '../session/preferences.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Notice } from '../ui/Notice.tsx'
import { DeleteBoard } from './DeleteBoard.tsx'
import { LinkSheets } from './LinkSheets.tsx'
import { RotateDialog } from './RotateDialog.tsx'

type Answer =
  | { readonly state: 'asking' }
  | { readonly state: 'here'; readonly board: BoardFacts; readonly links: BoardLinks }
  | { readonly state: 'failed'; readonly failure: Failure }

/** Asks for the links, and shows them with renewing and deleting. */
export function LiveLinks({
  identity,
  onIdentity,
  onSignedOut,
}: {
  readonly identity: Identity
  /** Called when renewing the facilitator's own link gave this browser a new token. */
  readonly onIdentity: (identity: Identity) => void
  /** Called when the token is no longer taken. */
  readonly onSignedOut: () => void
}): ReactNode {
  const t = useTranslate()
  const { boardId, role } = identity
  const [round, setRound] = useState(0)
  const [answer, setAnswer] = useState<Answer>({ state: 'asking' })
  const [rotating, setRotating] = useState<Role | null>(null)
  const ask = useCallback(() => setRound((last) => last + 1), [])
  const mayAsk = role === 'facilitator'

  useEffect(() => {
    let isWanted = true
    if (mayAsk) void showAnswer()
    return () => {
      isWanted = false
    }

    async function showAnswer(): Promise<void> {
      const next = await askServer(identity)
      if (!isWanted) return
      if (!isSignedOut(next)) return setAnswer(next)
      forgetIdentity(identity.boardId)
      onSignedOut()
    }
  }, [identity, mayAsk, round, onSignedOut])

  if (!mayAsk) {
    return (
      <Notice
        title={t('home.links.notAllowed.title')}
        actions={<ButtonLink to={boardPath(boardId)}>{t('home.links.open')}</ButtonLink>}
      >
        {t('home.links.notAllowed.text')}
      </Notice>
    )
  }
  switch (answer.state) {
    case 'asking':
      return <Loading label={t('common.loading')} />
    case 'failed':
      return <ClosedDoor reason={answer.failure} onRetry={ask} />
    case 'here':
      break
  }
  return (
    <LinkSheets
      boardId={boardId}
      title={answer.board.title}
      heading={t('home.links.titleLater', { title: answer.board.title })}
      links={answer.links}
      expiresAt={answer.board.expiresAt}
      onRotate={setRotating}
    >
      <DeleteBoard identity={identity} title={answer.board.title} />
      {rotating !== null && (
        <RotateDialog
          role={rotating}
          identity={identity}
          onDone={(next) => {
            setRotating(null)
            if (next === null) ask()
            else onIdentity(next)
          }}
        />
      )}
    </LinkSheets>
  )
}

async function askServer(identity: Identity): Promise<Answer> {
  const [board, links] = await Promise.all([
    findBoard(identity.boardId, identity.token),
    findLinks(identity.boardId, identity.token),
  ])
  if (!board.ok) return { state: 'failed', failure: board.error }
  if (!links.ok) return { state: 'failed', failure: links.error }
  return { state: 'here', board: board.value, links: links.value.links }
}

function isSignedOut(answer: Answer): boolean {
  if (answer.state !== 'failed') return false
  return answer.failure.kind === 'refused' && answer.failure.status === 401
}
