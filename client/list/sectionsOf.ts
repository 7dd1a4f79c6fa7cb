/** The sections of a view, for the ways that lead to them. */
import { templateIds } from '../../templates/ids.ts'
import type { ListContext } from './listContext.ts'
import { baseView, type ListViewId } from './listViews.ts'

/** The id and heading of one section. */
interface SectionName {
  readonly id: string
  readonly title: string
}

/** In the order in which the view shows them. */
export function sectionsOf(
  view: ListViewId,
  { t, locale, templates }: Pick<ListContext, 't' | 'locale' | 'templates'>,
): readonly SectionName[] {
  const departments = { id: 'departments', title: t('list.departments') }
  const corridors = { id: 'corridors', title: t('list.corridors') }
  if (view === baseView) {
    return [{ id: 'initiatives', title: t('list.initiatives') }, departments, corridors]
  }
  const insight = { id: 'insight', title: t('list.insight') }
  switch (view) {
    case templateIds.roadmap:
      return [
        insight,
        ...(['phases', 'gates', 'criteria', 'tranches', 'exit'] as const).map((id) => ({
          id,
          title: t(`list.roadmap.${id}`),
        })),
        { id: 'principles', title: t('forms.group.principles') },
        { id: 'band', title: t('list.roadmap.band') },
      ]
    case templateIds.topicCorridors:
      return [
        insight,
        { id: 'grid', title: t('list.corridors.grid') },
        corridors,
        departments,
        { id: 'fit', title: t('list.corridors.fit') },
      ]
    case templateIds.iTeam:
      return [
        insight,
        ...(['links', 'stakeholders', 'roles', 'boxes'] as const).map((id) => ({
          id,
          title: t(`list.team.${id}`),
        })),
      ]
    case templateIds.checkIn:
      return [insight, { id: 'checkIns', title: t('list.kit.checkIns') }]
    case templateIds.agreements:
      return [insight, { id: 'agreements', title: t('list.kit.agreements') }]
    case templateIds.parkingLot:
      return [insight, { id: 'parkedTopics', title: t('list.kit.parkedTopics') }]
    case templateIds.stakeholderGrid:
      return [insight, { id: 'stakeholders', title: t('list.kit.grid') }]
    case templateIds.actionPlan:
      return [insight, { id: 'actions', title: t('list.kit.actions') }]
    case templateIds.decisionLog:
      return [insight, { id: 'decisions', title: t('list.kit.decisions') }]
    case templateIds.retro:
      return [
        insight,
        { id: 'retroNotes', title: t('list.kit.retro') },
        { id: 'rating', title: t('list.kit.rating') },
      ]
    default: {
      const template = templates.find(({ id }) => id === view)
      const zone = template?.texts[locale].zone ?? ''
      const zones = template?.cardKinds.includes('initiative')
        ? [{ id: 'zones', title: t('list.byZone', { zone }) }]
        : []
      return [insight, ...zones, { id: 'controls', title: t('list.controls') }]
    }
  }
}
