/** The facilitator's kit in the list: which template shows what, under which heading. */
import type { MessageKey } from '../../shared/i18n/translate.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { templateIds } from '../../templates/ids.ts'

interface KitView {
  readonly templateId: string
  /** The id of its section; ratings of a look back have one of their own behind it. */
  readonly section: string
  readonly title: MessageKey
  /** How many there are of what only this template shows. */
  readonly countIn: (workshop: Workshop) => number
}

/** In the order in which a workshop meets them. */
export const kitViews: readonly KitView[] = [
  {
    templateId: templateIds.checkIn,
    section: 'checkIns',
    title: 'list.kit.checkIns',
    countIn: ({ checkIns }) => checkIns.length,
  },
  {
    templateId: templateIds.agreements,
    section: 'agreements',
    title: 'list.kit.agreements',
    countIn: ({ agreements }) => agreements.length,
  },
  {
    templateId: templateIds.parkingLot,
    section: 'parkedTopics',
    title: 'list.kit.parkedTopics',
    countIn: ({ parkedTopics }) => parkedTopics.length,
  },
  {
    templateId: templateIds.stakeholderGrid,
    section: 'stakeholders',
    title: 'list.kit.grid',
    // The I-Team shows them too.
    countIn: () => 0,
  },
  {
    templateId: templateIds.actionPlan,
    section: 'actions',
    title: 'list.kit.actions',
    countIn: ({ actions }) => actions.length,
  },
  {
    templateId: templateIds.decisionLog,
    section: 'decisions',
    title: 'list.kit.decisions',
    countIn: ({ decisions }) => decisions.length,
  },
  {
    templateId: templateIds.retro,
    section: 'retroNotes',
    title: 'list.kit.retro',
    countIn: ({ retroNotes, retroRatings }) => retroNotes.length + retroRatings.length,
  },
]

/** Whose records are there without their template: an import or a removed sheet left them. */
export function leftKitViews(
  workshop: Workshop,
  templates: readonly Pick<Template, 'id'>[],
): readonly KitView[] {
  return kitViews.filter(
    ({ templateId, countIn }) =>
      countIn(workshop) > 0 && !templates.some(({ id }) => id === templateId),
  )
}
