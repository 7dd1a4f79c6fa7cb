/** The form of anything a person can point at: every field of an entity, or of one cell of it. */
import type { ReactNode } from 'react'
import { targetKey, type Target } from '../../shared/workshop/target.ts'
import { ActionForm } from './ActionForm.tsx'
import { ContributionForm } from './ContributionForm.tsx'
import { CorridorForm } from './CorridorForm.tsx'
import { CriterionForm } from './CriterionForm.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { DepartmentForm } from './DepartmentForm.tsx'
import { FieldForm } from './FieldForm.tsx'
import type { FormContext } from './formContext.ts'
import { GateForm } from './GateForm.tsx'
import { InitiativeForm } from './InitiativeForm.tsx'
import { AgreementForm, CheckInForm, ParkedTopicForm, RetroNoteForm } from './KitForms.tsx'
import { LinkForm } from './LinkForm.tsx'
import { StakeholderForm } from './StakeholderForm.tsx'
import { TeamRoleForm } from './TeamRoleForm.tsx'
import { TrancheForm } from './TrancheForm.tsx'
import '../ui/Field.css'
import './forms.css'

/**
 * Edits take effect field by field, each as a step of its own; there is no button to save. Its heading
 * (`targetTitle`) belongs to the page around it.
 */
export function TargetForm({
  target,
  context,
}: {
  readonly target: Target
  readonly context: FormContext
}): ReactNode {
  return (
    <div className="k-form" key={targetKey(target)} data-form={targetKey(target)}>
      {formOf(target, context)}
    </div>
  )
}

function formOf(target: Target, context: FormContext): ReactNode {
  switch (target.kind) {
    case 'initiative':
      return <InitiativeForm id={target.id} context={context} />
    case 'department':
      return <DepartmentForm id={target.id} context={context} />
    case 'corridor':
      return <CorridorForm id={target.id} context={context} />
    case 'stakeholder':
      return <StakeholderForm id={target.id} context={context} />
    case 'teamRole':
      return <TeamRoleForm id={target.id} context={context} />
    case 'checkIn':
      return <CheckInForm id={target.id} context={context} />
    case 'agreement':
      return <AgreementForm id={target.id} context={context} />
    case 'parkedTopic':
      return <ParkedTopicForm id={target.id} context={context} />
    case 'action':
      return <ActionForm id={target.id} context={context} />
    case 'decision':
      return <DecisionForm id={target.id} context={context} />
    case 'retroNote':
      return <RetroNoteForm id={target.id} context={context} />
    case 'contribution':
      return (
        <ContributionForm
          corridorId={target.corridorId}
          departmentId={target.departmentId}
          context={context}
        />
      )
    case 'gate':
      return <GateForm id={target.id} gate={target.gate} context={context} />
    case 'criterion':
      return <CriterionForm id={target.id} family={target.family} context={context} />
    case 'tranche':
      return <TrancheForm id={target.id} phase={target.phase} context={context} />
    case 'link':
      return <LinkForm end={target.end} context={context} />
    case 'field':
      return <FieldForm templateId={target.templateId} fieldId={target.key} context={context} />
  }
}
