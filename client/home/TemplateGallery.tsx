/** The choice of a template: one card each, with a small drawing of its printed frame. */
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { TemplateOffers } from '../../shared/api/server.ts'
import { listTemplates } from '../http/templates.ts'
import { useTranslate } from '../session/preferences.tsx'
import { BlankPreview } from './BlankPreview.tsx'
import './TemplateGallery.css'

/** The choice of no template. */
export const blankTemplate = ''

/** Radio buttons that look like sheets of paper; the blank board is always among them. */
export function TemplateGallery({
  locale,
  chosen,
  onChoose,
}: {
  /** The language of the board, which its template speaks too. */
  readonly locale: Locale
  readonly chosen: string
  readonly onChoose: (templateId: string) => void
}): ReactNode {
  const t = useTranslate()
  const { offers, isMissing } = useOffers(locale)

  return (
    <fieldset className="k-gallery">
      <legend className="k-label">{t('home.new.template')}</legend>
      <div className="k-gallery-cards">
        {offers.map((offer) => (
          <Card
            key={offer.id}
            id={offer.id}
            title={offer.title}
            text={offer.description}
            aside={t('home.new.minutes', { count: offer.minutes })}
            isChosen={offer.id === chosen}
            onChoose={onChoose}
            preview={<img className="k-preview" src={offer.preview} alt="" />}
          />
        ))}
        <Card
          id={blankTemplate}
          title={t('home.new.blank')}
          text={t('home.new.blankText')}
          isChosen={chosen === blankTemplate || !offers.some((offer) => offer.id === chosen)}
          onChoose={onChoose}
          preview={<BlankPreview />}
        />
      </div>
      {isMissing && <p className="k-hint">{t('home.new.templatesFailed')}</p>}
    </fieldset>
  )
}

function Card({
  id,
  title,
  text,
  aside,
  isChosen,
  preview,
  onChoose,
}: {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly aside?: string
  readonly isChosen: boolean
  readonly preview: ReactNode
  readonly onChoose: (templateId: string) => void
}): ReactNode {
  return (
    <label className="k-gallery-card">
      <span className="k-gallery-preview">{preview}</span>
      <span className="k-gallery-words">
        <span className="k-gallery-title">
          <input
            type="radio"
            name="template"
            value={id}
            checked={isChosen}
            onChange={() => onChoose(id)}
          />
          <span>{title}</span>
        </span>
        <span className="k-quiet k-small">{text}</span>
        {aside !== undefined && <span className="k-quiet k-small">{aside}</span>}
      </span>
    </label>
  )
}

function useOffers(locale: Locale): {
  readonly offers: TemplateOffers
  readonly isMissing: boolean
} {
  const [offers, setOffers] = useState<TemplateOffers>([])
  const [isMissing, setIsMissing] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    void listTemplates(locale, stop.signal).then((answer) => {
      if (stop.signal.aborted) return
      setIsMissing(!answer.ok)
      if (answer.ok) setOffers(answer.value)
    })
    return () => stop.abort()
  }, [locale])
  return { offers, isMissing }
}
