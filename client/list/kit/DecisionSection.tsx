/** The decisions: what, how, by which body, and when it is looked at again; some come from a closed vote. */
import { useState, type ReactNode } from 'react'
import {
  createDecision,
  deleteDecision,
  updateDecision,
  type DecisionPatch,
} from '../../../shared/workshop/commands/decisions.ts'
import type { Decision, Workshop } from '../../../shared/workshop/workshop.ts'
import { templates } from '../../board/loadedTemplates.ts'
import { useClosedVotes } from '../../forms/closedVotes.ts'
import { decisionOfVote } from '../../forms/decisionOfVote.ts'
import { methodChoices } from '../../forms/kitChoices.ts'
import { useToday } from '../../session/useToday.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import type { ListContext } from '../listContext.ts'
import { KitSection, type KitTable } from './KitSection.tsx'

/** A new one is by consent and of today; one from a vote takes over what the vote says. */
export function DecisionSection({
  workshop,
  context,
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t, isReadOnly } = context
  const today = useToday()
  return (
    <KitSection
      id="decisions"
      caption={t('list.kit.decisions')}
      hint={t('list.kit.decisionsHint')}
      rows={workshop.decisions}
      table={table}
      empty={t('list.kit.noDecisions')}
      newLabel={t('list.new.decision')}
      context={context}
      create={(board, all, said) => createDecision(board, all, { text: said, date: today })}
    >
      {!isReadOnly && <FromVote workshop={workshop} context={context} />}
    </KitSection>
  )
}

/** The closed votes of which nobody has made a decision yet. */
function FromVote({
  workshop,
  context: { t, locale, commands },
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const used = new Set(workshop.decisions.map(({ voteId }) => voteId))
  const votes = useClosedVotes().filter(({ id }) => !used.has(id))
  const [wanted, setWanted] = useState<string | null>(null)
  const vote = votes.find(({ id }) => id === wanted) ?? votes[0]
  if (!vote) return null
  return (
    <form
      className="k-list-new"
      onSubmit={(event) => {
        event.preventDefault()
        commands.create(vote.question, (board) =>
          createDecision(board, templates, {
            ...decisionOfVote(vote, board, locale),
            text: { [locale]: vote.question },
          }),
        )
      }}
    >
      <SelectField
        label={t('list.kit.fromVote')}
        hint={t('list.kit.fromVoteHint')}
        value={vote.id}
        data-testid="from-vote"
        onChange={(event) => setWanted(event.target.value)}
      >
        {votes.map(({ id, question }) => (
          <option key={id} value={id}>
            {question}
          </option>
        ))}
      </SelectField>
      <Button type="submit" variant="secondary" icon="plus">
        {t('list.kit.fromVoteAdd')}
      </Button>
    </form>
  )
}

const table: KitTable<Decision, DecisionPatch> = {
  kind: 'decision',
  update: updateDecision,
  remove: deleteDecision,
  columns: (make, { t }) => [
    make.name({
      key: 'text',
      label: t('list.kit.decision'),
      width: 19,
      of: ({ text }) => text,
      patch: (text) => ({ text }),
      isLong: true,
    }),
    make.choice({
      key: 'method',
      label: t('list.kit.method'),
      width: 11,
      choices: methodChoices(t),
      of: ({ method }) => method,
      patch: (method) => ({ method }),
      isFact: true,
      isPlace: true,
    }),
    make.text({
      key: 'outcome',
      label: t('list.kit.outcome'),
      width: 16,
      of: ({ outcome }) => outcome,
      patch: (outcome) => ({ outcome }),
      isLong: true,
    }),
    make.text({
      key: 'body',
      label: t('list.kit.body'),
      width: 10,
      of: ({ body }) => body,
      patch: (body) => ({ body }),
      isFact: true,
    }),
    make.day({
      key: 'date',
      label: t('list.kit.date'),
      width: 10,
      of: ({ date }) => date,
      patch: (date) => ({ date }),
    }),
    make.day({
      key: 'review',
      label: t('list.kit.review'),
      width: 10,
      of: ({ reviewDate }) => reviewDate,
      patch: (reviewDate) => ({ reviewDate }),
    }),
  ],
}
