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
import type { EntityColumns } from '../entityColumns.tsx'
import { nameOf } from '../entityName.ts'
import { entityShape } from '../entityShape.tsx'
import type { ListContext } from '../listContext.ts'
import { NamedSection } from '../NamedSection.tsx'
import type { TableColumn, TableShape } from '../tableColumn.ts'

/** A new one says its sector at once. With `isGrid` influence and interest stand first. */
export function StakeholderSection({
  workshop,
  isGrid = false,
  context,
}: {
  readonly workshop: Workshop
  readonly isGrid?: boolean
  readonly context: ListContext
}): ReactNode {
  const { t, commands } = context
  const [sector, setSector] = useState<Sector>('citizens')
  const shape = useMemo(() => shapeOf(isGrid, context), [isGrid, context])
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

function shapeOf(isGrid: boolean, context: ListContext): TableShape<Stakeholder> {
  const { t } = context
  return entityShape<Stakeholder, StakeholderPatch>(
    {
      kind: 'stakeholder',
      caption: t(isGrid ? 'list.kit.grid' : 'list.team.stakeholders'),
      titleOf: nameOf(context),
      change: (board, id, patch) => updateStakeholder(board, templates, id, patch),
      remove: deleteStakeholder,
    },
    context,
    (make) => {
      const name = make.name({
        key: 'name',
        label: t('forms.label.name'),
        width: 15,
        of: (each) => each.name,
        patch: (text) => ({ name: text }),
      })
      const weights = weightColumns(make, isGrid, context)
      const involvement = involvementColumns(make, isGrid, context)
      return isGrid ? [name, ...weights, ...involvement] : [name, ...involvement, ...weights]
    },
  )
}

/** How far they are involved. */
function involvementColumns(
  make: EntityColumns<Stakeholder, StakeholderPatch>,
  isGrid: boolean,
  { t }: ListContext,
): readonly TableColumn<Stakeholder>[] {
  return [
    make.choice({
      key: 'sector',
      label: t('forms.label.sector'),
      width: 11,
      choices: sectorChoices(t),
      of: ({ sector }) => sector,
      patch: (sector) => ({ sector }),
      isFact: true,
      isPlace: !isGrid,
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
  ]
}

/** How much they can do, and how much they want to; on the grid a closed card says so. */
function weightColumns(
  make: EntityColumns<Stakeholder, StakeholderPatch>,
  isGrid: boolean,
  { t }: ListContext,
): readonly TableColumn<Stakeholder>[] {
  const weight = (key: 'influence' | 'interest') => {
    const label = t(`forms.label.${key}`)
    const column = make.choice({
      key,
      label,
      width: 8,
      choices: scaleChoices(t),
      of: (each) => each[key],
      patch: (value) => ({ [key]: value }),
    })
    return {
      ...column,
      fact: (each: Stakeholder) =>
        isGrid && each[key] !== null ? t(`list.kit.${key}`, { value: each[key] }) : '',
    }
  }
  return [weight('influence'), weight('interest')]
}
