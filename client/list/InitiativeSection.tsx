/** The initiatives: make new ones, narrow and sort them, change every field in place. */
import { useDeferredValue, useState, type ReactNode } from 'react'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { FilterBar } from './FilterBar.tsx'
import { InitiativeCards } from './InitiativeCards.tsx'
import type { ListContext } from './InitiativeField.tsx'
import { InitiativeTable } from './InitiativeTable.tsx'
import { isFiltering, noFilter, type ListFilter } from './listFilter.ts'
import { nextSort, type Sort } from './listOrder.ts'
import { ListSection } from './ListSection.tsx'
import { NewEntityForm } from './NewEntityForm.tsx'
import { useArranged } from './useArranged.ts'
import { useIsNarrow } from './useIsNarrow.ts'

/** A table where there is room, cards on a phone. */
export function InitiativeSection({
  workshop,
  context,
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t, locale, commands, templates, isReadOnly } = context
  const isNarrow = useIsNarrow()
  const [filter, setFilter] = useState<ListFilter>(noFilter)
  const [sort, setSort] = useState<Sort>(null)
  // Typing into the search stays quick while three hundred rows follow.
  const applied = useDeferredValue(filter)
  const initiatives = useArranged(workshop, templates, applied, sort, locale)
  const all = workshop.initiatives.length
  const count = isFiltering(filter)
    ? t('list.countOf', { shown: initiatives.length, all })
    : t('list.count', { count: all })
  return (
    <ListSection id="initiatives" title={t('list.initiatives')}>
      {!isReadOnly && (
        <NewEntityForm
          label={t('list.new.initiative')}
          addLabel={t('list.new.add')}
          isPrimary
          testId="new-initiative"
          onAdd={(title) => commands.addInitiative(title) !== null}
        />
      )}
      {all === 0 ? (
        <p className="k-text k-quiet">{t(isReadOnly ? 'list.emptyReadOnly' : 'list.empty')}</p>
      ) : (
        <FilterBar filter={filter} context={context} count={count} onFilter={setFilter} />
      )}
      {all > 0 && initiatives.length === 0 && <p className="k-text k-quiet">{t('list.noMatch')}</p>}
      {initiatives.length > 0 &&
        (isNarrow ? (
          <InitiativeCards initiatives={initiatives} context={context} />
        ) : (
          <InitiativeTable
            initiatives={initiatives}
            context={context}
            sort={sort}
            onSort={(column) => setSort(nextSort(sort, column))}
          />
        ))}
    </ListSection>
  )
}
