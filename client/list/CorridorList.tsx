/** The topic corridors: add, rename, choose who leads, say the goal, delete what nobody uses. */
import { useRef, type ReactNode } from 'react'
import { paletteKeyAt } from '../../shared/model/palette.ts'
import { maxTextLength, textIn, withText } from '../../shared/model/text.ts'
import type { Corridor } from '../../shared/workshop/workshop.ts'
import { Button } from '../ui/Button.tsx'
import { Mark } from '../ui/Mark.tsx'
import { CellSelect } from './CellSelect.tsx'
import { DraftInput } from './DraftInput.tsx'
import { focusAfterRemoval } from './focusAfterRemoval.ts'
import type { ListContext } from './InitiativeField.tsx'
import { noValue } from './listChoices.ts'

/** One line a corridor. `uses` counts where each appears: what is used is not deleted. */
export function CorridorList({
  context,
  uses,
}: {
  readonly context: ListContext
  readonly uses: ReadonlyMap<string, number>
}): ReactNode {
  const { t, frame } = context
  if (frame.corridors.length === 0) {
    return <p className="k-text k-quiet">{t('list.corridors.empty')}</p>
  }
  return (
    <ul className="k-list k-list-entities">
      {frame.corridors.map((corridor, position) => (
        <CorridorLine
          key={corridor.id}
          corridor={corridor}
          position={position}
          count={uses.get(corridor.id) ?? 0}
          context={context}
        />
      ))}
    </ul>
  )
}

function CorridorLine({
  corridor,
  position,
  count,
  context,
}: {
  readonly corridor: Corridor
  readonly position: number
  readonly count: number
  readonly context: ListContext
}): ReactNode {
  const line = useRef<HTMLLIElement>(null)
  const { t, locale, commands, isReadOnly } = context
  const { id } = corridor
  const name = textIn(corridor.name, locale) || t('list.untitled')
  const label = (field: string) => t('list.fieldOf', { field, title: name })
  const goal = textIn(corridor.goal, locale)
  return (
    <li ref={line} className="k-list-entity" data-corridor={id}>
      <Mark color={corridor.color ?? paletteKeyAt(position)} size={20} />
      <div className="k-list-entity-field k-list-entity-name">
        <span className="k-list-entity-label" aria-hidden="true">
          {t('list.corridor.name')}
        </span>
        {isReadOnly ? (
          <strong>{name}</strong>
        ) : (
          <DraftInput
            value={textIn(corridor.name, locale)}
            label={label(t('list.corridor.name'))}
            testId={`corridor-name-${id}`}
            maxLength={maxTextLength}
            onCommit={(value) => commands.rename('corridor', id, value)}
          />
        )}
      </div>
      <div className="k-list-entity-field">
        <span className="k-list-entity-label" aria-hidden={!isReadOnly}>
          {t('list.corridor.lead')}
        </span>
        <LeadField corridorId={id} label={label(t('list.corridor.lead'))} context={context} />
      </div>
      <div className="k-list-entity-field">
        <span className="k-list-entity-label" aria-hidden={!isReadOnly}>
          {t('list.corridor.goal')}
        </span>
        {isReadOnly ? (
          <span>{goal || t('list.none')}</span>
        ) : (
          <DraftInput
            value={goal}
            label={label(t('list.corridor.goal'))}
            placeholder={t('list.none')}
            maxLength={maxTextLength}
            onCommit={(value) =>
              commands.changeCorridor(id, {
                goal: value.trim() === '' ? null : withText(corridor.goal, locale, value),
              })
            }
          />
        )}
      </div>
      <div className="k-list-entity-field k-list-entity-uses">
        <span className="k-list-entity-label">{t('list.corridor.uses')}</span>
        <span>{t('list.uses', { count })}</span>
      </div>
      {!isReadOnly && (
        <Button
          variant="quiet"
          icon="trash"
          isIconOnly
          title={t('list.delete', { title: name })}
          data-testid={`delete-corridor-${id}`}
          onClick={() => {
            const giveFocus = focusAfterRemoval(line.current)
            if (commands.remove('corridor', id)) giveFocus()
          }}
        >
          {t('list.delete', { title: name })}
        </Button>
      )}
    </li>
  )
}

/** The lead as the contributions say it; with several, all are named until somebody chooses one. */
function LeadField({
  corridorId,
  label,
  context,
}: {
  readonly corridorId: string
  readonly label: string
  readonly context: ListContext
}): ReactNode {
  const { t, locale, frame, choices, commands, isReadOnly } = context
  const leads = frame.contributions
    .filter((cell) => cell.corridorId === corridorId && cell.role === 'lead')
    .map(({ departmentId }) => departmentId)
  const names = leads
    .map((id) => textIn(frame.departments.find((each) => each.id === id)?.name, locale))
    .join(', ')
  const several = { value: severalLeads, label: t('list.corridor.leads', { names }) }
  const isContested = leads.length > 1
  return (
    <CellSelect
      value={isContested ? severalLeads : (leads[0] ?? noValue)}
      options={isContested ? [several, ...choices.departments] : choices.departments}
      label={label}
      isReadOnly={isReadOnly}
      testId={`corridor-lead-${corridorId}`}
      onSelect={(value) => {
        if (value !== severalLeads) commands.setLead(corridorId, value || null)
      }}
    />
  )
}

const severalLeads = '(several)'
