/** The end of a board, asked for twice. */
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { deleteBoard } from '../http/boards.ts'
import { failureSentence } from '../http/sentence.ts'
import { homePath } from '../router/paths.ts'
import type { Identity } from '../session/identity.ts'
import { useTranslate } from '../session/preferences.tsx'
import { forgetBoard } from '../session/visited.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useStatus } from '../ui/Status.tsx'

/** Offers to delete the board; afterwards this browser has forgotten it too. */
export function DeleteBoard({
  identity,
  title,
}: {
  readonly identity: Identity
  readonly title: string
}): ReactNode {
  const t = useTranslate()
  const show = useStatus()
  const [, navigate] = useLocation()
  const [isAsking, setIsAsking] = useState(false)
  const [isBusy, setIsBusy] = useState(false)

  async function handleDelete(): Promise<void> {
    setIsBusy(true)
    const deleted = await deleteBoard(identity.boardId, identity.token)
    setIsBusy(false)
    if (!deleted.ok) {
      show(failureSentence(t, deleted.error), 'bad')
      return
    }
    forgetBoard(identity.boardId)
    show(t('home.links.deleted', { title }))
    navigate(homePath)
  }

  return (
    <section className="k-links-manage" aria-labelledby="manage-title">
      <h2 id="manage-title" className="k-heading k-heading-3">
        {t('home.links.manage.title')}
      </h2>
      <p className="k-text k-quiet">{t('home.links.manage.text')}</p>
      <Button icon="trash" onClick={() => setIsAsking(true)}>
        {t('home.links.delete')}
      </Button>
      {isAsking && (
        <Dialog
          title={t('home.links.deleteTitle', { title })}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>{t('common.cancel')}</Button>
              <Button variant="danger" isBusy={isBusy} onClick={() => void handleDelete()}>
                {t('home.links.deleteConfirm')}
              </Button>
            </>
          }
        >
          <p className="k-text">{t('home.links.deleteText')}</p>
        </Dialog>
      )}
    </section>
  )
}
