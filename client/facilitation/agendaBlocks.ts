/** What a script is put together from: steps of templates, own ones, and the programmes of DOMAIN.md T8. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { Step, StepMode } from '../../shared/session/session.ts'
import { templateShapeId } from '../../shared/workshop/cards.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { findTemplate } from '../board/loadedTemplates.ts'

/** A step with an id of its own. */
export function ownStep(title: string, minutes: number, mode: StepMode): Step {
  return { id: crypto.randomUUID(), title, minutes, mode, lock: 'none' }
}

/** The agenda of a template as steps that lead to its frame. */
export function stepsOf(template: Template, locale: Locale): readonly Step[] {
  return template.agenda(locale).map(({ title, minutes, mode }) => ({
    ...ownStep(title, minutes, mode),
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

/** Half a day, 240 minutes: check-in 10, T1 90, break 15, T3 100, actions 20, retro 5. DOMAIN.md T8. */
export function halfDay(t: Translate, locale: Locale): readonly Step[] {
  return [
    ownStep(t('facilitation.editor.checkIn'), 10, 'discuss'),
    ...stepsIn('four-approaches', 90, locale),
    ownStep(t('facilitation.editor.break'), 15, 'break'),
    ...stepsIn('topic-corridors', 100, locale),
    ownStep(t('facilitation.editor.actions'), 20, 'discuss'),
    ownStep(t('facilitation.editor.retro'), 5, 'discuss'),
  ]
}
