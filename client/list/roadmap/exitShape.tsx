/** Upfront check, running costs and exit of every initiative. */
import {
  updateInitiative,
  type InitiativePatch,
} from '../../../shared/workshop/commands/initiatives.ts'
import type { Initiative } from '../../../shared/workshop/workshop.ts'
import { templates } from '../../board/loadedTemplates.ts'
import { exitChoices, g0Choices } from '../../forms/enumChoices.ts'
import { ChoiceCell, TextCell } from '../cells.tsx'
import { titleOf } from '../InitiativeField.tsx'
import { initiativeShape } from '../initiativeShape.tsx'
import type { ListContext } from '../listContext.ts'
import type { TableShape } from '../tableColumn.ts'

/** All in place. */
export function exitShape(context: ListContext): TableShape<Initiative> {
  const { t, commands, isReadOnly } = context
  const cell = (initiative: Initiative, field: string) => ({
    field,
    title: titleOf(initiative, context),
    context,
  })
  const change = (initiative: Initiative, patch: InitiativePatch) =>
    commands.change(titleOf(initiative, context), (board) =>
      updateInitiative(board, templates, initiative.id, patch),
    )
  return initiativeShape(t('list.roadmap.exit'), context, [
    {
      key: 'g0',
      label: t('list.roadmap.g0'),
      width: 12,
      sortBy: ({ g0 }) => g0,
      cell: (each) => (
        <ChoiceCell
          {...cell(each, t('list.roadmap.g0'))}
          value={each.g0}
          choices={g0Choices(t)}
          testId={`g0-${each.id}`}
          onChoose={(g0) => change(each, { g0 })}
        />
      ),
    },
    {
      key: 'opex',
      label: t('list.roadmap.opex'),
      width: 9,
      sortBy: ({ opexSecured }) => Number(opexSecured),
      cell: (each) =>
        isReadOnly ? (
          <span>{t(each.opexSecured ? 'forms.filled.yes' : 'forms.filled.no')}</span>
        ) : (
          <label className="k-list-check k-list-cell-check">
            <input
              type="checkbox"
              checked={each.opexSecured}
              aria-label={t('list.fieldOf', {
                field: t('list.roadmap.opex'),
                title: titleOf(each, context),
              })}
              data-testid={`opex-${each.id}`}
              onChange={(event) => change(each, { opexSecured: event.target.checked })}
            />
            <span aria-hidden="true">
              {t(each.opexSecured ? 'forms.filled.yes' : 'forms.filled.no')}
            </span>
          </label>
        ),
    },
    {
      key: 'exit',
      label: t('forms.label.exit'),
      width: 14,
      sortBy: ({ exit }) => exit,
      fact: ({ exit }) => t(`forms.exit.${exit ?? 'none'}`),
      cell: (each) => (
        <ChoiceCell
          {...cell(each, t('forms.label.exit'))}
          value={each.exit}
          choices={exitChoices(t)}
          testId={`exit-${each.id}`}
          onChoose={(exit) => change(each, { exit })}
        />
      ),
    },
    {
      key: 'trigger',
      label: t('forms.label.exitTrigger'),
      width: 16,
      cell: (each) => (
        <TextCell
          {...cell(each, t('forms.label.exitTrigger'))}
          text={each.exitTrigger}
          onChange={(exitTrigger) => change(each, { exitTrigger })}
        />
      ),
    },
  ])
}
