/** The choice of templates for a new board: any of them, each on a page of its own, or none. */
import { useEffect, useState, type ReactNode } from 'react'
import type { TemplateOffer, TemplateOffers } from '../../shared/api/server.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { listOwnTemplates } from '../http/templates.ts'
import { useTemplateOffers } from '../http/useTemplateOffers.ts'
import { useTranslate } from '../session/preferences.tsx'
import { BlankPreview } from './BlankPreview.tsx'
import { ChoiceCard, TemplateCard } from './TemplateCard.tsx'

/** Check boxes that look like sheets of paper; the order of choosing is the order of the pages. */
export function TemplateGallery({
  locale,
  chosen,
  onChoose,
}: {
  /** The language of the board, which its templates speak too. */
  readonly locale: Locale
  /** The ids in the order of their pages; none: a blank board. */
  readonly chosen: readonly string[]
  readonly onChoose: (templateIds: readonly string[]) => void
}): ReactNode {
  const t = useTranslate()
  const { offers, isMissing } = useTemplateOffers(locale)
  const [own, setOwn] = useState<TemplateOffers>([])
  useEffect(() => {
    const stop = new AbortController()
    void listOwnTemplates(stop.signal).then((answer) => {
      if (answer.ok) setOwn(answer.value.toReversed())
    })
    return () => stop.abort()
  }, [])

  function handleToggle(id: string): void {
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  }

  function showOffer(offer: TemplateOffer): ReactNode {
    return (
      <TemplateCard
        key={offer.id}
        offer={offer}
        position={chosen.includes(offer.id) ? chosen.indexOf(offer.id) + 1 : null}
        onToggle={() => handleToggle(offer.id)}
      />
    )
  }

  const kit = offers.filter(({ isKit }) => isKit)
  return (
    <fieldset className="k-gallery">
      <legend className="k-label">{t('home.new.template')}</legend>
      <p className="k-hint k-gallery-hint" aria-live="polite">
        {chosen.length > 1
          ? t('home.new.pages', { count: chosen.length })
          : t('home.new.templateHint')}
      </p>
      <ul className="k-list k-choices">{offers.filter(({ isKit }) => !isKit).map(showOffer)}</ul>
      {kit.length > 0 && (
        <details className="k-gallery-kit">
          <summary>
            {t('home.new.kit')}
            <span className="k-quiet k-small">{t('home.new.kitHint', { count: kit.length })}</span>
          </summary>
          <ul className="k-list k-choices">{kit.map(showOffer)}</ul>
        </details>
      )}
      {own.length > 0 && (
        <details className="k-gallery-kit">
          <summary>
            {t('home.new.own')}
            <span className="k-quiet k-small">{t('home.new.ownHint', { count: own.length })}</span>
          </summary>
          <ul className="k-list k-choices">{own.map(showOffer)}</ul>
        </details>
      )}
      <ul className="k-list k-choices">
        <ChoiceCard
          isSlim
          title={t('home.new.blank')}
          text={t('home.new.blankText')}
          isChosen={chosen.length === 0}
          preview={<BlankPreview />}
          onToggle={() => onChoose([])}
        />
      </ul>
      {isMissing && <p className="k-hint">{t('home.new.templatesFailed')}</p>}
    </fieldset>
  )
}
