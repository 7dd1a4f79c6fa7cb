/** The roadmap as headings, tables and forms: phases, gates, criteria, money, exit, principles, what runs through. */
import { useMemo, type ReactNode } from 'react'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { continuousKeys } from '../../../templates/roadmap/continuousMarks.ts'
import { EntityTable } from '../EntityTable.tsx'
import type { ListContext } from '../listContext.ts'
import { ListSection } from '../ListSection.tsx'
import type { FoundInitiatives } from '../useFound.ts'
import { FieldSection } from '../FieldSection.tsx'
import { criteriaShape } from './criteriaShape.tsx'
import { exitShape } from './exitShape.tsx'
import { gatesShape } from './gatesShape.tsx'
import { phasesShape } from './phasesShape.tsx'
import { PrincipleSection } from './PrincipleSection.tsx'
import { tranchesShape } from './tranchesShape.tsx'

/** One section each. */
export function RoadmapSections({
  workshop,
  found,
  context,
}: {
  readonly workshop: Workshop
  readonly found: FoundInitiatives
  readonly context: ListContext
}): ReactNode {
  const { t } = context
  const shapes = useMemo(
    () => [
      { id: 'phases', shape: phasesShape(context) },
      { id: 'gates', shape: gatesShape(context) },
      { id: 'criteria', shape: criteriaShape(context) },
      { id: 'tranches', shape: tranchesShape(context) },
      { id: 'exit', shape: exitShape(context) },
    ],
    [context],
  )
  return (
    <>
      {shapes.map(({ id, shape }) => (
        <ListSection key={id} id={id} title={shape.caption}>
          <EntityTable
            rows={found.initiatives}
            shape={shape}
            context={context}
            arrangedBy={found.key}
            initialSort={id === 'phases' ? { column: 'place', isDescending: false } : null}
            empty={t(workshop.initiatives.length === 0 ? 'list.emptyReadOnly' : 'list.noMatch')}
          />
        </ListSection>
      ))}
      <PrincipleSection workshop={workshop} context={context} />
      <FieldSection
        id="band"
        title={t('list.roadmap.band')}
        hint={t('list.roadmap.bandHint')}
        templateId="roadmap"
        keys={continuousKeys}
        workshop={workshop}
        context={context}
      />
    </>
  )
}
