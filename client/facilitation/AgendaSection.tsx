/** The workshop's script as the facilitator runs it: next, back, and how late it is. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Editor } from 'tldraw'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { AgendaDialog } from './AgendaDialog.tsx'
import { Section } from './Section.tsx'
import { useFacilitation } from './facilitation.ts'
import { LatenessNote } from './LatenessNote.tsx'

/** On to the next step, or back; after the last one, to the minutes. Nothing without a script. */
export function AgendaWay({ onMinutes }: { readonly onMinutes: () => void }): ReactNode {
  const t = useTranslate()
  const { session, give } = useFacilitation()
  const { steps, current, runs } = session.agenda
  if (steps.length === 0) return null
  const position = steps.findIndex(({ id }) => id === current)
  const last = steps.length - 1
  // After the end as on the last step the way leads to the minutes, which say when the workshop ended.
  const isOver = position < 0 && runs.at(-1)?.stepId === steps[last]?.id
  const handleMinutes = (): void => {
    if (position === last) void give({ type: 'agenda.end' })
    onMinutes()
  }
  return (
    <div className="k-facil-row k-facil-go">
      <Button
        className="k-facil-wide"
        isBusy={position < 0 && !isOver}
        onClick={() => void give({ type: 'agenda.back' })}
      >
        {t('facilitator.agenda.back')}
      </Button>
      {position === last || isOver ? (
        <Button variant="primary" className="k-facil-wide" icon="check" onClick={handleMinutes}>
          {t('board.tool.protocol')}
        </Button>
      ) : (
        <Button
          variant="primary"
          className="k-facil-wide"
          onClick={() => void give({ type: 'agenda.next' })}
        >
          {t(position < 0 ? 'facilitator.agenda.start' : 'facilitation.agenda.go')}
        </Button>
      )}
    </div>
  )
}

/** Steps with their minutes; the one that runs is marked. */
export function AgendaSection({
  store,
  editor,
}: {
  readonly store: BoardStore
  readonly editor: Editor | null
}): ReactNode {
  const t = useTranslate()
  const { session, give } = useFacilitation()
  const [isEditing, setIsEditing] = useState(false)
  const { steps, current } = session.agenda
  const position = steps.findIndex(({ id }) => id === current)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => showCurrent(list.current), [current])
  return (
    <Section title={t('facilitator.agenda')}>
      {steps.length === 0 ? (
        <p className="k-quiet">{t('facilitator.agenda.none')}</p>
      ) : (
        <>
          <ol ref={list} className="k-list k-facil-steps">
            {steps.map((step, at) => (
              <li key={step.id}>
                <button
                  type="button"
                  className="k-facil-step-button"
                  aria-current={step.id === current ? 'step' : undefined}
                  title={t('facilitator.agenda.goto', { title: step.title })}
                  data-past={at < position || undefined}
                  onClick={() => void give({ type: 'agenda.goto', stepId: step.id })}
                >
                  <span>{step.title}</span>
                  <span className="k-facil-minutes">
                    {t('facilitator.agenda.minutes', { count: step.minutes })}
                  </span>
                </button>
              </li>
            ))}
          </ol>
          <LatenessNote />
        </>
      )}
      <Button onClick={() => setIsEditing(true)}>{t('facilitator.agenda.edit')}</Button>
      {isEditing && (
        <AgendaDialog store={store} editor={editor} onClose={() => setIsEditing(false)} />
      )}
    </Section>
  )
}

/** Scrolls the list, and nothing around it, so that the step that runs and the one before it are in view. */
function showCurrent(list: HTMLElement | null): void {
  const item = list?.querySelector('[aria-current]')?.closest('li')
  if (!list || !item) return
  const before = item.previousElementSibling ?? item
  list.scrollTop += before.getBoundingClientRect().top - list.getBoundingClientRect().top
}
