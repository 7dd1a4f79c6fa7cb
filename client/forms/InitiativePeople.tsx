/** Who takes part in an initiative: corridor, lead, contributors. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import type { Board } from '../../shared/workshop/board.ts'
import { createCorridor } from '../../shared/workshop/commands/corridors.ts'
import { createDepartment } from '../../shared/workshop/commands/departments.ts'
import {
  updateInitiative,
  type InitiativePatch,
} from '../../shared/workshop/commands/initiatives.ts'
import type { Outcome } from '../../shared/workshop/refusal.ts'
import { templates } from '../board/loadedTemplates.ts'
import { departmentOptions } from './entityOptions.ts'
import { EntityListPicker } from './EntityListPicker.tsx'
import { EntityLine } from './EntityLine.tsx'
import { FormGroup } from './FormParts.tsx'
import type { InitiativeGroupProps } from './InitiativeForm.tsx'

/** Departments and corridors can be made here, in the same step in which they are chosen. */
export function InitiativePeople({ initiative, context, change }: InitiativeGroupProps): ReactNode {
  const { t, locale, workshop, isReadOnly } = context
  const departments = departmentOptions(workshop, locale)
  const others = initiative.contribDeptIds
  const create = (
    name: string,
    make: (board: Board) => Outcome<EntityId>,
    patchOf: (made: EntityId) => InitiativePatch,
  ) =>
    context.run(t('forms.step.create', { title: name }), (board) => {
      const made = make(board)
      return made.ok
        ? updateInitiative(board, templates, initiative.id, patchOf(made.value))
        : made.refusal
    })
  return (
    <FormGroup title={t('forms.group.people')} isReadOnly={isReadOnly}>
      <EntityLine
        kind="corridor"
        label={t('forms.label.corridor')}
        value={initiative.corridorId}
        context={context}
        testId="form-corridor"
        onChoose={(corridorId) => change({ corridorId })}
        onCreate={(name) =>
          create(
            name,
            (board) => createCorridor(board, { name }),
            (corridorId) => ({ corridorId }),
          )
        }
      />
      <EntityLine
        kind="department"
        label={t('forms.label.lead')}
        value={initiative.leadDeptId}
        context={context}
        testId="form-lead"
        onChoose={(leadDeptId) => change({ leadDeptId })}
        onCreate={(name) =>
          create(
            name,
            (board) => createDepartment(board, { name }),
            (leadDeptId) => ({ leadDeptId }),
          )
        }
      />
      <EntityListPicker
        label={t('forms.label.contributors')}
        values={others}
        options={departments}
        isReadOnly={isReadOnly}
        testId="form-contributors"
        t={t}
        onAdd={(id) => change({ contribDeptIds: [...others, id] })}
        onRemove={(id) => change({ contribDeptIds: others.filter((each) => each !== id) })}
        onCreate={(name) =>
          create(
            name,
            (board) => createDepartment(board, { name }),
            (id) => ({ contribDeptIds: [...others, id] }),
          )
        }
      />
    </FormGroup>
  )
}
