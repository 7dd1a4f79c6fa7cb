/** What a target is called, and what is said of a part in one line. */
import type { EntityId } from '../../shared/model/id.ts'
import type { LinkEnd } from '../../shared/model/records/iTeam.ts'
import { sectors } from '../../shared/model/records/iTeam.ts'
import type { Phase } from '../../shared/model/records/initiative.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Labelled } from '../../shared/workshop/labelOf.ts'
import type { Target } from '../../shared/workshop/target.ts'
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import type { FormContext } from './formContext.ts'
import { nameIn } from './formText.ts'
import { shortTitle } from './shortTitle.ts'

type Speaker = Pick<FormContext, 't' | 'locale' | 'workshop'>

/** The heading of a target's form. */
export function targetTitle(target: Target, context: Speaker): string {
  const { t, workshop, locale } = context
  const title = (id: EntityId) =>
    textIn(workshop.initiatives.find((each) => each.id === id)?.title, locale) ||
    t('forms.untitled')
  const named = (entities: Parameters<typeof nameIn>[0], id: EntityId) =>
    nameIn(entities, id, locale) || t('forms.untitled')
  const said = (entities: readonly (Labelled & { readonly id: EntityId })[], id: EntityId) =>
    shortTitle(entities.find((each) => each.id === id) ?? {}, locale) || t('forms.untitled')
  switch (target.kind) {
    case 'initiative':
      return t('forms.title.initiative', { title: title(target.id) })
    case 'department':
      return t('forms.title.department', { title: named(workshop.departments, target.id) })
    case 'corridor':
      return t('forms.title.corridor', { title: named(workshop.corridors, target.id) })
    case 'stakeholder':
      return t('forms.title.stakeholder', { title: named(workshop.stakeholders, target.id) })
    case 'teamRole':
      return t('forms.title.teamRole', { title: named(workshop.teamRoles, target.id) })
    case 'checkIn':
      return t('forms.title.checkIn', { title: said(workshop.checkIns, target.id) })
    case 'agreement':
      return t('forms.title.agreement', { title: said(workshop.agreements, target.id) })
    case 'parkedTopic':
      return t('forms.title.parkedTopic', { title: said(workshop.parkedTopics, target.id) })
    case 'action':
      return t('forms.title.action', { title: said(workshop.actions, target.id) })
    case 'decision':
      return t('forms.title.decision', { title: said(workshop.decisions, target.id) })
    case 'retroNote':
      return t('forms.title.retroNote', { title: said(workshop.retroNotes, target.id) })
    case 'contribution':
      return t('forms.title.contribution', {
        department: named(workshop.departments, target.departmentId),
        corridor: named(workshop.corridors, target.corridorId),
      })
    case 'gate':
      return t('forms.title.gate', {
        gate: t(`forms.gate.${target.gate}`),
        title: title(target.id),
      })
    case 'criterion':
      return t('forms.title.criterion', {
        family: t(`forms.family.${target.family}`),
        title: title(target.id),
      })
    case 'tranche':
      return t('forms.title.tranche', {
        phase: t(`board.phase.${target.phase}`),
        title: title(target.id),
      })
    case 'link':
      return t('forms.title.link', { end: endName(target.end, context) })
    case 'field':
      return fieldName(target.key, context)
    default:
      return t('forms.untitled')
  }
}

/** The name of what the I-Team is linked to. */
export function endName(end: LinkEnd, { t, locale, workshop }: Speaker): string {
  switch (end.kind) {
    case 'department':
      return nameIn(workshop.departments, end.id, locale) || t('forms.untitled')
    case 'corridor':
      return nameIn(workshop.corridors, end.id, locale) || t('forms.untitled')
    case 'sector': {
      const sector = sectors.find((each) => each === end.id)
      return sector ? t(`forms.sector.${sector}`) : end.id
    }
  }
}

const fieldKeys = [
  'mandate',
  'roles',
  'resources',
  'competences',
  'operatorModel',
  'mission',
  'errorCulture',
  'transferability',
] as const

/** The name of a template's field; its key where we know no name. */
export function fieldName(key: string, { t }: Pick<Speaker, 't'>): string {
  const known = fieldKeys.find((each) => each === key)
  return known ? t(`forms.field.${known}`) : key
}

/** What a field asks for. */
export function fieldHint(key: string, { t }: Pick<Speaker, 't'>): string | undefined {
  const known = fieldKeys.find((each) => each === key)
  return known && t(`forms.fieldHint.${known}`)
}

/** Role, days and kind of task of a contribution: "B trägt bei, 4 Tage". */
export function contributionWords(
  workshop: Workshop,
  corridorId: EntityId,
  departmentId: EntityId,
  { t }: Pick<Speaker, 't'>,
): string {
  const cell = workshop.contributions.find(
    (each) => each.corridorId === corridorId && each.departmentId === departmentId,
  )
  if (!cell || cell.role === 'none') return t('forms.role.none')
  return [
    `${t(`forms.letter.${cell.role}`)} ${t(`forms.role.${cell.role}`)}`,
    cell.days === null ? '' : t('forms.days', { count: cell.days }),
    cell.taskType === null ? '' : t(`forms.taskType.${cell.taskType}`),
  ]
    .filter(Boolean)
    .join(', ')
}

/** The money of a phase in one line; "–" while nothing is said. */
export function trancheWords(
  { tranches }: Initiative,
  phase: Phase,
  { t }: Pick<Speaker, 't'>,
): string {
  const tranche = tranches[phase]
  if (!tranche) return t('forms.none')
  return [
    t('forms.tranche.summary', { opex: tranche.opex ?? '–', capex: tranche.capex ?? '–' }),
    tranche.committed ? t('forms.tranche.committed') : '',
    tranche.released ? t('forms.tranche.released') : '',
  ]
    .filter(Boolean)
    .join(', ')
}
