/** What a thing said in one respect, in the words of its form. */
import { plainTextOf } from '../../shared/model/richText.ts'
import type { EntityId } from '../../shared/model/id.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { textIn, type Text } from '../../shared/model/text.ts'
import type { RecordOfType } from '../../shared/workshop/board.ts'
import { stageName } from '../../templates/four-approaches/stageName.ts'
import { dayWords } from '../forms/dayWords.ts'
import * as choices from '../forms/enumChoices.ts'
import { nameIn, plainNumber } from '../forms/formText.ts'
import * as kit from '../forms/kitChoices.ts'
import { shortTitle } from '../forms/shortTitle.ts'
import { initiativeWords } from './initiativeWords.ts'
import { choice, pick, stageWords, yesOrNo, type StateSpeaker } from './stateSpeaker.ts'

/** The value of a part of a record; '' for none and for what has no words, such as a look. */
export function wordsOfPart(record: BoardRecord, key: string, speaker: StateSpeaker): string {
  const { t, say, locale, workshop } = speaker
  if (key === 'order') return placeInOrder(record, speaker)
  const read = (text: Text | null): string => textIn(text, locale)
  const number = (value: number | null): string =>
    value === null ? '' : plainNumber(value, locale)
  switch (record.typeName) {
    case 'shape':
      return shapeWords(record, key)
    case 'initiative':
      return initiativeWords(record, key, speaker)
    case 'department':
      return pick(key, {
        name: () => read(record.name),
        headRole: () => read(record.headRole),
        capacityDays: () => number(record.capacityDays),
        color: () => t(`forms.color.${record.color ?? 'auto'}`),
      })
    case 'corridor':
      return pick(key, {
        name: () => read(record.name),
        leadDeptId: () => nameIn(workshop.departments, record.leadDeptId, locale),
        goal: () => read(record.goal),
        sharedBenefit: () => read(record.sharedBenefit),
        reputationNote: () => read(record.reputationNote),
        color: () => t(`forms.color.${record.color ?? 'auto'}`),
      })
    case 'contribution':
      return pick(key, {
        role: () => choice(choices.roleChoices(t), record.role),
        text: () => read(record.text),
        days: () => number(record.days),
        taskType: () => choice(choices.taskTypeChoices(t), record.taskType),
      })
    case 'link':
      return pick(key, {
        level: () => choice(choices.levelChoices(t), record.level),
        levelTarget: () => choice(choices.levelTargetChoices(t), record.levelTarget),
        purpose: () => read(record.purpose),
        ownerRole: () => read(record.ownerRole),
      })
    case 'teamRole':
      return pick(key, {
        name: () => read(record.name),
        fte: () => number(record.fte),
        direction: () => choice(choices.directionChoices(t), record.direction),
      })
    case 'stakeholder':
      return pick(key, {
        name: () => read(record.name),
        sector: () => choice(choices.sectorChoices(t), record.sector),
        influence: () => number(record.influence),
        interest: () => number(record.interest),
        levelNow: () => choice(choices.levelChoices(t), record.levelNow),
        levelTarget: () => choice(choices.levelTargetChoices(t), record.levelTarget),
      })
    case 'field':
      return pick(key, {
        text: () => read(record.text),
        filled: () => t(`forms.filled.${record.filled === null ? 'auto' : yesOrNo(record.filled)}`),
        confidence: () => choice(choices.confidenceChoices(t), record.confidence),
      })
    case 'checkIn':
      return pick(key, {
        role: () => read(record.role),
        deptId: () => nameIn(workshop.departments, record.deptId, locale),
        mood: () => choice(kit.moodChoices(t), record.mood),
        expectation: () => read(record.expectation),
      })
    case 'agreement':
      return pick(key, {
        text: () => read(record.text),
        consent: () => choice(kit.consentChoices(t), record.consent),
      })
    case 'parkedTopic':
      return pick(key, {
        topic: () => read(record.topic),
        ownerRole: () => read(record.ownerRole),
        status: () => choice(kit.topicStatusChoices(t), record.status),
      })
    case 'action':
      return pick(key, {
        what: () => read(record.what),
        ownerRole: () => read(record.ownerRole),
        deptId: () => nameIn(workshop.departments, record.deptId, locale),
        corridorId: () => nameIn(workshop.corridors, record.corridorId, locale),
        initiativeId: () => titled(workshop.initiatives, record.initiativeId),
        due: () => dayWords(record.due, locale),
        resources: () => read(record.resources),
        status: () => choice(kit.actionStatusChoices(t), record.status),
        dependsOn: () => record.dependsOn.map((id) => titled(workshop.actions, id)).join(', '),
      })
    case 'decision':
      return pick(key, {
        text: () => read(record.text),
        method: () => choice(kit.methodChoices(t), record.method),
        body: () => read(record.body),
        date: () => dayWords(record.date, locale),
        reviewDate: () => dayWords(record.reviewDate, locale),
        voteId: () => (record.voteId === null ? t('forms.vote.none') : say('history.linked')),
        outcome: () => read(record.outcome),
      })
    case 'retroNote':
      return pick(key, {
        text: () => read(record.text),
        column: () => choice(kit.retroColumnChoices(t), record.column),
      })
    case 'retroRating':
      return pick(key, { value: () => number(record.value) })
    case 'workshop':
      return pick(key, { purpose: () => read(record.purpose) })
    case 'page':
    case 'document':
      return pick(key, { name: () => record.name })
    case 'enabler':
      return pick(key, { ticked: () => t(`forms.filled.${yesOrNo(record.ticked)}`) })
    case 'stage':
      return pick(key, { name: () => stageName({ key: record.key, name: record.name }, locale) })
    case 'templateState':
      return pick(key, {
        stage: () => stageWords(record.stage, speaker),
        weight: () => say(`history.weight.${record.weight}`),
      })
    default:
      return ''
  }

  function titled(
    entities: readonly (Parameters<typeof shortTitle>[0] & { readonly id: EntityId })[],
    id: EntityId | null,
  ): string {
    const found = entities.find((entity) => entity.id === id)
    return found ? shortTitle(found, locale) : ''
  }
}

function shapeWords({ props }: RecordOfType<'shape'>, key: string): string {
  if (key === 'words') {
    if ('richText' in props) return plainTextOf(props.richText)
    return 'name' in props ? props.name : ''
  }
  if (key !== 'size' || !('w' in props) || !('h' in props)) return ''
  return `${Math.round(props.w)} × ${Math.round(props.h)}`
}

/** "2 of 5" among the things of its kind. */
function placeInOrder(record: BoardRecord, { t, workshop }: StateSpeaker): string {
  const lists = {
    initiative: workshop.initiatives,
    department: workshop.departments,
    corridor: workshop.corridors,
    teamRole: workshop.teamRoles,
    stakeholder: workshop.stakeholders,
    action: workshop.actions,
    decision: workshop.decisions,
    agreement: workshop.agreements,
    parkedTopic: workshop.parkedTopics,
    retroNote: workshop.retroNotes,
  } as const
  const found = Object.entries(lists).find(([typeName]) => typeName === record.typeName)
  if (!found) return ''
  const [typeName, list] = found
  const position = list.findIndex(({ id }) => `${typeName}:${id}` === record.id)
  return t('forms.position', { position: position + 1, count: list.length })
}
