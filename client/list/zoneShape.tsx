/** The initiatives by the zones of a template that has no tables of its own. */
import type { Initiative } from '../../shared/workshop/workshop.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { InitiativeField, titleOf } from './InitiativeField.tsx'
import { initiativeShape } from './initiativeShape.tsx'
import type { ListContext } from './listContext.ts'
import type { TableShape } from './tableColumn.ts'
import { ZoneCell, zoneRank } from './ZoneCell.tsx'

/** Zone, first stage and effort can be changed in place. */
export function zoneShape(template: Template, context: ListContext): TableShape<Initiative> {
  const { t, locale, frame, choices } = context
  const zone = template.texts[locale].zone
  const zones = choices.zones.get(template.id) ?? []
  return initiativeShape(t('list.byZone', { zone }), context, [
    {
      key: 'place',
      label: zone,
      width: 14,
      sortBy: (initiative) => zoneRank(template, initiative, context),
      fact: (initiative) => zones[Number(zoneRank(template, initiative, context))]?.label ?? '',
      cell: (initiative) => (
        <ZoneCell
          template={template}
          kind="initiative"
          entity={initiative}
          title={titleOf(initiative, context)}
          around={{ ...frame, initiatives: [initiative] }}
          context={context}
        />
      ),
    },
    ...(['stage', 'effort', 'status'] as const).map((column) => ({
      key: column,
      label: t(`list.column.${column}`),
      width: 9,
      cell: (initiative: Initiative) => (
        <InitiativeField initiative={initiative} column={column} context={context} />
      ),
    })),
  ])
}
