/** The I-Team's links: to departments and corridors inside, to sectors outside. */
import { useMemo, type ReactNode } from 'react'
import { sectors, type LinkEnd, type LinkKind } from '../../../shared/model/records/iTeam.ts'
import { setLink, type LinkPatch } from '../../../shared/workshop/commands/iTeam.ts'
import type { Link, Workshop } from '../../../shared/workshop/workshop.ts'
import { sideOf } from '../../../templates/i-team/levels.ts'
import { levelChoices, levelTargetChoices } from '../../forms/enumChoices.ts'
import { endName } from '../../forms/targetTitle.ts'
import { ChoiceCell, TextCell } from '../cells.tsx'
import { EntityTable } from '../EntityTable.tsx'
import type { ListContext } from '../listContext.ts'
import { ListSection } from '../ListSection.tsx'
import { RowActions } from '../RowActions.tsx'
import type { TableShape } from '../tableColumn.ts'

/** What could be linked, with the link where there is one. */
interface LinkRow {
  readonly id: string
  readonly end: LinkEnd
  readonly link: Link | null
}

/** A table each for departments, corridors and sectors. */
export function LinkSection({ context }: { readonly context: ListContext }): ReactNode {
  const { t, frame } = context
  const tables = useMemo(
    () =>
      (['department', 'corridor', 'sector'] as const).map((kind) => ({
        kind,
        shape: shapeOf(kind, context),
      })),
    [context],
  )
  return (
    <ListSection id="links" title={t('list.team.links')} hint={t('list.team.linksHint')}>
      {tables.map(({ kind, shape }) => (
        <div key={kind} className="k-list-part">
          <h3 className="k-heading k-heading-3">{t(`list.team.end.${kind}`)}</h3>
          <EntityTable
            rows={rowsOf(kind, frame)}
            shape={shape}
            context={context}
            empty={t('list.team.noEnds')}
          />
        </div>
      ))}
    </ListSection>
  )
}

function rowsOf(kind: LinkKind, { departments, corridors, links }: Workshop): readonly LinkRow[] {
  const ids = {
    department: departments.map(({ id }) => id),
    corridor: corridors.map(({ id }) => id),
    sector: sectors,
  }[kind]
  return ids.map((id) => ({
    id,
    end: { kind, id },
    link: links.find((each) => each.kind === kind && each.to === id) ?? null,
  }))
}

function shapeOf(kind: LinkKind, context: ListContext): TableShape<LinkRow> {
  const { t, locale, frame, commands } = context
  const nameOf = ({ end }: LinkRow) => endName(end, { t, locale, workshop: frame })
  const cell = (row: LinkRow, field: string) => ({ field, title: nameOf(row), context })
  const change = (row: LinkRow, patch: LinkPatch) =>
    commands.change(nameOf(row), (board) => setLink(board, row.end, patch))
  return {
    caption: `${t('list.team.links')}: ${t(`list.team.end.${kind}`)}`,
    kind: 'link',
    nameOf,
    targetOf: ({ end }) => ({ kind: 'link', end }),
    columns: [
      {
        key: 'end',
        label: t(`list.team.end.${kind}`),
        width: 14,
        sortBy: nameOf,
        cell: (row) => <span>{nameOf(row)}</span>,
      },
      {
        key: 'level',
        label: t('forms.label.level'),
        width: 15,
        sortBy: ({ link }) => link?.level ?? 0,
        fact: ({ link }) => t(`forms.level.${link?.level ?? 0}`),
        cell: (row) => (
          <ChoiceCell
            {...cell(row, t('forms.label.level'))}
            value={row.link?.level ?? 0}
            choices={levelChoices(t)}
            testId={`level-${kind}-${row.id}`}
            onChoose={(level) => change(row, { level })}
          />
        ),
      },
      {
        key: 'ladder',
        label: t('list.team.means'),
        width: 6,
        cell: ({ link }) => <span>{t(`list.team.ladder.${sideOf(link?.level ?? 0)}`)}</span>,
      },
      {
        key: 'target',
        label: t('forms.label.levelTarget'),
        width: 12,
        sortBy: ({ link }) => link?.levelTarget ?? null,
        cell: (row) => (
          <ChoiceCell
            {...cell(row, t('forms.label.levelTarget'))}
            value={row.link?.levelTarget ?? null}
            choices={levelTargetChoices(t)}
            onChoose={(levelTarget) => change(row, { levelTarget })}
          />
        ),
      },
      {
        key: 'purpose',
        label: t('forms.label.purpose'),
        width: 12,
        cell: (row) => (
          <TextCell
            {...cell(row, t('forms.label.purpose'))}
            text={row.link?.purpose ?? null}
            onChange={(purpose) => change(row, { purpose })}
          />
        ),
      },
      {
        key: 'owner',
        label: t('list.team.owner'),
        width: 10,
        cell: (row) => (
          <TextCell
            {...cell(row, t('list.team.owner'))}
            text={row.link?.ownerRole ?? null}
            onChange={(ownerRole) => change(row, { ownerRole })}
          />
        ),
      },
    ],
    actionCount: 2,
    actions: (row) => (
      <RowActions target={{ kind: 'link', end: row.end }} title={nameOf(row)} context={context} />
    ),
  }
}
