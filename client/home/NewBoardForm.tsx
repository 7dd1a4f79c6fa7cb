/** A new board: title, language, template. */
import type { FormEvent, ReactNode } from 'react'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { maxTitleLength } from '../../shared/api/boards.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { isLocale, locales } from '../../shared/i18n/locale.ts'
import { createBoard } from '../http/boards.ts'
import type { Failure } from '../http/request.ts'
import { failureSentence } from '../http/sentence.ts'
import { useServerConfig } from '../http/useServerConfig.ts'
import { linksPath } from '../router/paths.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import { useStatus } from '../ui/Status.tsx'
import { rememberCreated } from './openBoard.ts'
import { TemplateGallery } from './TemplateGallery.tsx'
import './NewBoardForm.css'

/** The form; a board that was created leads to its links. */
export function NewBoardForm(): ReactNode {
  const { t, locale: ownLocale } = usePreferences()
  const show = useStatus()
  const needsAdmin = useServerConfig()?.boardCreation === 'admin'
  const [, navigate] = useLocation()
  const titleInput = useRef<HTMLInputElement>(null)
  const [title, setTitle] = useState('')
  const [isTitleMissing, setIsTitleMissing] = useState(false)
  const [chosenLocale, setChosenLocale] = useState<Locale | null>(null)
  const [templates, setTemplates] = useState<readonly string[]>(['four-approaches'])
  const [adminToken, setAdminToken] = useState('')
  const [tokenFault, setTokenFault] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const locale = chosenLocale ?? ownLocale

  async function handleSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isBusy) return
    if (title.trim() === '') {
      setIsTitleMissing(true)
      titleInput.current?.focus()
      return
    }
    setIsBusy(true)
    setTokenFault(null)
    const created = await createBoard(
      { title: title.trim(), locale, templates: [...templates] },
      needsAdmin ? adminToken : null,
    )
    setIsBusy(false)
    if (!created.ok) return handleFailure(created.error)
    rememberCreated(created.value)
    navigate(linksPath(created.value.id), { state: { created: created.value } })
  }

  function handleFailure(failure: Failure): void {
    const isTokenWrong =
      needsAdmin && failure.kind === 'refused' && [401, 403].includes(failure.status)
    if (isTokenWrong) setTokenFault(t('errors.wrongAdminToken'))
    else show(failureSentence(t, failure), 'bad')
  }

  return (
    <form
      className="k-sheet k-new"
      aria-labelledby="new-title"
      noValidate
      onSubmit={(event) => void handleSubmit(event)}
    >
      <h2 id="new-title" className="k-heading k-heading-2">
        {t('home.new.title')}
      </h2>
      <div className="k-new-line">
        <TextField
          ref={titleInput}
          label={t('home.new.name')}
          name="title"
          required
          maxLength={maxTitleLength}
          autoComplete="off"
          placeholder={t('home.new.namePlaceholder')}
          value={title}
          fault={isTitleMissing ? t('home.new.nameMissing') : null}
          onChange={(event) => {
            setTitle(event.target.value)
            setIsTitleMissing(false)
          }}
        />
        <SelectField
          label={t('home.new.locale')}
          name="locale"
          value={locale}
          onChange={(event) => {
            if (isLocale(event.target.value)) setChosenLocale(event.target.value)
          }}
        >
          {locales.map((choice) => (
            <option key={choice} value={choice} lang={choice}>
              {t(`common.language.${choice}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <TemplateGallery locale={locale} chosen={templates} onChoose={setTemplates} />
      {needsAdmin && (
        <TextField
          label={t('home.new.adminToken')}
          hint={t('home.new.adminTokenHint')}
          type="password"
          autoComplete="off"
          value={adminToken}
          fault={tokenFault}
          onChange={(event) => setAdminToken(event.target.value)}
        />
      )}
      <Button type="submit" variant="primary" className="k-new-submit" isBusy={isBusy}>
        {t('home.new.submit')}
      </Button>
    </form>
  )
}
