/**
 * The list twin of the canvas: the same records as headings, tables and forms, live in both directions.
 * The accessible way in, and the phone's default.
 */
import {
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { useValue } from 'tldraw'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { ShapeTarget, Target } from '../../shared/workshop/target.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { workshopSignals } from '../canvas/workshopSignals.ts'
import { templatesOf } from '../panel/findShownTemplate.ts'
import { isReadOnly } from '../panel/isReadOnly.ts'
import { usePreferences } from '../session/preferences.tsx'
import { useWorkMessages } from '../session/useWorkMessages.ts'
import { CorridorSection } from './CorridorSection.tsx'
import { DepartmentSection } from './DepartmentSection.tsx'
import { FilterBar } from './FilterBar.tsx'
import { InitiativeSection } from './InitiativeSection.tsx'
import { leftKitViews } from './kitViews.ts'
import { LazyKitSections } from './lazyKitSections.ts'
import { LazyNoteSections } from './lazyNoteSections.ts'
import { listChoices } from './listChoices.ts'
import type { ListContext } from './listContext.ts'
import { isFiltering, noFilter, type ListFilter } from './listFilter.ts'
import { SectionLevel } from './ListSection.tsx'
import { ListNav, SectionNav } from './ListNav.tsx'
import { baseView, viewOf, type ListViewId } from './listViews.ts'
import { showTarget } from './showTarget.ts'
import { useFound } from './useFound.ts'
import { useIsPrinting } from './useIsPrinting.ts'
import { useLedView } from './useLedView.ts'
import { useListCommands } from './useListCommands.ts'
import { lazyPart, PartPlace } from '../ui/lazyPart.tsx'
import { Loading } from '../ui/Loading.tsx'
import './list.css'

const FormDialog = lazyPart(async () => (await import('./FormDialog.tsx')).FormDialog)
const GateDialog = lazyPart(async () => (await import('../canvas/gate/GateDialog.tsx')).GateDialog)
const TemplateSections = lazyPart(
  async () => (await import('./TemplateSections.tsx')).TemplateSections,
)

/**
 * With `onJump` rows lead to their card on the canvas; `focusTarget` is what somebody comes for, `ledTo`
 * the template everybody is to look at. For paper all views stand one after the other, and nothing can be pressed.
 */
export function ListView({
  store,
  onJump = null,
  focusTarget = null,
  ledTo = null,
  isForPaper = false,
}: {
  readonly store: BoardStore
  readonly onJump?: ((target: Target | ShapeTarget) => void) | null
  readonly focusTarget?: Target | ShapeTarget | null
  readonly ledTo?: string | null
  readonly isForPaper?: boolean
}): ReactNode {
  useWorkMessages()
  const { t, locale } = usePreferences()
  const { commands, announcement } = useListCommands(store)
  const root = useRef<HTMLDivElement>(null)
  const workshop = useValue('list workshop', () => workshopSignals(store).workshop.get(), [store])
  const frame = useValue('list frame', () => workshopSignals(store).frame.get(), [store])
  const isPrinting = useIsPrinting() || isForPaper
  const mayOnlyLook = useValue('list is read only', () => isReadOnly(store), [store]) || isPrinting
  const templates = useValue('list templates', () => templatesOf(store), [store])
  const templateKey = templates.map(({ id }) => id).join()
  const [wantedView, setView] = useState<ListViewId>(baseView)
  const view = templates.some(({ id }) => id === wantedView) ? wantedView : baseView
  useLedView(ledTo, focusTarget !== null, setView)
  const [filter, setFilter] = useState<ListFilter>(noFilter)
  const [opened, setOpened] = useState<Target | null>(null)
  // What is jumped to from the canvas is not there while the list is: `onJump` is kept by a ref.
  const jump = useRef(onJump)
  useEffect(() => {
    jump.current = onJump
  })
  const canJump = onJump !== null
  const context = useMemo<ListContext>(
    () => ({
      t,
      locale,
      commands,
      frame,
      templates,
      choices: listChoices(frame, templates, locale, t),
      isReadOnly: mayOnlyLook,
      onOpen: setOpened,
      onJump: canJump ? (target) => jump.current?.(target) : null,
    }),
    // The templates are the same as long as their ids are.
    // oxlint-disable-next-line react/exhaustive-deps
    [t, locale, commands, frame, templateKey, mayOnlyLook, canJump],
  )
  // Typing into the search stays quick while three hundred rows follow.
  const found = useFound(workshop, useDeferredValue(filter), locale)
  const [goal, setGoal] = useState<Target | ShapeTarget | null>(focusTarget)
  const [lastFocus, setLastFocus] = useState(focusTarget)
  if (focusTarget !== lastFocus) {
    setLastFocus(focusTarget)
    setGoal(focusTarget)
  }
  useEffect(() => {
    if (!goal || !root.current) return
    return showTarget(root.current, goal, {
      onElsewhere: () => {
        setView(viewOf(goal, templates))
        setFilter(noFilter)
      },
      onMissing: () => (goal.kind === 'shape' ? jump.current?.(goal) : setOpened(goal)),
    })
    // Whoever comes for something comes once, whatever templates the board has later.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [goal])

  function handleKeyDown(event: KeyboardEvent): void {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z'
    if (!isUndo || isWriting(event.target) || mayOnlyLook) return
    event.preventDefault()
    commands.undo()
  }

  const all = workshop.initiatives.length
  const filterBar = (
    <FilterBar
      filter={filter}
      context={context}
      count={
        isFiltering(filter)
          ? t('list.countOf', { shown: found.initiatives.length, all })
          : t('list.count', { count: all })
      }
      onFilter={setFilter}
    />
  )
  const template = templates.find(({ id }) => id === view)
  const base = (
    <>
      <InitiativeSection
        workshop={workshop}
        found={found}
        filter={isForPaper ? null : filterBar}
        context={context}
      />
      <DepartmentSection context={context} />
      <CorridorSection context={context} />
      <PartPlace fallback={isForPaper && <Loading label={t('common.loading')} />}>
        <LazyNoteSections store={store} context={context} goal={goal} isWhole={isPrinting} />
      </PartPlace>
      <PartPlace fallback={isForPaper && <Loading label={t('common.loading')} />}>
        {leftKitViews(workshop, templates).map(({ templateId }) => (
          <LazyKitSections
            key={templateId}
            templateId={templateId}
            workshop={workshop}
            context={context}
          />
        ))}
      </PartPlace>
    </>
  )
  const sectionsOf = (shown: Template): ReactNode => (
    <PartPlace fallback={<Loading label={t('common.loading')} />}>
      <TemplateSections
        key={shown.id}
        store={store}
        template={shown}
        workshop={workshop}
        found={found}
        filter={isForPaper ? null : filterBar}
        context={context}
        onShow={isForPaper ? null : (target) => setGoal({ ...target })}
      />
    </PartPlace>
  )
  if (isForPaper) {
    return (
      <SectionLevel.Provider value="h3">
        <div className="k-listview">
          <Chapter title={t('list.base')}>{base}</Chapter>
          {templates.map((each) => (
            <Chapter key={each.id} title={each.texts[locale].title}>
              {sectionsOf(each)}
            </Chapter>
          ))}
        </div>
      </SectionLevel.Provider>
    )
  }
  return (
    <div ref={root} className="k-listview" onKeyDown={handleKeyDown}>
      <ListNav view={view} context={context} onView={setView} />
      <SectionNav root={root} view={view} context={context} />
      {template ? sectionsOf(template) : base}
      {opened && (
        <PartPlace onClose={() => setOpened(null)}>
          <FormDialog
            target={opened}
            workshop={workshop}
            context={context}
            onClose={() => setOpened(null)}
          />
        </PartPlace>
      )}
      {!mayOnlyLook && (
        <PartPlace>
          <GateDialog
            store={store}
            isHeldBack={opened !== null}
            context={{
              t,
              locale,
              workshop,
              isReadOnly: mayOnlyLook,
              run: (step, command) => commands.attempt(step, command) === null,
              onOpen: null,
            }}
          />
        </PartPlace>
      )}
      <p className="k-hidden" aria-live="polite" data-testid="list-announcement">
        {announcement}
      </p>
    </div>
  )
}

/** A view on paper. */
function Chapter({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className="k-print-part">
      <h2 className="k-print-part-title">{title}</h2>
      {children}
    </section>
  )
}

/** Fields have an undo of their own for what is being written. */
function isWriting(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type)
}
