/** The form of an action: what is done next, by which role, by when, and what must be done before. */
import { useMemo, type ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import { actionFlags, waitsFor } from '../../shared/workshop/actionFlags.ts'
import {
  deleteAction,
  updateAction,
  type ActionPatch,
} from '../../shared/workshop/commands/actions.ts'
import type { Action } from '../../shared/workshop/workshop.ts'
import { useToday } from '../session/useToday.ts'
import { earlierOptions, followersOf } from './actionOrder.ts'
import { RadioLine } from './ChoiceLines.tsx'
import { dayWords } from './dayWords.ts'
import type { Change } from './EntityForm.tsx'
import { EntityListPicker } from './EntityListPicker.tsx'
import { EntityLine } from './EntityLine.tsx'
import type { FormContext } from './formContext.ts'
import { FormGroup, FormNote } from './FormParts.tsx'
import { actionStatusChoices } from './kitChoices.ts'
import { KitForm } from './KitForm.tsx'
import { shortTitleOrNone } from './shortTitle.ts'
import { WayLine } from './WayLine.tsx'
import { DayLine, NameLine, WordsArea, WordsLine } from './WordsLines.tsx'

/** Its fields, what it belongs to, and the ways to the actions before and after it. */
export function ActionForm({
  id,
  context,
}: {
  readonly id: EntityId
  readonly context: FormContext
}): ReactNode {
  const { t, workshop, isReadOnly } = context
  return (
    <KitForm<Action, ActionPatch>
      entity={workshop.actions.find((each) => each.id === id)}
      update={updateAction}
      remove={deleteAction}
      context={context}
      fields={({ what, ownerRole, deptId, due, status, resources }, change) => (
        <>
          <NameLine
            isLong
            label={t('forms.label.what')}
            text={what}
            context={context}
            onChange={(text) => change({ what: text })}
          />
          <RadioLine
            label={t('forms.label.standing')}
            value={status}
            choices={actionStatusChoices(t)}
            isReadOnly={isReadOnly}
            testId="form-status"
            onChoose={(chosen) => change({ status: chosen })}
          />
          <WordsLine
            label={t('forms.label.ownerRole')}
            text={ownerRole}
            context={context}
            testId="form-owner"
            onChange={(text) => change({ ownerRole: text })}
          />
          <EntityLine
            kind="department"
            label={t('forms.label.department')}
            value={deptId}
            context={context}
            testId="form-department"
            onChoose={(chosen) => change({ deptId: chosen })}
          />
          <DayLine
            label={t('forms.label.due')}
            day={due}
            context={context}
            testId="form-due"
            onChange={(day) => change({ due: day })}
          />
          <WordsArea
            label={t('forms.label.resources')}
            text={resources}
            context={context}
            testId="form-resources"
            onChange={(text) => change({ resources: text })}
          />
        </>
      )}
      more={(action, change) => (
        <>
          <Remarks action={action} context={context} />
          <Belongs action={action} change={change} context={context} />
          <Order action={action} change={change} context={context} />
        </>
      )}
    />
  )
}

/** What is missing, or late. */
function Remarks({
  action,
  context,
}: {
  readonly action: Action
  readonly context: FormContext
}): ReactNode {
  const { t, locale, workshop } = context
  const flags = actionFlags(action, useToday())
  const waiting = action.status === 'doing' ? waitsFor(action, workshop.actions) : []
  const names = workshop.actions
    .filter(({ id }) => waiting.includes(id))
    .map((each) => shortTitleOrNone(each, context))
    .join(', ')
  return (
    <div className="k-form-live" role="status">
      {flags.map((flag) => (
        <FormNote key={flag} tone="warn">
          {t(`forms.action.${flag}`, { day: dayWords(action.due, locale) })}
        </FormNote>
      ))}
      {names !== '' && <FormNote tone="warn">{t('forms.action.waits', { names })}</FormNote>}
    </div>
  )
}

interface PartProps {
  readonly action: Action
  readonly change: Change<ActionPatch>
  readonly context: FormContext
}

/** The initiative and the corridor that it serves. */
function Belongs({ action, change, context }: PartProps): ReactNode {
  const { t, isReadOnly } = context
  return (
    <FormGroup title={t('forms.group.belongs')} isReadOnly={isReadOnly}>
      <EntityLine
        kind="initiative"
        label={t('forms.label.initiative')}
        value={action.initiativeId}
        context={context}
        testId="form-initiative"
        onChoose={(initiativeId) => change({ initiativeId })}
      />
      <EntityLine
        kind="corridor"
        label={t('forms.label.corridor')}
        value={action.corridorId}
        context={context}
        testId="form-corridor"
        onChoose={(corridorId) => change({ corridorId })}
      />
    </FormGroup>
  )
}

/** What must be done before, with the ways there; and who waits for this one. */
function Order({ action, change, context }: PartProps): ReactNode {
  const { t, locale, workshop, isReadOnly } = context
  const { id, dependsOn } = action
  const all = workshop.actions
  const options = useMemo(() => earlierOptions(action, all, locale), [action, all, locale])
  const followers = followersOf(id, all)
  const before = all.filter((each) => dependsOn.includes(each.id))
  const after = all.filter((each) => followers.has(each.id) && each.dependsOn.includes(id))
  return (
    <>
      <FormGroup title={t('forms.group.before')} isReadOnly={isReadOnly}>
        <EntityListPicker
          label={t('forms.label.dependsOn')}
          values={dependsOn}
          options={options}
          isReadOnly={isReadOnly}
          testId="form-depends-on"
          t={t}
          onAdd={(added) => change({ dependsOn: [...dependsOn, added] })}
          onRemove={(gone) => change({ dependsOn: dependsOn.filter((each) => each !== gone) })}
        />
        <Ways actions={before} context={context} />
      </FormGroup>
      {after.length > 0 && (
        <FormGroup title={t('forms.group.after')} isReadOnly={isReadOnly}>
          <Ways actions={after} context={context} />
        </FormGroup>
      )}
    </>
  )
}

function Ways({
  actions,
  context,
}: {
  readonly actions: readonly Action[]
  readonly context: FormContext
}): ReactNode {
  const { t } = context
  return actions.map((each) => (
    <WayLine
      key={each.id}
      label={shortTitleOrNone(each, context)}
      words={t(`forms.actionStatus.${each.status}`)}
      target={{ kind: 'action', id: each.id }}
      context={context}
    />
  ))
}
