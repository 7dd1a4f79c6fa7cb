/** The server's own templates in the dialog of a board: to use, to save one's own, to carry elsewhere as a file. */
import { useRef, useState, type ReactNode } from 'react'
import { useValue } from 'tldraw'
import type { OwnTemplateOffer } from '../../../shared/api/ownTemplates.ts'
import { inOrder } from '../../../shared/workshop/readWorkshop.ts'
import { storeBoard } from '../../../shared/workshop/storeBoard.ts'
import type { BoardSession } from '../../board/BoardSession.ts'
import { usePreferences } from '../../session/preferences.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { OwnTemplateItem } from './OwnTemplateItem.tsx'
import { Check, SaveTemplateDialog } from './SaveTemplateDialog.tsx'
import { useOwnTemplates } from './useOwnTemplates.ts'
import './own.css'

/** Stands below the built-in templates, for facilitators. */
export function OwnTemplates({
  board,
  onBeforeChange,
  onShow,
}: {
  readonly board: BoardSession
  readonly onBeforeChange?: (() => void) | undefined
  /** Leads to the first page of a template that was added. */
  readonly onShow?: ((pageId: string) => void) | undefined
}): ReactNode {
  const { t } = usePreferences()
  const own = useOwnTemplates(board, onBeforeChange, onShow)
  const [isSaving, setIsSaving] = useState(false)
  const [adding, setAdding] = useState<OwnTemplateOffer | null>(null)
  const [removing, setRemoving] = useState<OwnTemplateOffer | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const pages = useValue('pages', () => inOrder(storeBoard(board.store).all('page')), [board])
  const stepCount = useValue(
    'steps',
    () => board.facilitation.get()?.session.agenda.steps.length ?? 0,
    [board],
  )

  function handleAdd(offer: OwnTemplateOffer): void {
    if (offer.agenda.length > 0) setAdding(offer)
    else void own.add(offer, false)
  }

  return (
    <section className="k-own" aria-labelledby="own-templates">
      <div className="k-own-head">
        <h3 id="own-templates" className="k-heading k-heading-3">
          {t('content.own.title')}
        </h3>
        <div className="k-own-ways">
          <Button icon="plus" onClick={() => setIsSaving(true)}>
            {t('content.own.saveTitle')}
          </Button>
          <Button onClick={() => file.current?.click()}>{t('content.own.read')}</Button>
          <input
            ref={file}
            type="file"
            hidden
            accept=".json,application/json"
            aria-label={t('content.own.read')}
            onChange={(event) => {
              const [chosen] = event.target.files ?? []
              event.target.value = ''
              if (chosen) void own.read(chosen)
            }}
          />
        </div>
      </div>
      {own.fault !== null && (
        <div role="alert">
          <p className="k-fault">{own.fault}</p>
        </div>
      )}
      {own.offers?.length === 0 && <p className="k-quiet">{t('content.own.none')}</p>}
      <ul className="k-list k-templates">
        {own.offers?.map((offer) => (
          <OwnTemplateItem
            key={offer.id}
            offer={offer}
            isBusy={own.busy === offer.id}
            onAdd={() => handleAdd(offer)}
            onSave={() => void own.download(offer)}
            onRemove={() => setRemoving(offer)}
          />
        ))}
      </ul>
      {isSaving && (
        <SaveTemplateDialog
          pages={pages}
          stepCount={stepCount}
          onSave={own.save}
          onClose={() => setIsSaving(false)}
        />
      )}
      {adding && (
        <AddDialog
          offer={adding}
          hasAgenda={stepCount > 0}
          onAdd={(withAgenda) => {
            setAdding(null)
            void own.add(adding, withAgenda)
          }}
          onClose={() => setAdding(null)}
        />
      )}
      {removing && (
        <Dialog
          title={t('content.own.removeTitle', { title: removing.title })}
          onClose={() => setRemoving(null)}
          actions={
            <>
              <Button onClick={() => setRemoving(null)}>{t('common.cancel')}</Button>
              <Button
                variant="danger"
                onClick={() => {
                  setRemoving(null)
                  void own.remove(removing)
                }}
              >
                {t('content.own.removeConfirm')}
              </Button>
            </>
          }
        >
          <p className="k-text">{t('content.own.removeText')}</p>
        </Dialog>
      )}
    </section>
  )
}

function AddDialog({
  offer,
  hasAgenda,
  onAdd,
  onClose,
}: {
  readonly offer: OwnTemplateOffer
  /** True if the board has an agenda already. */
  readonly hasAgenda: boolean
  readonly onAdd: (withAgenda: boolean) => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = usePreferences()
  const [withAgenda, setWithAgenda] = useState(!hasAgenda)
  return (
    <Dialog
      title={t('content.own.addTitle', { title: offer.title })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onClick={() => onAdd(withAgenda)}>
            {t('content.templates.add')}
          </Button>
        </>
      }
    >
      <Check
        label={t('content.own.withAgenda', { count: offer.agenda.length })}
        hint={hasAgenda ? t('content.own.agendaBehind') : t('content.own.agendaNew')}
        isOn={withAgenda}
        onChange={setWithAgenda}
      />
    </Dialog>
  )
}
