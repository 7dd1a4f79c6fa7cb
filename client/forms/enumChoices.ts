/** The words of every enumeration, as choices for selects and radio groups. */
import type { Translate } from '../../shared/i18n/translate.ts'
import { levels, type Level } from '../../shared/model/ladder.ts'
import {
  contributionRoles,
  taskTypes,
  type ContributionRole,
  type TaskType,
} from '../../shared/model/records/contribution.ts'
import { confidences, type Confidence } from '../../shared/model/records/field.ts'
import {
  directions,
  sectors,
  type Direction,
  type Sector,
} from '../../shared/model/records/iTeam.ts'
import {
  efforts,
  exits,
  gateDecisions,
  phases,
  statuses,
  upfrontChecks,
  type Effort,
  type Exit,
  type GateDecision,
  type Phase,
  type Rating,
  type Status,
  type UpfrontCheck,
} from '../../shared/model/records/initiative.ts'
import { sideOf } from '../../templates/i-team/levels.ts'
import type { Choice } from './ChoiceLines.tsx'

type Choices<V> = readonly Choice<V>[]

/** S, M, L. */
export const effortChoices = (t: Translate): Choices<Effort> =>
  efforts.map((value) => ({ value, label: t(`forms.effort.${value}`) }))

/** P1 to P5. */
export const phaseChoices = (t: Translate): Choices<Phase> =>
  phases.map((value) => ({ value, label: t(`board.phase.${value}`) }))

/** Active, parked, exited. */
export const statusChoices = (t: Translate): Choices<Status> =>
  statuses.map((value) => ({ value, label: t(`forms.status.${value}`) }))

/** What the upfront check found; `null`: nobody has checked. */
export const g0Choices = (t: Translate): Choices<UpfrontCheck | null> => [
  { value: null, label: t('forms.g0.none') },
  ...upfrontChecks.map((value) => ({ value, label: t(`forms.g0.${value}`) })),
]

/** The ways out; `null`: not settled. */
export const exitChoices = (t: Translate): Choices<Exit | null> => [
  { value: null, label: t('forms.exit.none') },
  ...exits.map((value) => ({ value, label: t(`forms.exit.${value}`) })),
]

/** Go, loop, exit; `null`: open. */
export const decisionChoices = (t: Translate): Choices<GateDecision | null> => [
  { value: null, label: t('forms.decision.none') },
  ...gateDecisions.map((value) => ({ value, label: t(`forms.decision.${value}`) })),
]

/** Unrated, 0, 1, 2. */
export const ratingChoices = (t: Translate): Choices<Rating> => [
  { value: null, label: t('forms.rating.none') },
  ...([0, 1, 2] as const).map((value) => ({ value, label: t(`forms.rating.${value}`) })),
]

/** The roles in a corridor, each with its letter. */
export const roleChoices = (t: Translate): Choices<ContributionRole> =>
  contributionRoles.map((value) => ({
    value,
    label: t(`forms.role.${value}`),
    sign: t(`forms.letter.${value}`),
  }))

/** Existing, new; `null`: not stated. */
export const taskTypeChoices = (t: Translate): Choices<TaskType | null> => [
  { value: null, label: t('forms.unstated') },
  ...taskTypes.map((value) => ({ value, label: t(`forms.taskType.${value}`) })),
]

/** The ladder from 0 to 4. */
export const levelChoices = (t: Translate): Choices<Level> =>
  levels.map((value) => ({ value, label: t(`forms.level.${value}`) }))

/** The ladder as a goal; `null`: not stated. */
export const levelTargetChoices = (t: Translate): Choices<Level | null> => [
  { value: null, label: t('forms.unstated') },
  ...levelChoices(t),
]

/** The five sectors outside. */
export const sectorChoices = (t: Translate): Choices<Sector> =>
  sectors.map((value) => ({ value, label: t(`forms.sector.${value}`) }))

/** 1 to 5; `null`: not stated. */
export const scaleChoices = (t: Translate): Choices<1 | 2 | 3 | 4 | 5 | null> => [
  { value: null, label: t('forms.unstated') },
  ...([1, 2, 3, 4, 5] as const).map((value) => ({ value, label: String(value) })),
]

/** Inward, outward, both; `null`: not stated. */
export const directionChoices = (t: Translate): Choices<Direction | null> => [
  { value: null, label: t('forms.unstated') },
  ...directions.map((value) => ({ value, label: t(`forms.direction.${value}`) })),
]

/** How sure the room is; `null`: not stated. */
export const confidenceChoices = (t: Translate): Choices<Confidence | null> => [
  { value: null, label: t('forms.unstated') },
  ...confidences.map((value) => ({ value, label: t(`forms.confidence.${value}`) })),
]

/** What a level means: FOR or WITH. DOMAIN.md 1. */
export function ladderWord(level: Level, t: Translate): string {
  return t(`forms.ladder.${sideOf(level)}`)
}
