/** The forms of what the facilitator's kit collects: check-ins, agreements, parked topics, the look back. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import {
  deleteAgreement,
  deleteCheckIn,
  deleteParkedTopic,
  deleteRetroNote,
  updateAgreement,
  updateCheckIn,
  updateParkedTopic,
  updateRetroNote,
  type AgreementPatch,
  type CheckInPatch,
  type ParkedTopicPatch,
  type RetroNotePatch,
} from '../../shared/workshop/commands/kit.ts'
import type { Agreement, CheckIn, ParkedTopic, RetroNote } from '../../shared/workshop/workshop.ts'
import { RadioLine } from './ChoiceLines.tsx'
import { EntityLine } from './EntityLine.tsx'
import type { FormContext } from './formContext.ts'
import {
  consentChoices,
  moodChoices,
  retroColumnChoices,
  topicStatusChoices,
} from './kitChoices.ts'
import { KitForm } from './KitForm.tsx'
import { NameLine, WordsArea, WordsLine } from './WordsLines.tsx'

interface KitFormProps {
  readonly id: EntityId
  readonly context: FormContext
}

/** Expectation, mood, role and department of somebody who has no name here. */
export function CheckInForm({ id, context }: KitFormProps): ReactNode {
  const { t, workshop, isReadOnly } = context
  return (
    <KitForm<CheckIn, CheckInPatch>
      entity={workshop.checkIns.find((each) => each.id === id)}
      update={updateCheckIn}
      remove={deleteCheckIn}
      context={context}
      fields={({ expectation, mood, role, deptId }, change) => (
        <>
          <WordsArea
            label={t('forms.label.expectation')}
            text={expectation}
            context={context}
            testId="form-expectation"
            onChange={(text) => change({ expectation: text })}
          />
          <RadioLine
            label={t('forms.label.mood')}
            value={mood}
            choices={moodChoices(t)}
            isReadOnly={isReadOnly}
            testId="form-mood"
            onChoose={(chosen) => change({ mood: chosen })}
          />
          <WordsLine
            label={t('forms.label.ownRole')}
            text={role}
            context={context}
            testId="form-role"
            onChange={(text) => change({ role: text })}
          />
          <EntityLine
            kind="department"
            label={t('forms.label.department')}
            value={deptId}
            context={context}
            testId="form-department"
            onChoose={(chosen) => change({ deptId: chosen })}
          />
        </>
      )}
    />
  )
}

/** What is agreed on, and whether everybody can go along. */
export function AgreementForm({ id, context }: KitFormProps): ReactNode {
  const { t, workshop, isReadOnly } = context
  return (
    <KitForm<Agreement, AgreementPatch>
      entity={workshop.agreements.find((each) => each.id === id)}
      update={updateAgreement}
      remove={deleteAgreement}
      context={context}
      fields={({ text, consent }, change) => (
        <>
          <NameLine
            isLong
            label={t('forms.label.agreement')}
            text={text}
            context={context}
            onChange={(written) => change({ text: written })}
          />
          <RadioLine
            label={t('forms.label.consent')}
            value={consent}
            choices={consentChoices(t)}
            isReadOnly={isReadOnly}
            testId="form-consent"
            onChoose={(chosen) => change({ consent: chosen })}
          />
        </>
      )}
    />
  )
}

/** The topic, who takes it along, and where that stands. */
export function ParkedTopicForm({ id, context }: KitFormProps): ReactNode {
  const { t, workshop, isReadOnly } = context
  return (
    <KitForm<ParkedTopic, ParkedTopicPatch>
      entity={workshop.parkedTopics.find((each) => each.id === id)}
      update={updateParkedTopic}
      remove={deleteParkedTopic}
      context={context}
      fields={({ topic, ownerRole, status }, change) => (
        <>
          <NameLine
            isLong
            label={t('forms.label.topic')}
            text={topic}
            context={context}
            onChange={(written) => change({ topic: written })}
          />
          <WordsLine
            label={t('forms.label.topicOwner')}
            text={ownerRole}
            context={context}
            testId="form-owner"
            onChange={(text) => change({ ownerRole: text })}
          />
          <RadioLine
            label={t('forms.label.standing')}
            value={status}
            choices={topicStatusChoices(t)}
            isReadOnly={isReadOnly}
            testId="form-status"
            onChoose={(chosen) => change({ status: chosen })}
          />
        </>
      )}
    />
  )
}

/** A note of the look back and its column. */
export function RetroNoteForm({ id, context }: KitFormProps): ReactNode {
  const { t, workshop, isReadOnly } = context
  return (
    <KitForm<RetroNote, RetroNotePatch>
      entity={workshop.retroNotes.find((each) => each.id === id)}
      update={updateRetroNote}
      remove={deleteRetroNote}
      context={context}
      fields={({ text, column }, change) => (
        <>
          <NameLine
            isLong
            label={t('forms.label.retroText')}
            text={text}
            context={context}
            onChange={(written) => change({ text: written })}
          />
          <RadioLine
            label={t('forms.label.column')}
            value={column}
            choices={retroColumnChoices(t)}
            isReadOnly={isReadOnly}
            testId="form-column"
            onChoose={(chosen) => change({ column: chosen })}
          />
        </>
      )}
    />
  )
}
