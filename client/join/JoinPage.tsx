/** The page of an invitation: which board, as what, and who are you. */
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { isAtLeast } from '../../shared/access/role.ts'
import type { Door } from '../../shared/api/boards.ts'
import type { Identity } from '../session/identity.ts'
import { findIdentity } from '../session/identity.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { AlreadyJoined } from './AlreadyJoined.tsx'
import { ClosedDoor } from './ClosedDoor.tsx'
import { JoinForm } from './JoinForm.tsx'
import { useDoor } from './useDoor.ts'
import './JoinPage.css'

/** Shows the invitation, or why there is none and what to do about it. */
export function JoinPage({
  boardId,
  keyOfLink,
  onJoined,
}: {
  readonly boardId: string
  readonly keyOfLink: string | null
  readonly onJoined: (identity: Identity) => void
}): ReactNode {
  const { t } = usePreferences()
  return (
    <Page title={t('home.join.pageTitle')}>
      {keyOfLink === null ? (
        <ClosedDoor reason="noKey" />
      ) : (
        <Invitation boardId={boardId} keyOfLink={keyOfLink} onJoined={onJoined} />
      )}
    </Page>
  )
}

function Invitation({
  boardId,
  keyOfLink,
  onJoined,
}: {
  readonly boardId: string
  readonly keyOfLink: string
  readonly onJoined: (identity: Identity) => void
}): ReactNode {
  const { t, isLocaleChosen, suggestLocale } = usePreferences()
  const answer = useDoor(boardId, keyOfLink)
  const [joined, setJoined] = useState(() => findIdentity(boardId))
  const boardLocale = answer.state === 'open' ? answer.door.locale : null

  useEffect(() => {
    if (boardLocale !== null && !isLocaleChosen) suggestLocale(boardLocale)
  }, [boardLocale, isLocaleChosen, suggestLocale])

  switch (answer.state) {
    case 'asking':
      return <Loading label={t('home.join.looking')} />
    case 'closed':
      return <ClosedDoor reason={answer.failure} onRetry={answer.ask} />
    case 'open':
      break
  }
  if (joined !== null && isHigherThan(joined, answer.door) && joined.key !== keyOfLink) {
    return (
      <AlreadyJoined
        joined={joined}
        door={answer.door}
        onKeep={() => onJoined(joined)}
        onChange={() => setJoined(null)}
      />
    )
  }
  return (
    <div className="k-join">
      <p className="k-join-welcome k-quiet">{t('home.join.welcome')}</p>
      <h1 className="k-heading k-join-title">{answer.door.title}</h1>
      <p className="k-text k-join-role">{t(`home.join.as.${answer.door.role}`)}</p>
      <JoinForm boardId={boardId} keyOfLink={keyOfLink} door={answer.door} onJoined={onJoined} />
    </div>
  )
}

function isHigherThan(joined: Identity, door: Door): boolean {
  return joined.role !== door.role && isAtLeast(joined.role, door.role)
}
