/** The words of the facilitator's kit, as choices; the same as on its templates. */
import type { Translate } from '../../shared/i18n/translate.ts'
import { actionStatuses, type ActionStatus } from '../../shared/model/records/action.ts'
import { decisionMethods, type DecisionMethod } from '../../shared/model/records/decision.ts'
import {
  consents,
  ratings,
  retroColumns,
  topicStatuses,
  type Consent,
  type FiveStep,
  type RetroColumn,
  type TopicStatus,
} from '../../shared/model/records/kit.ts'
import type { Choice } from './ChoiceLines.tsx'

type Choices<V> = readonly Choice<V>[]

/** From 1 to 5; `null`: not stated. */
export const moodChoices = (t: Translate): Choices<FiveStep | null> => [
  { value: null, label: t('forms.unstated') },
  ...ratings.map((value) => ({ value, label: t(`forms.mood.${value}`) })),
]

/** Proposed, agreed, objected to. */
export const consentChoices = (t: Translate): Choices<Consent> =>
  consents.map((value) => ({ value, label: t(`forms.consent.${value}`) }))

/** Parked, taken along, closed. */
export const topicStatusChoices = (t: Translate): Choices<TopicStatus> =>
  topicStatuses.map((value) => ({ value, label: t(`forms.topicStatus.${value}`) }))

/** Open, doing, done, dropped. */
export const actionStatusChoices = (t: Translate): Choices<ActionStatus> =>
  actionStatuses.map((value) => ({ value, label: t(`forms.actionStatus.${value}`) }))

/** By consent, by vote, by the lead. */
export const methodChoices = (t: Translate): Choices<DecisionMethod> =>
  decisionMethods.map((value) => ({ value, label: t(`forms.method.${value}`) }))

/** Keep, change, try. */
export const retroColumnChoices = (t: Translate): Choices<RetroColumn> =>
  retroColumns.map((value) => ({ value, label: t(`forms.retroColumn.${value}`) }))
