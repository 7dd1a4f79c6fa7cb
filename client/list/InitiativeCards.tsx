/** The initiatives as cards that open, for phones. */
import { memo, useRef, useState, type ReactNode } from 'react'
import type { Initiative } from '../../shared/workshop/workshop.ts'
import { textIn } from '../../shared/model/text.ts'
import { Button } from '../ui/Button.tsx'
import { focusAfterRemoval } from './focusAfterRemoval.ts'
import { columnLabel, InitiativeField, titleOf, type ListContext } from './InitiativeField.tsx'
import { zoneColumn } from './listRows.ts'

/** One card an initiative: closed it says the most important, open everything can be changed. */
export function InitiativeCards({
  initiatives,
  context,
}: {
  readonly initiatives: readonly Initiative[]
  readonly context: ListContext
}): ReactNode {
  return (
    <ul className="k-list k-list-cards">
      {initiatives.map((initiative) => (
        <InitiativeCard key={initiative.id} initiative={initiative} context={context} />
      ))}
    </ul>
  )
}

const InitiativeCard = memo(function InitiativeCard({
  initiative,
  context,
}: {
  readonly initiative: Initiative
  readonly context: ListContext
}): ReactNode {
  const card = useRef<HTMLLIElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const { t, columns, commands, isReadOnly, onJump } = context
  const title = titleOf(initiative, context)
  return (
    <li ref={card} className="k-list-card" data-initiative={initiative.id}>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className="k-list-card-head">
          <span className="k-list-card-title">{title}</span>
          <span className="k-list-card-facts">{factsOf(initiative, context)}</span>
        </summary>
        {isOpen && (
          <div className="k-list-card-body">
            {columns.map((column) => (
              <div key={column} className="k-list-card-field">
                <span className="k-list-card-label" aria-hidden={!isReadOnly || undefined}>
                  {columnLabel(column, context)}
                </span>
                <InitiativeField initiative={initiative} column={column} context={context} />
              </div>
            ))}
            <div className="k-list-card-actions">
              {onJump && (
                <Button icon="arrowRight" onClick={() => onJump(initiative.id)}>
                  {t('list.jump', { title })}
                </Button>
              )}
              {!isReadOnly && (
                <Button
                  icon="trash"
                  data-testid={`delete-${initiative.id}`}
                  onClick={() => {
                    const giveFocus = focusAfterRemoval(card.current)
                    if (commands.removeInitiative(initiative.id)) giveFocus()
                  }}
                >
                  {t('list.delete', { title })}
                </Button>
              )}
            </div>
          </div>
        )}
      </details>
    </li>
  )
})

/** Where it is and who leads it, in one line. */
function factsOf(initiative: Initiative, context: ListContext): string {
  const { templates, frame, locale } = context
  const zones = templates.map((template) => {
    const around = { ...frame, initiatives: [initiative] }
    const zone = template.zoneOf({ kind: 'initiative', id: initiative.id }, around)
    const options = context.choices.zones.get(template.id) ?? []
    return options.find(({ value }) => value === zone)?.label ?? zoneColumn(template)
  })
  const department = frame.departments.find(({ id }) => id === initiative.leadDeptId)
  return [...zones, textIn(department?.name, locale), initiative.effort].filter(Boolean).join(' · ')
}
