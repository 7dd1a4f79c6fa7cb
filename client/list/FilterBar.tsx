/** What narrows the list of initiatives. */
import type { ReactNode } from 'react'
import { phases, statuses } from '../../shared/model/records/initiative.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import type { CellOption } from './CellSelect.tsx'
import { noValue } from './listChoices.ts'
import type { ListContext } from './listContext.ts'
import { isFiltering, noFilter, noneChosen, type ListFilter } from './listFilter.ts'
import { useIsNarrow } from './useIsNarrow.ts'

/** Text, department, corridor, phase and status; the count beside it is spoken when it changes. */
export function FilterBar({
  filter,
  context,
  count,
  onFilter,
}: {
  readonly filter: ListFilter
  readonly context: ListContext
  readonly count: string
  readonly onFilter: (filter: ListFilter) => void
}): ReactNode {
  const { t, choices } = context
  const isNarrow = useIsNarrow()
  const { text: _text, ...choosing } = filter
  const chosen = Object.values(choosing).filter((value) => value !== null).length
  const selects = (
    <>
      <ChoiceFilter
        label={t('list.filter.department')}
        all={t('list.filter.all')}
        testId="filter-department"
        value={filter.departmentId}
        options={choices.departments}
        onChoose={(departmentId) => onFilter({ ...filter, departmentId })}
      />
      <ChoiceFilter
        label={t('list.filter.corridor')}
        all={t('list.filter.all')}
        testId="filter-corridor"
        value={filter.corridorId}
        options={choices.corridors}
        onChoose={(corridorId) => onFilter({ ...filter, corridorId })}
      />
      <ChoiceFilter
        label={t('list.filter.phase')}
        all={t('list.filter.all')}
        testId="filter-phase"
        value={filter.phase}
        options={choices.phases}
        onChoose={(value) =>
          onFilter({ ...filter, phase: phases.find((each) => each === value) ?? null })
        }
      />
      <ChoiceFilter
        label={t('list.filter.status')}
        all={t('list.filter.all')}
        testId="filter-status"
        value={filter.status}
        options={choices.statuses}
        onChoose={(value) =>
          onFilter({ ...filter, status: statuses.find((each) => each === value) ?? null })
        }
      />
    </>
  )
  return (
    <div className="k-list-filter" role="search" aria-label={t('list.initiatives')}>
      <TextField
        type="search"
        label={t('list.filter.text')}
        value={filter.text}
        data-testid="filter-text"
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      {isNarrow ? (
        <details className="k-list-filter-more">
          <summary>{t('list.filter.more', { count: chosen })}</summary>
          <div className="k-list-filter-choices">{selects}</div>
        </details>
      ) : (
        selects
      )}
      <div className="k-list-filter-end">
        <p className="k-list-filter-count" aria-live="polite" data-testid="list-count">
          {count}
        </p>
        {isFiltering(filter) && (
          <Button variant="quiet" icon="close" onClick={() => onFilter(noFilter)}>
            {t('list.filter.clear')}
          </Button>
        )}
      </div>
    </div>
  )
}

const allChosen = '(all)'

/** All, each option, and where there is one, the option for none. */
function ChoiceFilter({
  label,
  all,
  value,
  options,
  testId,
  onChoose,
}: {
  readonly label: string
  readonly all: string
  readonly value: string | null
  readonly options: readonly CellOption[]
  readonly testId: string
  readonly onChoose: (value: string | null) => void
}): ReactNode {
  return (
    <SelectField
      label={label}
      value={value ?? allChosen}
      data-testid={testId}
      onChange={(event) => onChoose(event.target.value === allChosen ? null : event.target.value)}
    >
      <option value={allChosen}>{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value === noValue ? noneChosen : option.value}>
          {option.label}
        </option>
      ))}
    </SelectField>
  )
}
