/** What stands in the board's place when it cannot go on, with the one thing to do about it. */
import type { ReactNode } from 'react'
import { homePath } from '../router/paths.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import type { BoardEnd } from './boardEnd.ts'
import type { BoardSession } from './BoardSession.ts'

/** Says why, in plain words. */
export function BoardEndPage({
  why,
  session,
  onSignedOut,
}: {
  readonly why: BoardEnd
  readonly session: BoardSession
  readonly onSignedOut: () => void
}): ReactNode {
  const t = useTranslate()
  const title = t(`board.end.${why}.title`)
  return (
    <Page title={title}>
      <Notice
        title={title}
        actions={
          <>
            <Way why={why} session={session} onSignedOut={onSignedOut} />
            <ButtonLink to={homePath}>{t('board.home')}</ButtonLink>
          </>
        }
      >
        {t(`board.end.${why}.text`)}
      </Notice>
    </Page>
  )
}

function Way({
  why,
  session,
  onSignedOut,
}: {
  readonly why: BoardEnd
  readonly session: BoardSession
  readonly onSignedOut: () => void
}): ReactNode {
  const t = useTranslate()
  switch (why) {
    case 'signed-out':
      return (
        <Button variant="primary" onClick={onSignedOut}>
          {t('board.end.again')}
        </Button>
      )
    case 'outdated':
      return (
        <Button variant="primary" onClick={() => location.reload()}>
          {t('board.end.reload')}
        </Button>
      )
    case 'too-large':
      return (
        <Button variant="primary" onClick={() => session.retry()}>
          {t('board.end.retry')}
        </Button>
      )
    case 'gone':
      return null
  }
}
