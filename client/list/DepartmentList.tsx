/** The departments: add, rename, say who heads them and how many days they have, delete what nobody uses. */
import { useRef, type ReactNode } from 'react'
import { paletteKeyAt } from '../../shared/model/palette.ts'
import { maxTextLength, textIn, withText } from '../../shared/model/text.ts'
import type { Department } from '../../shared/workshop/workshop.ts'
import { Button } from '../ui/Button.tsx'
import { Mark } from '../ui/Mark.tsx'
import { DraftInput } from './DraftInput.tsx'
import { focusAfterRemoval } from './focusAfterRemoval.ts'
import type { ListContext } from './InitiativeField.tsx'

/** One line a department. `uses` counts where each takes part: what is used is not deleted. */
export function DepartmentList({
  context,
  uses,
}: {
  readonly context: ListContext
  readonly uses: ReadonlyMap<string, number>
}): ReactNode {
  const { t, frame } = context
  if (frame.departments.length === 0) {
    return <p className="k-text k-quiet">{t('list.departments.empty')}</p>
  }
  return (
    <ul className="k-list k-list-entities">
      {frame.departments.map((department, position) => (
        <DepartmentLine
          key={department.id}
          department={department}
          position={position}
          count={uses.get(department.id) ?? 0}
          context={context}
        />
      ))}
    </ul>
  )
}

function DepartmentLine({
  department,
  position,
  count,
  context,
}: {
  readonly department: Department
  readonly position: number
  readonly count: number
  readonly context: ListContext
}): ReactNode {
  const line = useRef<HTMLLIElement>(null)
  const { t, locale, commands, isReadOnly } = context
  const { id, capacityDays } = department
  const name = textIn(department.name, locale) || t('list.untitled')
  const label = (field: string) => t('list.fieldOf', { field, title: name })
  const head = textIn(department.headRole, locale)
  return (
    <li ref={line} className="k-list-entity" data-department={id}>
      <Mark color={department.color ?? paletteKeyAt(position)} size={20} />
      <div className="k-list-entity-field k-list-entity-name">
        <span className="k-list-entity-label" aria-hidden="true">
          {t('list.department.name')}
        </span>
        {isReadOnly ? (
          <strong>{name}</strong>
        ) : (
          <DraftInput
            value={textIn(department.name, locale)}
            label={label(t('list.department.name'))}
            testId={`department-name-${id}`}
            maxLength={maxTextLength}
            onCommit={(value) => commands.rename('department', id, value)}
          />
        )}
      </div>
      <div className="k-list-entity-field">
        <span className="k-list-entity-label" aria-hidden={!isReadOnly}>
          {t('list.department.head')}
        </span>
        {isReadOnly ? (
          <span>{head || t('list.none')}</span>
        ) : (
          <DraftInput
            value={head}
            label={label(t('list.department.head'))}
            placeholder={t('list.none')}
            maxLength={maxTextLength}
            onCommit={(value) =>
              commands.changeDepartment(id, {
                headRole: value.trim() === '' ? null : withText(department.headRole, locale, value),
              })
            }
          />
        )}
      </div>
      <div className="k-list-entity-field k-list-entity-number">
        <span className="k-list-entity-label" aria-hidden={!isReadOnly}>
          {t('list.department.capacity')}
        </span>
        {isReadOnly ? (
          <span>{capacityDays ?? t('list.none')}</span>
        ) : (
          <DraftInput
            type="number"
            value={capacityDays === null ? '' : String(capacityDays)}
            label={label(t('list.department.capacity'))}
            placeholder={t('list.none')}
            testId={`department-capacity-${id}`}
            onCommit={(value) =>
              commands.changeDepartment(id, { capacityDays: value === '' ? null : Number(value) })
            }
          />
        )}
      </div>
      <div className="k-list-entity-field k-list-entity-uses">
        <span className="k-list-entity-label">{t('list.department.uses')}</span>
        <span>{t('list.uses', { count })}</span>
      </div>
      {!isReadOnly && (
        <Button
          variant="quiet"
          icon="trash"
          isIconOnly
          title={t('list.delete', { title: name })}
          data-testid={`delete-department-${id}`}
          onClick={() => {
            const giveFocus = focusAfterRemoval(line.current)
            if (commands.remove('department', id)) giveFocus()
          }}
        >
          {t('list.delete', { title: name })}
        </Button>
      )}
    </li>
  )
}
