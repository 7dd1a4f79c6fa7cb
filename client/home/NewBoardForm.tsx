/** A new board: title, language, template. */
import type { FormEvent, ReactNode } from 'react'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { maxTitleLength } from '../../shared/api/boards.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { isLocale, locales } from '../../shared/i18n/locale.ts'
import { createBoard } from '../http/boards.ts'
import { failureSentence } from '../http/sentence.ts'
import { linksPath } from '../router/paths.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import { useStatus } from '../ui/Status.tsx'
import { rememberCreated } from './openBoard.ts'
import { TemplateGallery } from './TemplateGallery.tsx'
import type { AccessWord } from './useAccessWord.ts'
import './NewBoardForm.css'

/** The form; a board that was created leads to its links. */
export function NewBoardForm({ word }: { readonly word: AccessWord }): ReactNode {
  const { isNeeded, value, fault, field, change } = word
  const { t, locale: ownLocale } = usePreferences()
  const show = useStatus()
  const [, navigate] = useLocation()
  const titleInput = useRef<HTMLInputElement>(null)
  const [title, setTitle] = useState('')
  const [isTitleMissing, setIsTitleMissing] = useState(false)
  const [chosenLocale, setChosenLocale] = useState<Locale | null>(null)
  const [templates, setTemplates] = useState<readonly string[]>(['four-approaches'])
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
    const token = word.take()
    if (token === undefined) return
    setIsBusy(true)
    const created = await createBoard(
      { title: title.trim(), locale, templates: [...templates] },
      token,
    )
    setIsBusy(false)
    if (!created.ok) {
      if (!word.isWrong(created.error)) show(failureSentence(t, created.error), 'bad')
      return
    }
    rememberCreated(created.value)
    navigate(linksPath(created.value.id), { state: { created: created.value } })
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
      {isNeeded && (
        <TextField
          ref={field}
          label={t('home.new.adminToken')}
          hint={t('home.new.adminTokenHint')}
          type="password"
          autoComplete="off"
          value={value}
          fault={fault}
          onChange={(event) => change(event.target.value)}
        />
      )}
      <Button type="submit" variant="primary" className="k-new-submit" isBusy={isBusy}>
        {t('home.new.submit')}
      </Button>
    </form>
  )
}
