/** One template as a sheet of paper to choose: what it looks like, what it is for, how long it takes. */
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { TemplateOffer } from '../../shared/api/server.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { TemplateDetails } from './TemplateDetails.tsx'
import './TemplateCard.css'

/** A card that is pressed anywhere to take the template or to leave it; a closer look is a button of its own. */
export function TemplateCard({
  offer,
  position,
  onToggle,
}: {
  readonly offer: TemplateOffer
  /** Its place among the chosen ones, from 1; `null` when it is not chosen. */
  readonly position: number | null
  readonly onToggle: () => void
}): ReactNode {
  const t = useTranslate()
  return (
    <ChoiceCard
      title={offer.title}
      text={offer.description}
      aside={offer.minutes > 0 ? t('home.new.minutes', { count: offer.minutes }) : ''}
      isChosen={position !== null}
      badge={position}
      preview={<img className="k-preview" src={offer.preview} alt="" />}
      onToggle={onToggle}
      actions={<LookButton offer={offer} />}
    />
  )
}

/** Opens what there is to know about a template before choosing it. */
export function LookButton({ offer }: { readonly offer: TemplateOffer }): ReactNode {
  const t = useTranslate()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        variant="quiet"
        icon="enlarge"
        className="k-choice-look"
        aria-label={t('home.new.lookAt', { title: offer.title })}
        onClick={() => setIsOpen(true)}
      >
        {t('home.new.look')}
      </Button>
      {isOpen && <TemplateDetails offer={offer} onClose={() => setIsOpen(false)} />}
    </>
  )
}

/** The card itself, also for what is no template. */
export function ChoiceCard({
  title,
  text,
  aside,
  isChosen,
  isSlim = false,
  badge = null,
  preview,
  actions,
  onToggle,
}: {
  readonly title: string
  readonly text: string
  readonly aside?: string
  readonly isChosen: boolean
  /** One line across the gallery instead of a sheet. */
  readonly isSlim?: boolean
  readonly badge?: number | null
  readonly preview: ReactNode
  readonly actions?: ReactNode
  readonly onToggle: () => void
}): ReactNode {
  const t = useTranslate()
  return (
    <li
      className={isSlim ? 'k-choice k-choice-slim' : 'k-choice'}
      data-chosen={isChosen || undefined}
    >
      <label className="k-choice-press">
        <span className="k-choice-preview">
          {preview}
          {badge !== null && (
            <span className="k-choice-badge">
              <span className="k-hidden">{t('home.new.page', { count: badge })}</span>
              <span aria-hidden="true">{badge}</span>
            </span>
          )}
        </span>
        <span className="k-choice-title">
          <input type="checkbox" checked={isChosen} onChange={onToggle} />
          <span>{title}</span>
        </span>
        <span className="k-quiet k-small k-choice-text">{text}</span>
      </label>
      {!isSlim && (
        <div className="k-choice-foot">
          {aside !== undefined && <span className="k-quiet k-small">{aside}</span>}
          {actions}
        </div>
      )}
    </li>
  )
}
