/** The topic corridors as tables: who brings what, leads and gaps, loads, where initiatives do not fit. */
import { useMemo, type ReactNode } from 'react'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { CorridorSection } from '../CorridorSection.tsx'
import { DepartmentSection } from '../DepartmentSection.tsx'
import { EntityTable } from '../EntityTable.tsx'
import type { ListContext } from '../listContext.ts'
import { ListSection } from '../ListSection.tsx'
import type { FoundInitiatives } from '../useFound.ts'
import { corridorColumns } from './corridorColumns.tsx'
import { departmentColumns } from './departmentColumns.tsx'
import { fitShape } from './fitShape.tsx'
import { gridShape } from './gridShape.tsx'

/** One section each; the grid first. */
export function CorridorSections({
  workshop,
  found,
  filter,
  context,
}: {
  readonly workshop: Workshop
  readonly found: FoundInitiatives
  readonly filter: ReactNode
  readonly context: ListContext
}): ReactNode {
  const { t, frame } = context
  const grid = useMemo(() => gridShape(context), [context])
  const fit = useMemo(() => fitShape(context), [context])
  const ofDepartments = useMemo(() => departmentColumns(context), [context])
  const ofCorridors = useMemo(() => corridorColumns(workshop, context), [workshop, context])
  const isBare = frame.departments.length === 0 || frame.corridors.length === 0
  return (
    <>
      <ListSection id="grid" title={t('list.corridors.grid')} hint={t('list.corridors.gridHint')}>
        <EntityTable
          rows={isBare ? [] : frame.corridors}
          shape={grid}
          context={context}
          empty={t('list.corridors.gridEmpty')}
        />
      </ListSection>
      <CorridorSection more={ofCorridors} context={context} />
      <DepartmentSection more={ofDepartments} context={context} />
      <ListSection id="fit" title={t('list.corridors.fit')} hint={t('list.corridors.fitHint')}>
        {filter}
        <EntityTable
          rows={found.initiatives}
          shape={fit}
          context={context}
          arrangedBy={found.key}
          empty={t(workshop.initiatives.length === 0 ? 'list.emptyReadOnly' : 'list.noMatch')}
        />
      </ListSection>
    </>
  )
}
