/** The ways through the list: its views, the sections of the one that is shown, and undo. */
import { useEffect, useRef, type ReactNode } from 'react'
import { useValue } from 'tldraw'
import { Button } from '../ui/Button.tsx'
import type { ListContext } from './listContext.ts'
import { focusSection } from './ListSection.tsx'
import { baseView, type ListViewId } from './listViews.ts'
import { sectionsOf } from './sectionsOf.ts'
import { useIsNarrow } from './useIsNarrow.ts'

/** Which view is shown is said to those who listen as well. */
export function ListNav({
  view,
  context,
  onView,
}: {
  readonly view: ListViewId
  readonly context: ListContext
  readonly onView: (view: ListViewId) => void
}): ReactNode {
  const { t, locale, commands, templates, isReadOnly } = context
  const isNarrow = useIsNarrow()
  const step = useValue('list undo', () => commands.lastStep.get(), [commands])
  const current = useRef<HTMLButtonElement>(null)
  // On a phone the ways scroll sideways: the one that is shown is in sight, also after a jump.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [view])
  const views = [
    { id: baseView, title: t('list.base') },
    ...templates.map(({ id, texts }) => ({ id, title: texts[locale].title })),
  ]
  return (
    <div className="k-list-head">
      <nav aria-label={t('list.views')}>
        <ul className="k-list k-list-nav">
          {views.map(({ id, title }) => (
            <li key={id}>
              <button
                ref={id === view ? current : null}
                type="button"
                className="k-list-nav-item"
                aria-current={id === view ? 'page' : undefined}
                data-testid={`list-view-${id}`}
                onClick={() => onView(id)}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {!isReadOnly && (
        <Button
          variant="quiet"
          icon="undo"
          isIconOnly={isNarrow}
          disabled={step === null}
          title={step === null ? undefined : t('list.undoStep', { step })}
          aria-label={step === null ? t('list.undo') : t('list.undoStep', { step })}
          data-testid="list-undo"
          onClick={() => commands.undo()}
        >
          {t('list.undo')}
        </Button>
      )}
    </div>
  )
}

/** The sections of the view; a jump takes the keyboard along. */
export function SectionNav({
  root,
  view,
  context,
}: {
  readonly root: { readonly current: HTMLElement | null }
  readonly view: ListViewId
  readonly context: ListContext
}): ReactNode {
  return (
    <nav aria-label={context.t('list.sections')} className="k-list-jumps">
      <ul className="k-list k-list-jump-list">
        {sectionsOf(view, context).map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className="k-list-jump"
              data-testid={`list-jump-${id}`}
              onClick={() => focusSection(root.current, id)}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
