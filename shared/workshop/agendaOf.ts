/** Turns the steps of a template's agenda into what a facilitator can start from. */
import type { AgendaStep, Template } from './template.ts'
import type { Say } from './templateTexts.ts'

/**
 * The agenda in each language and how long it takes. The title of a step is the template's text
 * `agenda.` with the key of the step.
 */
export function agendaOf<const Key extends string>(
  steps: readonly (Omit<AgendaStep, 'title' | 'key'> & { readonly key: Key })[],
  say: Say<NoInfer<`agenda.${Key}`>>,
): Pick<Template, 'agenda' | 'minutes'> {
  return {
    minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
    agenda: (locale) =>
      steps.map((step) => ({ ...step, title: say(locale, `agenda.${step.key}`) })),
  }
}
