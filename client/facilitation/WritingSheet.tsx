/** Where a person writes in private: their notes stay theirs until all are revealed. */
import { useId, type FormEvent, type ReactNode } from 'react'
import type { Draft, Writing } from '../../shared/session/session.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { useFacilitation } from './facilitation.ts'
import { Sheet } from './Sheet.tsx'
import { useRoomWords } from './useRoomWords.ts'
import { useUnsent } from './useUnsent.ts'

/** The longest note. */
const maxLength = 2_000

/** Shown while a round of writing runs, or while the person has notes back from one that was cancelled. */
export function WritingSheet(): ReactNode {
  const { session, role } = useFacilitation()
  if (role !== 'observer') return <OwnWriting />
  return session.writing && <WatchedWriting writing={session.writing} />
}

/** For those who only look. */
function WatchedWriting({ writing }: { readonly writing: Writing }): ReactNode {
  const t = useTranslate()
  const say = useRoomWords()
  return (
    <Sheet title={t('facilitation.writing')} isOpen>
      <p>{say('room.watch.writing')}</p>
      <Counts writing={writing} />
    </Sheet>
  )
}

/** How many write, unless only facilitators see it. */
function Counts({ writing: { authors, drafts } }: { readonly writing: Writing }): ReactNode {
  const t = useTranslate()
  if (authors === null || drafts === null) return null
  return <p className="k-quiet">{t('facilitation.writing.count', { authors, drafts })}</p>
}

function OwnWriting(): ReactNode {
  const t = useTranslate()
  const { session, mine, role, me, give } = useFacilitation()
  const [text, setText] = useUnsent(me)
  const id = useId()
  const { writing } = session
  if (!writing && mine.kept.length === 0) return null

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault()
    const words = text.trim()
    if (words === '') return
    const draftId = crypto.randomUUID()
    // At once, so that one can write on; what was refused comes back before what was written meanwhile.
    setText('')
    const isKept = await give({ type: 'writing.save', draftId, text: words })
    if (!isKept) setText((since) => [words, since].filter(Boolean).join('\n'))
  }

  async function giveAgain({ id: keptId, text: words }: Draft): Promise<void> {
    const draftId = crypto.randomUUID()
    const isSaved = await give({ type: 'writing.save', draftId, text: words })
    if (isSaved) await give({ type: 'writing.discard', draftId: keptId })
  }

  return (
    <Sheet title={t('facilitation.writing')} isOpen={role === 'participant'}>
      {writing && (
        <>
          <p>{t('facilitation.writing.ask')}</p>
          <Counts writing={writing} />
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
                {t(
                  writing.anonymous
                    ? 'facilitation.writing.anonymous'
                    : 'facilitation.writing.named',
                )}
              </span>
            </div>
          </form>
        </>
      )}
      <Notes title={t('facilitation.writing.mine')} notes={mine.drafts} />
      {mine.kept.length > 0 && <p>{t('facilitation.writing.kept')}</p>}
      <Notes
        title={t('facilitation.writing.kept')}
        notes={mine.kept}
        onAgain={writing ? (draft) => void giveAgain(draft) : null}
      />
    </Sheet>
  )
}

function Notes({
  title,
  notes,
  onAgain = null,
}: {
  readonly title: string
  readonly notes: readonly Draft[]
  /** Brings a note that was given back into the round that runs. */
  readonly onAgain?: ((draft: Draft) => void) | null
}): ReactNode {
  const t = useTranslate()
  const { give } = useFacilitation()
  if (notes.length === 0) return null
  return (
    <ul className="k-list k-facil-drafts" aria-label={title}>
      {notes.map((draft) => (
        <li key={draft.id} className="k-facil-draft">
          <span>{draft.text}</span>
          {onAgain && (
            <Button
              icon="undo"
              isIconOnly
              title={t('facilitation.writing.again', { text: draft.text.slice(0, 40) })}
              onClick={() => onAgain(draft)}
            >
              {t('facilitation.writing.again', { text: draft.text.slice(0, 40) })}
            </Button>
          )}
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
  )
}
