/** A closer look at a template: large, with who should be there and how the time is spent. */
import type { ReactNode } from 'react'
import type { TemplateOffer } from '../../shared/api/server.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import './TemplateDetails.css'

/** Opens above the gallery; `onClose` ends it. */
export function TemplateDetails({
  offer,
  onClose,
}: {
  readonly offer: TemplateOffer
  readonly onClose: () => void
}): ReactNode {
  const t = useTranslate()
  return (
    <Dialog title={offer.title} size="wide" onClose={onClose}>
      <p className="k-text">{offer.description}</p>
      <img
        className="k-details-preview"
        src={offer.preview}
        alt={t('home.new.previewOf', { title: offer.title })}
      />
      <div className="k-details">
        {offer.people && (
          <section>
            <h3 className="k-heading k-heading-3">{t('home.new.people')}</h3>
            <p className="k-text">{offer.people}</p>
          </section>
        )}
        {offer.agenda.length > 0 && (
          <section>
            <h3 className="k-heading k-heading-3">
              {t('home.new.agenda', { minutes: t('home.new.minutes', { count: offer.minutes }) })}
            </h3>
            <ol className="k-list k-details-steps">
              {offer.agenda.map(({ title, minutes }, at) => (
                <li key={`${at} ${title}`}>
                  <span className="k-details-minutes">
                    {t('home.new.shortMinutes', { count: minutes })}
                  </span>
                  <span>{title}</span>
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </Dialog>
  )
}
