/** Moves an entity between the zones of a template: what dragging its card does by hand. */
import type { ReactNode } from 'react'
import type { CardKind } from '../../shared/model/shapes.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import { CellSelect } from './CellSelect.tsx'
import { noValue } from './listChoices.ts'
import type { ListContext } from './listContext.ts'
import type { SortValue } from './listOrder.ts'

/** `around` is a workshop that holds the entity. */
export function ZoneCell({
  template,
  kind,
  entity: { id },
  title,
  around,
  context,
}: {
  readonly template: Template
  readonly kind: CardKind
  readonly entity: { readonly id: string }
  readonly title: string
  readonly around: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t, locale, choices, commands, isReadOnly } = context
  const ref = { kind, id }
  const options = choices.zones.get(template.id) ?? []
  return (
    <CellSelect
      label={t('list.fieldOf', { field: template.texts[locale].zone, title })}
      value={template.zoneOf(ref, around) ?? noValue}
      options={options}
      isReadOnly={isReadOnly}
      testId={`zone:${template.id}-${id}`}
      onSelect={(zone) => {
        const label = options.find(({ value }) => value === zone)?.label ?? ''
        commands.move(template, ref, title, zone, label)
      }}
    />
  )
}

/** Zones sort as the template lists them. */
export function zoneRank(
  template: Template,
  initiative: Initiative,
  { frame, choices }: ListContext,
): SortValue {
  const around = { ...frame, initiatives: [initiative] }
  const zone = template.zoneOf({ kind: 'initiative', id: initiative.id }, around)
  const rank = (choices.zones.get(template.id) ?? []).findIndex(({ value }) => value === zone)
  return rank < 0 ? null : rank
}
