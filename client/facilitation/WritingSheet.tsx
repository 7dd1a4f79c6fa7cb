/** Where a person writes in private: their notes stay theirs until all are revealed. */
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { useFacilitation } from './facilitation.ts'

/** The longest note. */
const maxLength = 2_000

/** Shown while a round of writing runs. */
export function WritingSheet(): ReactNode {
  const t = useTranslate()
  const { session, mine, give } = useFacilitation()
  const [text, setText] = useState('')
  const id = useId()
  const { writing } = session
  if (!writing) return null

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault()
    const words = text.trim()
    if (words === '') return
    const draftId = crypto.randomUUID()
    if (await give({ type: 'writing.save', draftId, text: words })) setText('')
  }

  return (
    <div className="k-facil-sheet">
      <p>{t('facilitation.writing.ask')}</p>
      <form className="k-facil-write" onSubmit={(event) => void keep(event)}>
        <label className="k-label" htmlFor={id}>
          {t('facilitation.writing.new')}
        </label>
        <textarea
          id={id}
          className="k-input"
          rows={2}
          maxLength={maxLength}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              void keep(event)
            }
          }}
        />
        <div className="k-facil-row">
          <Button variant="primary" type="submit">
            {t('facilitation.writing.keep')}
          </Button>
          <span className="k-hint">
            {t(writing.anonymous ? 'facilitation.writing.anonymous' : 'facilitation.writing.named')}
          </span>
        </div>
      </form>
      {mine.drafts.length > 0 && (
        <ul className="k-list k-facil-drafts" aria-label={t('facilitation.writing.mine')}>
          {mine.drafts.map((draft) => (
            <li key={draft.id} className="k-facil-draft">
              <span>{draft.text}</span>
              <Button
                variant="quiet"
                icon="trash"
                isIconOnly
                onClick={() => void give({ type: 'writing.discard', draftId: draft.id })}
              >
                {t('facilitation.writing.discard', { text: draft.text.slice(0, 40) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
