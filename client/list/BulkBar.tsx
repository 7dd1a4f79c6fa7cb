/** What is done with all chosen rows at once, as one step. */
import { useState, type ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import { phases } from '../../shared/model/records/initiative.ts'
import {
  updateInitiatives,
  type InitiativePatch,
} from '../../shared/workshop/commands/initiatives.ts'
import { templates } from '../board/loadedTemplates.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import type { CellOption } from './CellSelect.tsx'
import { noValue } from './listChoices.ts'
import type { ListContext } from './listContext.ts'

type Field = 'department' | 'corridor' | 'phase'

/** Choose a department, corridor or phase and give it to all. */
export function BulkBar({
  ids,
  context,
  onClear,
}: {
  readonly ids: readonly EntityId[]
  readonly context: ListContext
  readonly onClear: () => void
}): ReactNode {
  const { t, commands } = context
  const [field, setField] = useState<Field>('phase')
  const [value, setValue] = useState<string | null>(null)
  const options = optionsOf(field, context)
  const chosen = options.find((option) => option.value === value) ?? options[0]
  const fields = [
    { value: 'phase', label: t('list.column.phase') },
    { value: 'department', label: t('list.column.department') },
    { value: 'corridor', label: t('list.column.corridor') },
  ] as const

  function apply(): void {
    const patch = chosen && patchOf(field, chosen.value)
    if (!patch) return
    const count = ids.length
    const isDone = commands.run(t('list.step.bulk', { count }), (board) =>
      updateInitiatives(board, templates, ids, patch),
    )
    if (isDone) commands.announce(t('list.bulkDone', { count, value: chosen.label }))
  }

  return (
    <div className="k-list-bulk" role="group" aria-label={t('list.bulk', { count: ids.length })}>
      <p className="k-list-bulk-count" role="status" data-testid="bulk-count">
        {t('list.bulk', { count: ids.length })}
      </p>
      <SelectField
        label={t('list.bulkField')}
        value={field}
        data-testid="bulk-field"
        onChange={(event) => {
          setField(fields.find((each) => each.value === event.target.value)?.value ?? 'phase')
          setValue(null)
        }}
      >
        {fields.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('list.bulkValue')}
        value={chosen?.value ?? noValue}
        data-testid="bulk-value"
        onChange={(event) => setValue(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </SelectField>
      <div className="k-list-bulk-end">
        <Button data-testid="bulk-apply" onClick={apply}>
          {t('list.bulkApply')}
        </Button>
        <Button variant="quiet" icon="close" onClick={onClear}>
          {t('list.bulkClear')}
        </Button>
      </div>
    </div>
  )
}

function optionsOf(field: Field, { choices }: ListContext): readonly CellOption[] {
  switch (field) {
    case 'department':
      return choices.departments
    case 'corridor':
      return choices.corridors
    case 'phase':
      return choices.phases
  }
}

function patchOf(field: Field, value: string): InitiativePatch | null {
  switch (field) {
    case 'department':
      return { leadDeptId: value || null }
    case 'corridor':
      return { corridorId: value || null }
    case 'phase': {
      const phase = phases.find((each) => each === value)
      return phase ? { phase } : null
    }
  }
}
