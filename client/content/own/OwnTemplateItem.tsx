/** One template of the server's own gallery. */
import type { ReactNode } from 'react'
import type { OwnTemplateOffer } from '../../../shared/api/ownTemplates.ts'
import { usePreferences } from '../../session/preferences.tsx'
import { Button } from '../../ui/Button.tsx'

/** Its picture, what it brings, and what can be done with it. */
export function OwnTemplateItem({
  offer,
  isBusy,
  onAdd,
  onSave,
  onRemove,
}: {
  readonly offer: OwnTemplateOffer
  readonly isBusy: boolean
  readonly onAdd: () => void
  /** Hands it out as a file. */
  readonly onSave: () => void
  readonly onRemove: () => void
}): ReactNode {
  const { t } = usePreferences()
  const { title, description, pages, agenda, hasEntities } = offer
  const facts = [
    t('content.own.pageCount', { count: pages.length }),
    ...(agenda.length > 0 ? [t('content.own.withAgenda', { count: agenda.length })] : []),
    ...(hasEntities ? [t('content.own.hasEntities')] : []),
  ]
  return (
    <li className="k-template-item" data-own={offer.id}>
      <span className="k-template-preview">
        <img src={offer.preview} alt="" />
      </span>
      <div className="k-template-words">
        <h4 className="k-template-title">{title}</h4>
        {description !== '' && <p className="k-quiet k-small">{description}</p>}
        <p className="k-quiet k-small">{pages.map(({ name }) => name).join(' · ')}</p>
        <p className="k-quiet k-small">{facts.join(', ')}</p>
      </div>
      <div className="k-template-foot">
        <span className="k-own-more">
          <Button
            variant="quiet"
            icon="download"
            aria-label={t('content.own.fileOf', { title })}
            onClick={onSave}
          >
            {t('content.own.file')}
          </Button>
          {offer.mayDelete && (
            <Button
              variant="quiet"
              icon="trash"
              aria-label={t('content.own.removeOf', { title })}
              onClick={onRemove}
            >
              {t('content.own.remove')}
            </Button>
          )}
        </span>
        <Button
          icon="plus"
          isBusy={isBusy}
          aria-label={t('content.templates.addOf', { title })}
          onClick={onAdd}
        >
          {t('content.templates.add')}
        </Button>
      </div>
    </li>
  )
}
