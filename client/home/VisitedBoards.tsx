/** The boards this browser has visited, each with a way in and a way off the list. */
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { boardPath } from '../router/paths.ts'
import { onStored } from '../session/localStore.ts'
import { usePreferences } from '../session/preferences.tsx'
import type { Visit } from '../session/visited.ts'
import { forgetBoard, listVisits } from '../session/visited.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useStatus } from '../ui/Status.tsx'
import './VisitedBoards.css'
import { writtenAs } from '../../shared/i18n/locale.ts'

/** Lists the boards; a browser that has visited none sees nothing. */
export function VisitedBoards(): ReactNode {
  const { t, locale } = usePreferences()
  const show = useStatus()
  const [visits, setVisits] = useState(listVisits)
  const [leaving, setLeaving] = useState<Visit | null>(null)
  useEffect(() => onStored(() => setVisits(listVisits())), [])

  if (visits.length === 0) return null
  const when = new Intl.DateTimeFormat(writtenAs[locale], { dateStyle: 'medium' })

  function handleRemove(visit: Visit): void {
    forgetBoard(visit.boardId)
    setLeaving(null)
    show(t('home.visited.removed', { title: visit.title }))
  }

  return (
    <section className="k-visited" aria-labelledby="visited-title">
      <h2 id="visited-title" className="k-heading k-heading-3">
        {t('home.visited.title')}
      </h2>
      <p className="k-text k-quiet k-small">{t('home.visited.text')}</p>
      <ul className="k-list k-visited-list">
        {visits.map((visit) => (
          <li key={visit.boardId} className="k-visited-item">
            <Link href={boardPath(visit.boardId)} className="k-visited-link">
              <span className="k-visited-title">{visit.title}</span>
              <span className="k-quiet k-small">
                {t(`common.role.${visit.role}`)},{' '}
                {t('home.visited.seen', { when: when.format(new Date(visit.at)) })}
              </span>
            </Link>
            <Button
              variant="quiet"
              icon="close"
              isIconOnly
              title={t('common.remove')}
              onClick={() => setLeaving(visit)}
            >
              {t('home.visited.remove', { title: visit.title })}
            </Button>
          </li>
        ))}
      </ul>
      {leaving && (
        <Dialog
          title={t('home.visited.removeTitle')}
          onClose={() => setLeaving(null)}
          actions={
            <>
              <Button onClick={() => setLeaving(null)}>{t('common.cancel')}</Button>
              <Button variant="primary" onClick={() => handleRemove(leaving)}>
                {t('common.remove')}
              </Button>
            </>
          }
        >
          <p className="k-text">{t('home.visited.removeText', { title: leaving.title })}</p>
        </Dialog>
      )}
    </section>
  )
}
