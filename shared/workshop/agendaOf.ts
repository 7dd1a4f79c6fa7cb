/** Turns the steps of a template's agenda into what a facilitator can start from. */
import type { AgendaStep, Template } from './template.ts'
import type { Say } from './templateTexts.ts'

/** A step as a template writes it down; `ask` is the key of the text that says what it asks of people. */
interface PlannedStep<Key extends string, Ask extends string> extends Pick<
  AgendaStep,
  'minutes' | 'mode'
> {
  readonly key: Key
  readonly ask?: Ask
}

/**
 * The agenda in each language and how long it takes. The title of a step is the template's text
 * `agenda.` with the key of the step.
 */
export function agendaOf<const Key extends string, const Ask extends string = never>(
  steps: readonly PlannedStep<Key, Ask>[],
  say: Say<NoInfer<`agenda.${Key}` | Ask>>,
): Pick<Template, 'agenda' | 'minutes'> {
  return {
    minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
    agenda: (locale) =>
      steps.map(({ ask, ...step }) => ({
        ...step,
        title: say(locale, `agenda.${step.key}`),
        ...(ask === undefined ? {} : { ask: say(locale, ask) }),
      })),
  }
}
