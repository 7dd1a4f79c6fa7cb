/**
 * The list twin of the canvas: the same records as headings, tables and forms, live in both directions.
 * The accessible way in, and the phone's default.
 */
import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useValue } from 'tldraw'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { usesOfCorridor } from '../../shared/workshop/commands/corridors.ts'
import { usesOfDepartment } from '../../shared/workshop/commands/departments.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { workshopSignals } from '../canvas/workshopSignals.ts'
import { templatesOf } from '../panel/findShownTemplate.ts'
import { InsightView } from '../panel/InsightView.tsx'
import { isReadOnly } from '../panel/isReadOnly.ts'
import { useThrottled } from '../panel/useThrottled.ts'
import '../panel/panel.css'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { CorridorList } from './CorridorList.tsx'
import { DepartmentList } from './DepartmentList.tsx'
import type { ListContext } from './InitiativeField.tsx'
import { InitiativeSection } from './InitiativeSection.tsx'
import { listChoices } from './listChoices.ts'
import { columnsOf } from './listRows.ts'
import { ListSection, useSectionFocus } from './ListSection.tsx'
import { NewEntityForm } from './NewEntityForm.tsx'
import { TemplateControls } from './TemplateControls.tsx'
import { useIsNarrow } from './useIsNarrow.ts'
import { useListCommands } from './useListCommands.ts'
import './list.css'

/** With `onJump` rows lead to their card on the canvas. */
export function ListView({
  store,
  onJump = null,
}: {
  readonly store: BoardStore
  readonly onJump?: ((initiativeId: string) => void) | null
}): ReactNode {
  const { t, locale } = usePreferences()
  const { commands, announcement } = useListCommands(store)
  const root = useRef<HTMLDivElement>(null)
  const workshop = useValue('list workshop', () => workshopSignals(store).workshop.get(), [store])
  const frame = useValue('list frame', () => workshopSignals(store).frame.get(), [store])
  const mayOnlyLook = useValue('list is read only', () => isReadOnly(store), [store])
  const shownTemplates = useValue('list templates', () => templatesOf(store), [store])
  const templateKey = shownTemplates.map(({ id }) => id).join()
  const context = useMemo<ListContext>(
    () => ({
      t,
      locale,
      commands,
      frame,
      templates: shownTemplates,
      columns: columnsOf(shownTemplates),
      choices: listChoices(frame, shownTemplates, locale, t),
      isReadOnly: mayOnlyLook,
      onJump,
    }),
    // The templates are the same as long as their ids are.
    // oxlint-disable-next-line react/exhaustive-deps
    [t, locale, commands, frame, templateKey, mayOnlyLook, onJump],
  )
  const uses = useUses(store, workshop)

  function handleKeyDown(event: KeyboardEvent): void {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z'
    if (!isUndo || isWriting(event.target) || mayOnlyLook) return
    event.preventDefault()
    commands.undo()
  }

  return (
    <div ref={root} className="k-listview" onKeyDown={handleKeyDown}>
      <SectionNav root={root} context={context} />
      <InitiativeSection workshop={workshop} context={context} />
      <ListSection id="departments" title={t('list.departments')}>
        <DepartmentList context={context} uses={uses.departments} />
        {!mayOnlyLook && (
          <NewEntityForm
            label={t('list.new.department')}
            addLabel={t('list.new.add')}
            testId="new-department"
            onAdd={(name) => commands.addDepartment(name) !== null}
          />
        )}
      </ListSection>
      <ListSection id="corridors" title={t('list.corridors')}>
        <CorridorList context={context} uses={uses.corridors} />
        {!mayOnlyLook && (
          <NewEntityForm
            label={t('list.new.corridor')}
            addLabel={t('list.new.add')}
            testId="new-corridor"
            onAdd={(name) => commands.addCorridor(name) !== null}
          />
        )}
      </ListSection>
      {shownTemplates.map((template) => (
        <ListSection key={template.id} id={template.id} title={template.texts[locale].title}>
          <TemplateControls template={template} workshop={workshop} context={context} />
          <TemplateInsight store={store} templateId={template.id} context={context} />
        </ListSection>
      ))}
      <p className="k-hidden" aria-live="polite" data-testid="list-announcement">
        {announcement}
      </p>
    </div>
  )
}

/** The way to each section, and undo. */
function SectionNav({
  root,
  context,
}: {
  readonly root: { readonly current: HTMLElement | null }
  readonly context: ListContext
}): ReactNode {
  const { t, locale, commands, templates, isReadOnly: mayOnlyLook } = context
  const focusSection = useSectionFocus(root)
  const isNarrow = useIsNarrow()
  const step = useValue('list undo', () => commands.lastStep.get(), [commands])
  const sections = [
    { id: 'initiatives', title: t('list.initiatives') },
    { id: 'departments', title: t('list.departments') },
    { id: 'corridors', title: t('list.corridors') },
    ...templates.map((template) => ({ id: template.id, title: template.texts[locale].title })),
  ]
  return (
    <div className="k-list-head">
      <nav aria-label={t('list.sections')}>
        <ul className="k-list k-list-nav">
          {sections.map(({ id, title }) => (
            <li key={id}>
              <button type="button" className="k-list-nav-item" onClick={() => focusSection(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {!mayOnlyLook && (
        <Button
          variant="quiet"
          icon="arrowLeft"
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

/** The panel of a template, for those who do not have it beside the canvas. */
function TemplateInsight({
  store,
  templateId,
  context,
}: {
  readonly store: BoardStore
  readonly templateId: string
  readonly context: ListContext
}): ReactNode {
  const { t, locale, commands, templates, isReadOnly: mayOnlyLook, onJump } = context
  const template = templates.find(({ id }) => id === templateId)
  const read = useCallback(
    () => template?.insight(workshopSignals(store).workshop.get(), locale) ?? null,
    [store, template, locale],
  )
  const insight = useThrottled(`list insight ${templateId}`, read)
  const [isOpen, setIsOpen] = useState(false)
  if (!insight) return null
  return (
    <details className="k-list-insight" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('list.insight')}</summary>
      {isOpen && (
        <InsightView
          blocks={insight.blocks}
          onChoice={mayOnlyLook ? null : (binding, value) => commands.control(binding, value)}
          onJump={onJump && ((target) => target.kind === 'initiative' && onJump(target.id))}
        />
      )}
    </details>
  )
}

function useUses(
  store: BoardStore,
  workshop: Workshop,
): {
  readonly departments: ReadonlyMap<string, number>
  readonly corridors: ReadonlyMap<string, number>
} {
  return useMemo(() => {
    const board = storeBoard(store)
    return {
      departments: new Map(workshop.departments.map(({ id }) => [id, usesOfDepartment(board, id)])),
      corridors: new Map(workshop.corridors.map(({ id }) => [id, usesOfCorridor(board, id)])),
    }
  }, [store, workshop])
}

/** Fields have an undo of their own for what is being written. */
function isWriting(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type)
}
