/** The form of a decision: what was decided, how, by which body, and when it is looked at again. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import {
  deleteDecision,
  updateDecision,
  type DecisionPatch,
} from '../../shared/workshop/commands/decisions.ts'
import { isBlank } from '../../shared/workshop/labelOf.ts'
import type { Decision } from '../../shared/workshop/workshop.ts'
import { templates } from '../board/loadedTemplates.ts'
import { RadioLine, SelectLine } from './ChoiceLines.tsx'
import { useClosedVotes } from './closedVotes.ts'
import { decisionOfVote } from './decisionOfVote.ts'
import type { FormContext } from './formContext.ts'
import { FormNote } from './FormParts.tsx'
import { methodChoices } from './kitChoices.ts'
import { KitForm } from './KitForm.tsx'
import { shortTitleOrNone } from './shortTitle.ts'
import { DayLine, NameLine, WordsArea, WordsLine } from './WordsLines.tsx'

/** A body or role decides here, never a person. */
export function DecisionForm({
  id,
  context,
}: {
  readonly id: EntityId
  readonly context: FormContext
}): ReactNode {
  const { t, workshop, isReadOnly } = context
  return (
    <KitForm<Decision, DecisionPatch>
      entity={workshop.decisions.find((each) => each.id === id)}
      update={updateDecision}
      remove={deleteDecision}
      context={context}
      fields={(decision, change) => (
        <>
          <NameLine
            isLong
            label={t('forms.label.decided')}
            text={decision.text}
            context={context}
            onChange={(text) => change({ text })}
          />
          <RadioLine
            label={t('forms.label.method')}
            value={decision.method}
            choices={methodChoices(t)}
            isReadOnly={isReadOnly}
            testId="form-method"
            onChoose={(method) => change({ method })}
          />
          <VoteLine decision={decision} context={context} />
          <WordsArea
            label={t('forms.label.outcome')}
            text={decision.outcome}
            context={context}
            testId="form-outcome"
            onChange={(outcome) => change({ outcome })}
          />
          <WordsLine
            label={t('forms.label.body')}
            text={decision.body}
            context={context}
            testId="form-body"
            onChange={(body) => change({ body })}
          />
          <DayLine
            label={t('forms.label.decidedOn')}
            day={decision.date}
            context={context}
            testId="form-date"
            onChange={(date) => change({ date })}
          />
          <DayLine
            label={t('forms.label.reviewDate')}
            day={decision.reviewDate}
            context={context}
            testId="form-review"
            onChange={(reviewDate) => change({ reviewDate })}
          />
        </>
      )}
    />
  )
}

/** The closed vote it came from; what the vote says is taken over where nothing is said yet. */
function VoteLine({
  decision,
  context,
}: {
  readonly decision: Decision
  readonly context: FormContext
}): ReactNode {
  const { t, locale, isReadOnly, run } = context
  const votes = useClosedVotes()
  const { id, voteId, method } = decision
  if (voteId === null && (method !== 'vote' || votes.length === 0)) return null
  const isKnown = voteId === null || votes.some((vote) => vote.id === voteId)
  const title = shortTitleOrNone(decision, context)
  return (
    <>
      <SelectLine
        label={t('forms.label.vote')}
        value={voteId}
        choices={[
          { value: null, label: t('forms.vote.none') },
          ...votes.map((vote) => ({ value: vote.id, label: vote.question })),
          ...(isKnown ? [] : [{ value: voteId, label: t('forms.vote.gone') }]),
        ]}
        isReadOnly={isReadOnly}
        testId="form-vote"
        onChoose={(chosen) =>
          run(t('forms.step.change', { title }), (board) => {
            const vote = votes.find((each) => each.id === chosen)
            if (!vote) return updateDecision(board, templates, id, { voteId: chosen })
            const taken = decisionOfVote(vote, board, locale)
            return updateDecision(board, templates, id, {
              ...taken,
              date: decision.date ?? taken.date ?? null,
              outcome: isBlank(decision.outcome) ? taken.outcome : decision.outcome,
            })
          })
        }
      />
      {voteId === null && !isReadOnly && <FormNote>{t('forms.vote.hint')}</FormNote>}
    </>
  )
}
