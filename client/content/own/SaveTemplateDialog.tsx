/** Asks what of the board becomes a template of one's own. */
import { useState, type FormEvent, type ReactNode } from 'react'
import type { SaveTemplateRequest } from '../../../shared/api/ownTemplates.ts'
import {
  maxTemplateDescription,
  maxTemplatePages,
  maxTemplateTitle,
} from '../../../shared/ownTemplates/templateFile.ts'
import { useTranslate } from '../../session/preferences.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'

/** Opens above the gallery; `onSave` answers false when it could not be kept. */
export function SaveTemplateDialog({
  pages,
  stepCount,
  onSave,
  onClose,
}: {
  readonly pages: readonly { readonly id: string; readonly name: string }[]
  /** How many steps the board's agenda has. */
  readonly stepCount: number
  readonly onSave: (what: SaveTemplateRequest) => Promise<boolean>
  readonly onClose: () => void
}): ReactNode {
  const t = useTranslate()
  const [title, setTitle] = useState('')
  const [description, setDescription] = useState('')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [withEntities, setWithEntities] = useState(false)
  const [withAgenda, setWithAgenda] = useState(stepCount > 0)
  const [isTried, setIsTried] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const chosen = pages.filter(({ id }) => !left.has(id)).map(({ id }) => id)
  const pageFault =
    chosen.length === 0
      ? t('content.own.noPage')
      : chosen.length > maxTemplatePages
        ? t('content.own.manyPages', { count: maxTemplatePages })
        : null

  async function handleSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setIsTried(true)
    if (title.trim() === '' || pageFault || isBusy) return
    setIsBusy(true)
    const isKept = await onSave({
      title: title.trim(),
      description: description.trim(),
      pages: [...chosen],
      entities: withEntities,
      agenda: withAgenda,
    })
    setIsBusy(false)
    if (isKept) onClose()
  }

  function toggle(id: string): void {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }

  return (
    <Dialog title={t('content.own.saveTitle')} onClose={onClose}>
      <form className="k-own-save" noValidate onSubmit={(event) => void handleSubmit(event)}>
        <TextField
          data-autofocus
          label={t('content.own.name')}
          maxLength={maxTemplateTitle}
          autoComplete="off"
          value={title}
          fault={isTried && title.trim() === '' ? t('content.own.nameMissing') : null}
          onChange={(event) => setTitle(event.target.value)}
        />
        <label className="k-field">
          <span className="k-label">{t('content.own.description')}</span>
          <textarea
            className="k-input"
            rows={2}
            maxLength={maxTemplateDescription}
            value={description}
            onChange={(event) => setDescription(event.target.value)}
          />
        </label>
        <fieldset className="k-own-picks">
          <legend className="k-label">{t('content.own.pages')}</legend>
          {pages.map(({ id, name }) => (
            <Check key={id} label={name} isOn={!left.has(id)} onChange={() => toggle(id)} />
          ))}
          {isTried && pageFault !== null && (
            <p className="k-fault" role="alert">
              {pageFault}
            </p>
          )}
        </fieldset>
        <fieldset className="k-own-picks">
          <legend className="k-label">{t('content.own.along')}</legend>
          {stepCount > 0 && (
            <Check
              label={t('content.own.withAgenda', { count: stepCount })}
              isOn={withAgenda}
              onChange={setWithAgenda}
            />
          )}
          <Check
            label={t('content.own.withEntities')}
            hint={t('content.own.withEntitiesHint')}
            isOn={withEntities}
            onChange={setWithEntities}
          />
        </fieldset>
        <p className="k-hint">{t('content.own.everybody')}</p>
        <div className="k-own-foot">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {t('content.own.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** A box to tick with its words. */
export function Check({
  label,
  hint,
  isOn,
  onChange,
}: {
  readonly label: string
  readonly hint?: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}): ReactNode {
  return (
    <label className="k-own-check">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint !== undefined && <span className="k-hint">{hint}</span>}
      </span>
    </label>
  )
}
