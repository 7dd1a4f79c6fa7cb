/** What the list shows of one template: its panel, and its tables and forms. */
import { useMemo, type ReactNode } from 'react'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { Target } from '../../shared/workshop/target.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { templateIds } from '../../templates/ids.ts'
import { Loading } from '../ui/Loading.tsx'
import { EntityTable } from './EntityTable.tsx'
import { InsightSection } from './InsightSection.tsx'
import { kitViews } from './kitViews.ts'
import type { ListContext } from './listContext.ts'
import { LazyKitSections } from './lazyKitSections.ts'
import { ListSection } from './ListSection.tsx'
import { TemplateControls } from './TemplateControls.tsx'
import type { FoundInitiatives } from './useFound.ts'
import { zoneShape } from './zoneShape.tsx'
import { lazyPart, PartPlace } from '../ui/lazyPart.tsx'

const RoadmapSections = lazyPart(
  async () => (await import('./roadmap/RoadmapSections.tsx')).RoadmapSections,
)
const CorridorSections = lazyPart(
  async () => (await import('./corridors/CorridorSections.tsx')).CorridorSections,
)
const TeamSections = lazyPart(async () => (await import('./team/TeamSections.tsx')).TeamSections)

interface SectionsProps {
  readonly template: Template
  readonly workshop: Workshop
  readonly found: FoundInitiatives
  readonly context: ListContext
}

/** The panel first; `filter` narrows the initiatives below it. */
export function TemplateSections({
  store,
  filter,
  onShow,
  ...sections
}: SectionsProps & {
  readonly store: BoardStore
  readonly filter: ReactNode
  /** `null` on paper. */
  readonly onShow: ((target: Target) => void) | null
}): ReactNode {
  const { template, workshop, context } = sections
  const hasInitiatives =
    workshop.initiatives.length > 0 && template.cardKinds.includes('initiative')
  return (
    <>
      <InsightSection
        key={template.id}
        store={store}
        template={template}
        context={context}
        onShow={onShow}
      />
      <PartPlace fallback={<Loading label={context.t('common.loading')} />}>
        <Own {...sections} filter={hasInitiatives && filter} />
      </PartPlace>
    </>
  )
}

function Own({ filter, ...sections }: SectionsProps & { readonly filter: ReactNode }): ReactNode {
  const { template, workshop, found, context } = sections
  switch (template.id) {
    case templateIds.roadmap:
      return (
        <>
          {filter}
          <RoadmapSections workshop={workshop} found={found} context={context} />
        </>
      )
    case templateIds.topicCorridors:
      return (
        <CorridorSections workshop={workshop} found={found} filter={filter} context={context} />
      )
    case templateIds.iTeam:
      return <TeamSections workshop={workshop} context={context} />
    default:
      return kitViews.some(({ templateId }) => templateId === template.id) ? (
        <LazyKitSections templateId={template.id} workshop={workshop} context={context} />
      ) : (
        <>
          {filter}
          <PlainSections {...sections} />
        </>
      )
  }
}

/** Every template has zones and controls; that is enough for those without tables of their own. */
function PlainSections({ template, workshop, found, context }: SectionsProps): ReactNode {
  const { t } = context
  const shape = useMemo(() => zoneShape(template, context), [template, context])
  return (
    <>
      {template.cardKinds.includes('initiative') && (
        <ListSection id="zones" title={shape.caption}>
          <EntityTable
            rows={found.initiatives}
            shape={shape}
            context={context}
            arrangedBy={found.key}
            initialSort={{ column: 'place', isDescending: false }}
            empty={t(workshop.initiatives.length === 0 ? 'list.emptyReadOnly' : 'list.noMatch')}
          />
        </ListSection>
      )}
      <ListSection id="controls" title={t('list.controls')}>
        <TemplateControls template={template} workshop={workshop} context={context} />
      </ListSection>
    </>
  )
}
