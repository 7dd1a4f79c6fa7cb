/** The sections of a view, for the ways that lead to them. */
import { templateIds } from '../../templates/ids.ts'
import { kitViews, leftKitViews } from './kitViews.ts'
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
  { t, locale, templates, frame }: Pick<ListContext, 't' | 'locale' | 'templates' | 'frame'>,
): readonly SectionName[] {
  const departments = { id: 'departments', title: t('list.departments') }
  const corridors = { id: 'corridors', title: t('list.corridors') }
  const kitSections = ({ templateId, section, title }: (typeof kitViews)[number]) => [
    { id: section, title: t(title) },
    ...(templateId === templateIds.retro ? [{ id: 'rating', title: t('list.kit.rating') }] : []),
  ]
  if (view === baseView) {
    return [
      { id: 'initiatives', title: t('list.initiatives') },
      departments,
      corridors,
      { id: 'notes', title: t('list.notes') },
      { id: 'pictures', title: t('list.pictures') },
      ...leftKitViews(frame, templates).flatMap(kitSections),
    ]
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
    default: {
      const kit = kitViews.find(({ templateId }) => templateId === view)
      if (kit) return [insight, ...kitSections(kit)]
      const template = templates.find(({ id }) => id === view)
      const zone = template?.texts[locale].zone ?? ''
      const zones = template?.cardKinds.includes('initiative')
        ? [{ id: 'zones', title: t('list.byZone', { zone }) }]
        : []
      return [insight, ...zones, { id: 'controls', title: t('list.controls') }]
    }
  }
}
