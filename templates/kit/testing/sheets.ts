/** The seven sheets of the kit, and workshops to look at them with. */
import type { Locale } from '../../../shared/i18n/locale.ts'
import type { EntityId } from '../../../shared/model/id.ts'
import type { CardKind } from '../../../shared/model/shapes.ts'
import type { Rect } from '../../../shared/workshop/mark.ts'
import type { CardRef, Template } from '../../../shared/workshop/template.ts'
import { emptyWorkshop, type Workshop } from '../../../shared/workshop/workshop.ts'
import { actionPlan } from '../../action-plan/index.ts'
import { agreements } from '../../agreements/index.ts'
import { checkIn } from '../../check-in/index.ts'
import { decisionLog } from '../../decision-log/index.ts'
import { parkingLot } from '../../parking-lot/index.ts'
import { retro } from '../../retro/index.ts'
import { sampleKitFile, sampleWorkshop } from '../../samples/sampleWorkshop.ts'
import { stakeholderGrid } from '../../stakeholder-grid/index.ts'

/** In the order of the gallery. */
export const sheets: readonly Template[] = [
  checkIn,
  agreements,
  parkingLot,
  stakeholderGrid,
  actionPlan,
  decisionLog,
  retro,
]

/** The day on which the tests look. */
export const today = '2026-11-22'

/** The sample city in its workshop. */
export const filled: Workshop = sampleWorkshop(sampleKitFile(today))

/** Nothing said, and the sample; both in each language are what a sheet has to look well with. */
export const looks: readonly (readonly [name: string, workshop: Workshop, locale: Locale])[] = [
  ['empty in German', emptyWorkshop, 'de'],
  ['empty in English', emptyWorkshop, 'en'],
  ['filled in German', filled, 'de'],
  ['filled in English', filled, 'en'],
]

/** Everything a sheet shows on cards. */
export function refsOf(sheet: Template, workshop: Workshop): readonly CardRef[] {
  return sheet.cardKinds.flatMap((kind) =>
    entitiesOf(kind, workshop).map(({ id }) => ({ kind, id })),
  )
}

/** The entities of a kind. */
export function entitiesOf(
  kind: CardKind,
  workshop: Workshop,
): readonly { readonly id: EntityId }[] {
  const lists = {
    initiative: workshop.initiatives,
    stakeholder: workshop.stakeholders,
    checkIn: workshop.checkIns,
    agreement: workshop.agreements,
    parkedTopic: workshop.parkedTopics,
    action: workshop.actions,
    decision: workshop.decisions,
    retroNote: workshop.retroNotes,
  } as const
  return lists[kind]
}

/** A workshop with so many copies of everything the sheet shows in place of the sample's. */
export function crowd(sheet: Template, count: number): Workshop {
  const copies = <T extends { readonly id: EntityId }>(list: readonly T[]): readonly T[] =>
    Array.from({ length: count }, (_, at) => {
      const one = list[at % list.length]
      if (!one) throw new Error('the sample has none to copy')
      return { ...one, id: `N${at}` }
    })
  const [kind] = sheet.cardKinds
  switch (kind) {
    case 'stakeholder':
      return { ...filled, stakeholders: copies(filled.stakeholders) }
    case 'checkIn':
      return { ...filled, checkIns: copies(filled.checkIns) }
    case 'agreement':
      return { ...filled, agreements: copies(filled.agreements) }
    case 'parkedTopic':
      return { ...filled, parkedTopics: copies(filled.parkedTopics) }
    case 'action':
      return { ...filled, actions: copies(filled.actions) }
    case 'decision':
      return { ...filled, decisions: copies(filled.decisions) }
    case 'retroNote':
      return { ...filled, retroNotes: copies(filled.retroNotes) }
    default:
      throw new Error(`no sheet of the kit shows ${kind}`)
  }
}

/** Lays out the cards one after the other, as a board does. */
export function layOut(sheet: Template, workshop: Workshop): readonly Rect[] {
  return refsOf(sheet, workshop).reduce<readonly Rect[]>((taken, ref) => {
    const centre = sheet.place(ref, workshop, taken)
    if (!centre) throw new Error(`${ref.kind} ${ref.id} has no place`)
    const { w, h } = sheet.cardSize
    return [...taken, { x: centre.x - w / 2, y: centre.y - h / 2, w, h }]
  }, [])
}
