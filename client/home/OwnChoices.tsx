/** The server's own templates among the choices for a new board. */
import { useEffect, useState, type ReactNode } from 'react'
import { ownTemplateOffers, type OwnTemplateOffer } from '../../shared/api/ownTemplates.ts'
import { request } from '../http/request.ts'
import { useTranslate } from '../session/preferences.tsx'
import { ChoiceCard } from './TemplateCard.tsx'

/** Nothing while there are none. */
export function OwnChoices({
  chosen,
  onToggle,
}: {
  /** The ids of all chosen templates, in the order of their pages. */
  readonly chosen: readonly string[]
  readonly onToggle: (id: string) => void
}): ReactNode {
  const t = useTranslate()
  const [offers, setOffers] = useState<readonly OwnTemplateOffer[]>([])
  useEffect(() => {
    const stop = new AbortController()
    void request('api/templates/own', ownTemplateOffers, { signal: stop.signal }).then((answer) => {
      if (answer.ok && !stop.signal.aborted) setOffers(answer.value.toReversed())
    })
    return () => stop.abort()
  }, [])

  if (offers.length === 0) return null
  return (
    <details className="k-gallery-kit">
      <summary>{t('home.new.own')}</summary>
      <ul className="k-list k-choices">
        {offers.map(({ id, title, description, pages, steps, preview }) => {
          const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
          return (
            <ChoiceCard
              key={id}
              title={title}
              text={description || pages.map(({ name }) => name).join(' · ')}
              {...(minutes > 0 ? { aside: t('home.new.minutes', { count: minutes }) } : {})}
              isChosen={chosen.includes(id)}
              badge={chosen.includes(id) ? chosen.indexOf(id) + 1 : null}
              preview={<img className="k-preview" src={preview} alt="" />}
              onToggle={() => onToggle(id)}
            />
          )
        })}
      </ul>
    </details>
  )
}
