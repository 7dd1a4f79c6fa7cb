/** The stakeholders outside, by sector: organisations and roles, never persons. */
import { useMemo, useState, type ReactNode } from 'react'
import { sectors, type Sector } from '../../../shared/model/records/iTeam.ts'
import { textIn } from '../../../shared/model/text.ts'
import {
  createStakeholder,
  deleteStakeholder,
  updateStakeholder,
  type StakeholderPatch,
} from '../../../shared/workshop/commands/stakeholders.ts'
import type { Stakeholder, Workshop } from '../../../shared/workshop/workshop.ts'
import { templates } from '../../board/loadedTemplates.ts'
import {
  levelChoices,
  levelTargetChoices,
  scaleChoices,
  sectorChoices,
} from '../../forms/enumChoices.ts'
import { SelectField } from '../../ui/Field.tsx'
import { ChoiceCell, NameCell } from '../cells.tsx'
import type { ListContext } from '../listContext.ts'
import { NamedSection } from '../NamedSection.tsx'
import { RowActions } from '../RowActions.tsx'
import type { TableShape } from '../tableColumn.ts'

/** A new one says its sector at once. */
export function StakeholderSection({
  workshop,
  context,
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t, commands } = context
  const [sector, setSector] = useState<Sector>('citizens')
  const shape = useMemo(() => shapeOf(context), [context])
  return (
    <NamedSection
      id="stakeholders"
      title={t('list.team.stakeholders')}
      hint={t('list.team.stakeholdersHint')}
      rows={workshop.stakeholders}
      shape={shape}
      empty={t('list.team.noStakeholders')}
      newLabel={t('list.new.stakeholder')}
      more={
        <SelectField
          label={t('forms.label.sector')}
          value={sector}
          data-testid="new-stakeholder-sector"
          onChange={(event) =>
            setSector(sectors.find((each) => each === event.target.value) ?? sector)
          }
        >
          {sectorChoices(t).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      }
      context={context}
      onAdd={(name) =>
        commands.create(name, (board) => createStakeholder(board, templates, { name, sector })) !==
        null
      }
    />
  )
}

function shapeOf(context: ListContext): TableShape<Stakeholder> {
  const { t, locale, commands } = context
  const nameOf = ({ name }: Stakeholder) => textIn(name, locale) || t('list.untitled')
  const cell = (each: Stakeholder, field: string) => ({ field, title: nameOf(each), context })
  const change = (each: Stakeholder, patch: StakeholderPatch) =>
    commands.change(nameOf(each), (board) => updateStakeholder(board, templates, each.id, patch))
  return {
    caption: t('list.team.stakeholders'),
    kind: 'stakeholder',
    nameOf,
    targetOf: ({ id }) => ({ kind: 'stakeholder', id }),
    columns: [
      {
        key: 'name',
        label: t('forms.label.name'),
        width: 15,
        sortBy: nameOf,
        cell: (each) => (
          <NameCell
            {...cell(each, t('forms.label.name'))}
            name={each.name}
            testId={`stakeholder-name-${each.id}`}
            onRename={(name) => change(each, { name })}
          />
        ),
      },
      {
        key: 'sector',
        label: t('forms.label.sector'),
        width: 11,
        sortBy: ({ sector }) => sectors.indexOf(sector),
        fact: ({ sector }) => t(`forms.sector.${sector}`),
        cell: (each) => (
          <ChoiceCell
            {...cell(each, t('forms.label.sector'))}
            value={each.sector}
            choices={sectorChoices(t)}
            testId={`stakeholder-sector-${each.id}`}
            onChoose={(sector) => {
              const isDone = change(each, { sector })
              const zone = t(`forms.sector.${sector}`)
              if (isDone) commands.announce(t('list.moved', { title: nameOf(each), zone }))
            }}
          />
        ),
      },
      {
        key: 'level',
        label: t('forms.label.level'),
        width: 12,
        sortBy: ({ levelNow }) => levelNow,
        fact: ({ levelNow }) => t(`forms.level.${levelNow}`),
        cell: (each) => (
          <ChoiceCell
            {...cell(each, t('forms.label.level'))}
            value={each.levelNow}
            choices={levelChoices(t)}
            testId={`stakeholder-level-${each.id}`}
            onChoose={(levelNow) => change(each, { levelNow })}
          />
        ),
      },
      {
        key: 'target',
        label: t('forms.label.levelTarget'),
        width: 12,
        sortBy: ({ levelTarget }) => levelTarget,
        cell: (each) => (
          <ChoiceCell
            {...cell(each, t('forms.label.levelTarget'))}
            value={each.levelTarget}
            choices={levelTargetChoices(t)}
            onChoose={(levelTarget) => change(each, { levelTarget })}
          />
        ),
      },
      ...(['influence', 'interest'] as const).map((key) => ({
        key,
        label: t(`forms.label.${key}`),
        width: 8,
        sortBy: (each: Stakeholder) => each[key],
        cell: (each: Stakeholder) => (
          <ChoiceCell
            {...cell(each, t(`forms.label.${key}`))}
            value={each[key]}
            choices={scaleChoices(t)}
            onChoose={(value) => change(each, { [key]: value })}
          />
        ),
      })),
    ],
    actionCount: 3,
    actions: (each) => (
      <RowActions
        target={{ kind: 'stakeholder', id: each.id }}
        title={nameOf(each)}
        context={context}
        deleteTestId={`delete-stakeholder-${each.id}`}
        onDelete={() => commands.remove(nameOf(each), (board) => deleteStakeholder(board, each.id))}
      />
    ),
  }
}
