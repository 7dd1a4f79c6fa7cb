/** What an initiative said in one respect, in the words of its form. */
import type { RecordOfType } from '../../shared/workshop/board.ts'
import {
  criterionFamilies,
  gateKeys,
  phases,
  principleKeys,
} from '../../shared/model/records/initiative.ts'
import { textIn, type Text } from '../../shared/model/text.ts'
import { positionOf } from '../../templates/four-approaches/approach.ts'
import { dayWords } from '../forms/dayWords.ts'
import * as choices from '../forms/enumChoices.ts'
import { nameIn, plainNumber } from '../forms/formText.ts'
import { choice, pick, stageWords, yesOrNo, type StateSpeaker } from './stateSpeaker.ts'

type Initiative = RecordOfType<'initiative'>

/** See `wordsOfPart`. */
export function initiativeWords(record: Initiative, key: string, speaker: StateSpeaker): string {
  const { t, locale, workshop } = speaker
  const read = (text: Text | null): string => textIn(text, locale)
  if (key.includes('.')) return inside(record, key, speaker)
  return pick(key, {
    title: () => read(record.title),
    note: () => read(record.note),
    corridorId: () => nameIn(workshop.corridors, record.corridorId, locale),
    leadDeptId: () => nameIn(workshop.departments, record.leadDeptId, locale),
    contribDeptIds: () =>
      record.contribDeptIds.map((id) => nameIn(workshop.departments, id, locale)).join(', '),
    effort: () => choice(choices.effortChoices(t), record.effort),
    position: () => speaker.say(`history.approach.${positionOf(record) ?? 'none'}`),
    activeFromStage: () => stageWords(record.activeFromStage, speaker),
    phase: () => choice(choices.phaseChoices(t), record.phase),
    status: () => choice(choices.statusChoices(t), record.status),
    g0: () => choice(choices.g0Choices(t), record.g0),
    opexSecured: () => t(`forms.filled.${yesOrNo(record.opexSecured)}`),
    exit: () => choice(choices.exitChoices(t), record.exit),
    exitTrigger: () => read(record.exitTrigger),
  })
}

function inside(record: Initiative, key: string, { t, say, locale }: StateSpeaker): string {
  const [field = '', part = ''] = key.split('.')
  const gate = gateKeys.find((each) => each === part)
  const family = criterionFamilies.find((each) => each === part)
  const phase = phases.find((each) => each === part)
  const principle = principleKeys.find((each) => each === part)
  const read = (text: Text | null): string => textIn(text, locale)
  const join = (parts: readonly string[]): string => parts.filter(Boolean).join(' · ')
  switch (field) {
    case 'gates':
      return choice(choices.decisionChoices(t), (gate && record.gates[gate]) ?? null)
    case 'gateNotes': {
      const note = gate && record.gateNotes[gate]
      return note ? join([read(note.body), dayWords(note.date, locale), read(note.reason)]) : ''
    }
    case 'criteria':
      return family ? choice(choices.ratingChoices(t), record.criteria[family]) : ''
    case 'criteriaNotes': {
      const note = family && record.criteriaNotes[family]
      const must = note?.must ? t('forms.label.must') : ''
      return note ? join([must, read(note.evidence), read(note.ownerRole)]) : ''
    }
    case 'tranches': {
      const tranche = phase && record.tranches[phase]
      if (!tranche) return ''
      const euros = (value: number | null): string =>
        value === null ? t('forms.none') : plainNumber(value, locale)
      const { opex, capex, committed, released } = tranche
      return join([
        t('forms.tranche.summary', { opex: euros(opex), capex: euros(capex) }),
        committed ? t('forms.tranche.committed') : '',
        released ? t('forms.tranche.released') : '',
      ])
    }
    case 'principles':
      return principle && record.principles[principle]
        ? say('history.linked')
        : say('history.notLinked')
    default:
      return ''
  }
}
