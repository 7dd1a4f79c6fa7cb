/** The small picture of a template in the gallery: its frame with the sample city, as an image address. */
import { drawSvg } from '../../shared/export/drawSvg.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { EntityId } from '../../shared/model/id.ts'
import type { CardKind } from '../../shared/model/shapes.ts'
import { box } from '../../shared/workshop/drawing.ts'
import type { Mark, Rect } from '../../shared/workshop/mark.ts'
import type { CardRef, Template } from '../../shared/workshop/template.ts'
import { toneStyleSheet } from '../../shared/workshop/toneColors.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { sampleKitFile, sampleWorkshop } from '../../templates/samples/sampleWorkshop.ts'

/** Smaller letters are dust at the size of a preview. */
const smallestText = 34

/** Of the days on it a preview shows too little for them to matter. */
const sampleDay = '2026-11-30'

let sample: Workshop | undefined

/**
 * A `data:` address of the picture. It carries its own colours, because an image is out of reach of
 * the page's, and turns dark with the `color-scheme` of the element that shows it.
 */
export function drawPreview(template: Template, locale: Locale): string {
  sample ??= sampleWorkshop(sampleKitFile(sampleDay))
  const marks = [...template.draw(sample, locale).filter(isVisible), ...drawCards(template, sample)]
  const svg = drawSvg(marks, template.size, (tone) => `var(--${tone})`)
  const styled = svg.replace('>', `><style>${toneStyleSheet()}</style>`)
  return `data:image/svg+xml,${encodeURIComponent(styled)}`
}

/** Where the sample's cards lie: a sheet with a line for its title each. */
function drawCards(template: Template, workshop: Workshop): readonly Mark[] {
  const taken: Rect[] = []
  return refsOf(template, workshop).flatMap((ref): readonly Mark[] => {
    const centre = template.place(ref, workshop, taken)
    if (!centre) return []
    const { w, h } = template.cardSize
    const area = { x: centre.x - w / 2, y: centre.y - h / 2, w, h }
    taken.push(area)
    return [
      box(area, { fill: 'raised', stroke: 'line-strong', strokeWidth: 3, radius: 8 }),
      box(
        { x: area.x + 20, y: area.y + 24, w: w * 0.6, h: 14 },
        { fill: 'line-strong', radius: 7 },
      ),
    ]
  })
}

function refsOf(template: Template, workshop: Workshop): readonly CardRef[] {
  const entities: Readonly<Record<CardKind, readonly { readonly id: EntityId }[]>> = {
    initiative: workshop.initiatives,
    stakeholder: workshop.stakeholders,
    checkIn: workshop.checkIns,
    agreement: workshop.agreements,
    parkedTopic: workshop.parkedTopics,
    action: workshop.actions,
    decision: workshop.decisions,
    retroNote: workshop.retroNotes,
  }
  return template.cardKinds.flatMap((kind) => entities[kind].map(({ id }) => ({ kind, id })))
}

function isVisible(mark: Mark): boolean {
  return (mark.kind !== 'text' && mark.kind !== 'field') || mark.size >= smallestText
}
