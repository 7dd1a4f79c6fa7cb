/** What the respects of each kind of thing are called: as in their forms. */
import type { MessageKey, Translate } from '../../shared/i18n/translate.ts'
import {
  criterionFamilies,
  gateKeys,
  phases,
  principleKeys,
} from '../../shared/model/records/initiative.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { SayHistory } from './useHistoryWords.ts'

/** The label of a part of a record; see `fieldParts`. */
export function labelOfPart(
  { typeName }: BoardRecord,
  key: string,
  { t, say }: { readonly t: Translate; readonly say: SayHistory },
): string {
  switch (key) {
    case 'position':
      return say('history.field.position')
    case 'order':
      return say('history.field.order')
    case 'place':
    case 'words':
    case 'size':
    case 'look':
      return say(`history.field.${key}`)
    case 'stage':
    case 'weight':
    case 'ticked':
      return say(`history.field.${key}`)
    default: {
      const label = ownLabels[`${typeName}.${key}`] ?? labels[key]
      return label ? t(label) : (labelInside(key, t) ?? say('history.field.more'))
    }
  }
}

function labelInside(key: string, t: Translate): string | null {
  const [field = '', part = ''] = key.split('.')
  const gate = gateKeys.find((each) => each === part)
  const family = criterionFamilies.find((each) => each === part)
  const phase = phases.find((each) => each === part)
  const principle = principleKeys.find((each) => each === part)
  if (field === 'gates' && gate) return t(`forms.gate.${gate}`)
  if (field === 'gateNotes' && gate) return `${t(`forms.gate.${gate}`)}: ${t('forms.label.reason')}`
  if (field === 'criteria' && family) return t(`forms.family.${family}`)
  if (field === 'criteriaNotes' && family)
    return `${t(`forms.family.${family}`)}: ${t('forms.label.evidence')}`
  if (field === 'tranches' && phase)
    return `${t('forms.group.tranches')} ${t(`board.phase.${phase}`)}`
  if (field === 'principles' && principle) return t(`forms.principle.${principle}`)
  return null
}

/** Where the same field is asked for in other words. */
const ownLabels: Readonly<Record<string, MessageKey | undefined>> = {
  'corridor.leadDeptId': 'forms.label.corridorLead',
  'field.text': 'forms.label.fieldText',
  'agreement.text': 'forms.label.agreement',
  'decision.text': 'forms.label.decided',
  'decision.date': 'forms.label.decidedOn',
  'retroNote.text': 'forms.label.retroText',
  'checkIn.role': 'forms.label.ownRole',
  'parkedTopic.ownerRole': 'forms.label.topicOwner',
  'parkedTopic.status': 'forms.label.standing',
  'action.status': 'forms.label.standing',
  'link.level': 'forms.label.level',
}

const labels: Readonly<Record<string, MessageKey | undefined>> = {
  title: 'forms.label.title',
  name: 'forms.label.name',
  note: 'forms.label.note',
  corridorId: 'forms.label.corridor',
  leadDeptId: 'forms.label.lead',
  contribDeptIds: 'forms.label.contributors',
  effort: 'forms.label.effort',
  activeFromStage: 'forms.label.stage',
  phase: 'forms.label.phase',
  status: 'forms.label.status',
  g0: 'forms.label.g0',
  opexSecured: 'forms.label.opexSecured',
  exit: 'forms.label.exit',
  exitTrigger: 'forms.label.exitTrigger',
  headRole: 'forms.label.headRole',
  capacityDays: 'forms.label.capacity',
  color: 'forms.label.color',
  goal: 'forms.label.goal',
  sharedBenefit: 'forms.label.sharedBenefit',
  reputationNote: 'forms.label.reputation',
  role: 'forms.label.role',
  days: 'forms.label.days',
  text: 'forms.label.text',
  taskType: 'forms.label.taskType',
  levelNow: 'forms.label.level',
  levelTarget: 'forms.label.levelTarget',
  purpose: 'forms.label.purpose',
  ownerRole: 'forms.label.ownerRole',
  influence: 'forms.label.influence',
  interest: 'forms.label.interest',
  sector: 'forms.label.sector',
  fte: 'forms.label.fte',
  direction: 'forms.label.direction',
  filled: 'forms.label.filled',
  confidence: 'forms.label.confidence',
  mood: 'forms.label.mood',
  expectation: 'forms.label.expectation',
  deptId: 'forms.label.department',
  consent: 'forms.label.consent',
  topic: 'forms.label.topic',
  what: 'forms.label.what',
  due: 'forms.label.due',
  resources: 'forms.label.resources',
  dependsOn: 'forms.label.dependsOn',
  initiativeId: 'forms.label.initiative',
  method: 'forms.label.method',
  body: 'forms.label.body',
  date: 'forms.label.date',
  reviewDate: 'forms.label.reviewDate',
  voteId: 'forms.label.vote',
  outcome: 'forms.label.outcome',
  column: 'forms.label.column',
  value: 'forms.label.rating',
}
