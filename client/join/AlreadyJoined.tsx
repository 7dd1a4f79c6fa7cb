/** What a facilitator sees who opens the link of the others: nobody gives up their rights by accident. */
import type { ReactNode } from 'react'
import type { Door } from '../../shared/api/boards.ts'
import type { Identity } from '../session/identity.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

/** Asks whether to stay or to join again with the new link. */
export function AlreadyJoined({
  joined,
  door,
  onKeep,
  onChange,
}: {
  readonly joined: Identity
  readonly door: Door
  readonly onKeep: () => void
  readonly onChange: () => void
}): ReactNode {
  const t = useTranslate()
  const current = t(`common.role.${joined.role}`)
  return (
    <Notice
      title={t('home.join.already.title')}
      actions={
        <>
          <Button variant="primary" onClick={onKeep}>
            {t('home.join.already.keep', { current })}
          </Button>
          <Button onClick={onChange}>
            {t('home.join.already.change', { offered: t(`common.role.${door.role}`) })}
          </Button>
        </>
      }
    >
      {t('home.join.already.text', {
        title: door.title,
        current,
        offered: t(`home.links.forRole.${door.role}`),
      })}
    </Notice>
  )
}
