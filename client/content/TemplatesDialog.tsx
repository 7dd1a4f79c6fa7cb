/** Adds templates to a board that is in use, and takes them away again. */
import { useState, type ReactNode } from 'react'
import { transact, useValue } from 'tldraw'
import type { TemplateOffer } from '../../shared/api/server.ts'
import { templatePageId } from '../../shared/workshop/cards.ts'
import { addTemplate, removeTemplate } from '../../shared/workshop/commands/pages.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { BoardSession } from '../board/BoardSession.ts'
import { templates, useAllTemplates } from '../board/loadedTemplates.ts'
import { LookButton } from '../home/TemplateCard.tsx'
import { useTemplateOffers } from '../http/useTemplateOffers.ts'
import { usePreferences } from '../session/preferences.tsx'
import { useWorkMessages } from '../session/useWorkMessages.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useStatus } from '../ui/Status.tsx'
import { OwnTemplates } from './own/OwnTemplates.tsx'
import { lostWith, type LostShapes } from './lostWith.ts'
import './templates.css'

/** Opens over the board, for facilitators. `onBeforeChange` marks the canvas's history. */
export function TemplatesDialog({
  board: session,
  onBeforeChange,
  onShow,
  onClose,
}: {
  readonly board: BoardSession
  readonly onBeforeChange?: () => void
  /** Leads to the page of a template that was added. */
  readonly onShow?: (pageId: string) => void
  readonly onClose: () => void
}): ReactNode {
  useWorkMessages()
  const { store } = session
  const { t, locale } = usePreferences()
  const show = useStatus()
  const { offers } = useTemplateOffers(locale)
  const [leaving, setLeaving] = useState<Template | null>(null)
  const board = storeBoard(store)
  const all = useAllTemplates()
  const shown = useValue(
    'templates on the board',
    () => new Set(all.filter(({ id }) => board.get(templatePageId(id)) !== undefined).map(idOf)),
    [store, all],
  )

  function handleAdd(template: Template): void {
    onBeforeChange?.()
    const refusal = transact(() => addTemplate(board, templates, template, locale))
    const { title } = template.texts[locale]
    if (refusal) return show(t('content.templates.failed', { title }), 'bad')
    show(t('content.templates.added', { title }))
    onShow?.(templatePageId(template.id))
  }

  function handleRemove(template: Template): void {
    onBeforeChange?.()
    const refusal = transact(() => removeTemplate(board, templates, template.id, locale))
    const { title } = template.texts[locale]
    setLeaving(null)
    if (refusal) show(t('content.templates.failed', { title }), 'bad')
    else show(t('content.templates.removed', { title }))
  }

  function showTemplate(template: Template): ReactNode {
    return (
      <BoardTemplate
        key={template.id}
        template={template}
        offer={offers.find(({ id }) => id === template.id) ?? null}
        isShown={shown.has(template.id)}
        onAdd={() => handleAdd(template)}
        onRemove={() => setLeaving(template)}
      />
    )
  }

  return (
    <Dialog title={t('content.templates.title')} size="wide" onClose={onClose}>
      <p className="k-text">{t('content.templates.text')}</p>
      <ul className="k-list k-templates">{all.filter((one) => !isKit(one)).map(showTemplate)}</ul>
      <OwnTemplates board={session} onBeforeChange={onBeforeChange} onShow={onShow} />
      <section className="k-own" aria-labelledby="kit-templates">
        <h3 id="kit-templates" className="k-heading k-heading-3">
          {t('home.new.kit')}
        </h3>
        <ul className="k-list k-templates">{all.filter(isKit).map(showTemplate)}</ul>
      </section>
      {leaving && (
        <RemoveDialog
          title={leaving.texts[locale].title}
          lost={lostWith(board, leaving.id)}
          onRemove={() => handleRemove(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
    </Dialog>
  )
}

/** The sheets that go with any subject. */
function isKit({ code }: Template): boolean {
  return code === 'T8'
}

function BoardTemplate({
  template,
  offer,
  isShown,
  onAdd,
  onRemove,
}: {
  readonly template: Template
  /** What the server says of it; `null` while that is not here. */
  readonly offer: TemplateOffer | null
  readonly isShown: boolean
  readonly onAdd: () => void
  readonly onRemove: () => void
}): ReactNode {
  const { t, locale } = usePreferences()
  const { title, description } = template.texts[locale]
  return (
    <li className="k-template-item" data-shown={isShown || undefined}>
      <span className="k-template-preview">{offer && <img src={offer.preview} alt="" />}</span>
      <div className="k-template-words">
        <h3 className="k-template-title">{title}</h3>
        <p className="k-quiet k-small">{description}</p>
        <p className="k-quiet k-small">{t('home.new.minutes', { count: template.minutes })}</p>
        {isShown && <p className="k-template-there">{t('content.templates.there')}</p>}
      </div>
      <div className="k-template-foot">
        {offer && <LookButton offer={offer} />}
        {isShown ? (
          <Button
            aria-label={t('content.templates.removeOf', { title })}
            icon="trash"
            onClick={onRemove}
          >
            {t('common.remove')}
          </Button>
        ) : (
          <Button aria-label={t('content.templates.addOf', { title })} icon="plus" onClick={onAdd}>
            {t('content.templates.add')}
          </Button>
        )}
      </div>
    </li>
  )
}

function RemoveDialog({
  title,
  lost,
  onRemove,
  onClose,
}: {
  readonly title: string
  readonly lost: LostShapes
  readonly onRemove: () => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = usePreferences()
  const losses = [
    ...(lost.notes > 0 ? [t('content.templates.notes', { count: lost.notes })] : []),
    ...(lost.drawings > 0 ? [t('content.templates.drawings', { count: lost.drawings })] : []),
  ]
  return (
    <Dialog
      title={t('content.templates.removeTitle', { title })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="danger" onClick={onRemove}>
            {t('content.templates.removeConfirm')}
          </Button>
        </>
      }
    >
      <p className="k-text">{t('content.templates.stays')}</p>
      <p className="k-text">
        {losses.length > 0
          ? t('content.templates.goes', { what: losses.join(t('content.and')) })
          : t('content.templates.goesNothing')}
      </p>
    </Dialog>
  )
}

function idOf({ id }: Template): string {
  return id
}
