/** The stakeholders outside, by sector: organisations and roles, never persons. */
import { useMemo, useState, type ReactNode } from 'react'
import { sectors, type Sector } from '../../../shared/model/records/iTeam.ts'
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
import { nameOf } from '../entityName.ts'
import { entityShape } from '../entityShape.tsx'
import type { ListContext } from '../listContext.ts'
import { NamedSection } from '../NamedSection.tsx'
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
  const { t } = context
  return entityShape<Stakeholder, StakeholderPatch>(
    {
      kind: 'stakeholder',
      caption: t('list.team.stakeholders'),
      titleOf: nameOf(context),
      change: (board, id, patch) => updateStakeholder(board, templates, id, patch),
      remove: deleteStakeholder,
    },
    context,
    (make) => [
      make.name({
        key: 'name',
        label: t('forms.label.name'),
        width: 15,
        of: ({ name }) => name,
        patch: (name) => ({ name }),
      }),
      make.choice({
        key: 'sector',
        label: t('forms.label.sector'),
        width: 11,
        choices: sectorChoices(t),
        of: ({ sector }) => sector,
        patch: (sector) => ({ sector }),
        isFact: true,
        isPlace: true,
      }),
      make.choice({
        key: 'level',
        label: t('forms.label.level'),
        width: 12,
        choices: levelChoices(t),
        of: ({ levelNow }) => levelNow,
        patch: (levelNow) => ({ levelNow }),
        isFact: true,
      }),
      make.choice({
        key: 'target',
        label: t('forms.label.levelTarget'),
        width: 12,
        choices: levelTargetChoices(t),
        of: ({ levelTarget }) => levelTarget,
        patch: (levelTarget) => ({ levelTarget }),
      }),
      make.choice({
        key: 'influence',
        label: t('forms.label.influence'),
        width: 8,
        choices: scaleChoices(t),
        of: ({ influence }) => influence,
        patch: (influence) => ({ influence }),
      }),
      make.choice({
        key: 'interest',
        label: t('forms.label.interest'),
        width: 8,
        choices: scaleChoices(t),
        of: ({ interest }) => interest,
        patch: (interest) => ({ interest }),
      }),
    ],
  )
}
