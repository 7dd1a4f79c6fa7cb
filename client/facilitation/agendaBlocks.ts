/** What a script is put together from: steps of templates, own ones, and the programmes of DOMAIN.md T8. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { Step, StepMode } from '../../shared/session/session.ts'
import { templateShapeId } from '../../shared/workshop/cards.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { templateIds } from '../../templates/ids.ts'
import { findTemplate } from '../board/loadedTemplates.ts'

/** A step with an id of its own. */
export function ownStep(title: string, minutes: number, mode: StepMode): Step {
  return { id: crypto.randomUUID(), title, minutes, mode, lock: 'none' }
}

/** The agenda of a template as steps that lead to its frame. */
export function stepsOf(template: Template, locale: Locale): readonly Step[] {
  return template.agenda(locale).map(({ title, minutes, mode, ask }) => ({
    ...ownStep(title, minutes, mode),
    ...(ask === undefined ? {} : { text: ask }),
    templateId: template.id,
    focus: templateShapeId(template.id),
  }))
}

/** The steps of a template with their minutes in proportion to another whole. */
function stepsIn(id: string, minutes: number, locale: Locale): readonly Step[] {
  const template = findTemplate(id)
  if (!template) return []
  const steps = stepsOf(template, locale)
  const planned = steps.reduce((sum, step) => sum + step.minutes, 0)
  let given = 0
  let passed = 0
  return steps.map((step) => {
    passed += step.minutes
    const share = Math.round((minutes * passed) / planned) - given
    given += share
    return { ...step, minutes: share }
  })
}

/** A part of a programme: a template in so many minutes, or a break. */
type Block = readonly [templateId: string | 'break', minutes: number]

/** The programmes of DOMAIN.md T8 whose templates there are, with how long each part takes. */
const blocksOf = {
  halfDay: [
    [templateIds.checkIn, 10],
    [templateIds.fourApproaches, 90],
    ['break', 15],
    [templateIds.topicCorridors, 100],
    [templateIds.actionPlan, 20],
    [templateIds.retro, 5],
  ],
  approaches: [
    [templateIds.checkIn, 5],
    [templateIds.fourApproaches, 90],
    ['break', 10],
    [templateIds.stakeholderGrid, 30],
    [templateIds.actionPlan, 10],
    [templateIds.retro, 5],
  ],
  corridors: [
    [templateIds.checkIn, 5],
    [templateIds.topicCorridors, 120],
    [templateIds.actionPlan, 20],
    [templateIds.retro, 5],
  ],
  roadmap: [
    [templateIds.checkIn, 5],
    [templateIds.roadmap, 120],
    [templateIds.actionPlan, 20],
    [templateIds.retro, 5],
  ],
} as const satisfies Record<string, readonly Block[]>

/** A whole workshop to start from. */
export type ProgrammeId = keyof typeof blocksOf
export const programmes = Object.keys(blocksOf) as readonly ProgrammeId[]

/** How long a programme takes, in minutes. */
export function minutesOf(programme: ProgrammeId): number {
  return blocksOf[programme].reduce((sum, [, minutes]) => sum + minutes, 0)
}

/** The steps of a programme; every template must be loaded. */
export function stepsOfProgramme(
  programme: ProgrammeId,
  t: Translate,
  locale: Locale,
): readonly Step[] {
  const blocks: readonly Block[] = blocksOf[programme]
  return blocks.flatMap(([part, minutes]) =>
    part === 'break'
      ? [ownStep(t('facilitator.editor.break'), minutes, 'break')]
      : stepsIn(part, minutes, locale),
  )
}
