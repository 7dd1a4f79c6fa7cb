/** The list twin on paper: everything every template shows, one after the other, as words. */
import { useMemo, type ReactNode } from 'react'
import { useValue } from 'tldraw'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { workshopSignals } from '../canvas/workshopSignals.ts'
import { CorridorSection } from '../list/CorridorSection.tsx'
import { DepartmentSection } from '../list/DepartmentSection.tsx'
import { InitiativeSection } from '../list/InitiativeSection.tsx'
import { leftKitViews } from '../list/kitViews.ts'
import { LazyKitSections } from '../list/lazyKitSections.ts'
import { listChoices } from '../list/listChoices.ts'
import type { ListContext } from '../list/listContext.ts'
import { noFilter } from '../list/listFilter.ts'
import { SectionLevel } from '../list/ListSection.tsx'
import { TemplateSections } from '../list/TemplateSections.tsx'
import { useFound } from '../list/useFound.ts'
import { useListCommands } from '../list/useListCommands.ts'
import { templatesOf } from '../panel/findShownTemplate.ts'
import { usePreferences } from '../session/preferences.tsx'
import { useWorkMessages } from '../session/useWorkMessages.ts'
import { Loading } from '../ui/Loading.tsx'
import { PartPlace } from '../ui/lazyPart.tsx'
import '../list/list.css'

/** Nothing in it can be pressed. While parts are on their way a `Loading` stands in their place. */
export function PrintedList({ store }: { readonly store: BoardStore }): ReactNode {
  useWorkMessages()
  const { t, locale } = usePreferences()
  const { commands } = useListCommands(store)
  const workshop = useValue('printed workshop', () => workshopSignals(store).workshop.get(), [
    store,
  ])
  const frame = useValue('printed frame', () => workshopSignals(store).frame.get(), [store])
  const templates = useValue('printed templates', () => templatesOf(store), [store])
  const found = useFound(workshop, noFilter, locale)
  const context = useMemo<ListContext>(
    () => ({
      t,
      locale,
      commands,
      frame,
      templates,
      choices: listChoices(frame, templates, locale, t),
      isReadOnly: true,
      onOpen: () => undefined,
      onJump: null,
    }),
    [t, locale, commands, frame, templates],
  )
  const waiting = <Loading label={t('common.loading')} />
  return (
    <SectionLevel.Provider value="h3">
      <div className="k-listview">
        <section className="k-print-part" data-part="base">
          <h2 className="k-print-part-title">{t('list.base')}</h2>
          <InitiativeSection workshop={workshop} found={found} filter={null} context={context} />
          <DepartmentSection context={context} />
          <CorridorSection context={context} />
          <PartPlace fallback={waiting}>
            {leftKitViews(workshop, templates).map(({ templateId }) => (
              <LazyKitSections
                key={templateId}
                templateId={templateId}
                workshop={workshop}
                context={context}
              />
            ))}
          </PartPlace>
        </section>
        {templates.map((template) => (
          <section key={template.id} className="k-print-part" data-part={template.id}>
            <h2 className="k-print-part-title">{template.texts[locale].title}</h2>
            <TemplateSections
              store={store}
              template={template}
              workshop={workshop}
              found={found}
              filter={null}
              context={context}
              onShow={null}
            />
          </section>
        ))}
      </div>
    </SectionLevel.Provider>
  )
}
