/** Asks a facilitator who has not joined yet who they are, before the links are shown. */
import type { ReactNode } from 'react'
import { ClosedDoor } from '../join/ClosedDoor.tsx'
import { JoinForm } from '../join/JoinForm.tsx'
import { useDoor } from '../join/useDoor.ts'
import type { Identity } from '../session/identity.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Loading } from '../ui/Loading.tsx'

/** Shows the join form, or why it is of no use. */
export function JoinFirst({
  boardId,
  keyOfLink,
  onJoined,
}: {
  readonly boardId: string
  readonly keyOfLink: string | null
  readonly onJoined: (identity: Identity) => void
}): ReactNode {
  if (keyOfLink === null) return <ClosedDoor reason="noKey" />
  return <Door boardId={boardId} keyOfLink={keyOfLink} onJoined={onJoined} />
}

function Door({
  boardId,
  keyOfLink,
  onJoined,
}: {
  readonly boardId: string
  readonly keyOfLink: string
  readonly onJoined: (identity: Identity) => void
}): ReactNode {
  const t = useTranslate()
  const answer = useDoor(boardId, keyOfLink)
  switch (answer.state) {
    case 'asking':
      return <Loading label={t('home.join.looking')} />
    case 'closed':
      return <ClosedDoor reason={answer.failure} onRetry={answer.ask} />
    case 'open':
      return (
        <div className="k-join k-links-join">
          <h1 className="k-heading k-join-title">
            {t('home.links.titleLater', { title: answer.door.title })}
          </h1>
          <p className="k-text">{t('home.links.who')}</p>
          <JoinForm
            boardId={boardId}
            keyOfLink={keyOfLink}
            door={answer.door}
            onJoined={onJoined}
          />
        </div>
      )
  }
}
