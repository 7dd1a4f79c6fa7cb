/** Writes down what was decided with a closed vote. */
import { useState, type FormEvent, type ReactNode } from 'react'
import type { Editor } from 'tldraw'
import { dayOf, isDay } from '../../shared/model/day.ts'
import { rankResults } from '../../shared/session/rankResults.ts'
import type { Vote } from '../../shared/session/session.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { Board } from '../../shared/workshop/board.ts'
import { createDecision } from '../../shared/workshop/commands/decisions.ts'
import type { Refusal } from '../../shared/workshop/refusal.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import { templates } from '../board/loadedTemplates.ts'
import { runStep } from '../canvas/window/useFormContext.ts'
import { refusalMessage } from '../list/refusalMessage.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/Field.tsx'
import { useStatus } from '../ui/Status.tsx'
import { useVoteTitles } from './useVoteTitles.ts'

/** So many items of the result are written down; the whole of it stays with the vote. */
const mostItems = 10

/** Proposes the question with what got the most dots, and keeps the dots as the outcome. */
export function DecisionDialog({
  vote,
  store,
  editor,
  onClose,
}: {
  readonly vote: Vote
  readonly store: BoardStore
  readonly editor: Editor | null
  readonly onClose: () => void
}): ReactNode {
  const { t } = usePreferences()
  const show = useStatus()
  const titles = useVoteTitles(vote, store)
  const items = rankResults(vote).filter(({ dots }) => dots > 0)
  const title = (target: string) => titles.get(target) ?? target
  const first = items.filter(({ rank }) => rank === 1).map(({ target }) => title(target))
  const [text, setText] = useState([vote.question, first.join(', ')].filter(Boolean).join(' '))
  const [body, setBody] = useState('')
  const [reviewDate, setReviewDate] = useState('')
  const outcome = items
    .slice(0, mostItems)
    .map(({ target, dots }) => `${title(target)}: ${t('facilitation.vote.dots', { count: dots })}`)
    .join(' · ')

  function save(event: FormEvent): void {
    event.preventDefault()
    const command = (board: Board): Refusal | null => {
      const made = createDecision(board, templates, {
        text: text.trim(),
        method: 'vote',
        body: body.trim() || null,
        date: dayOf(new Date(vote.closedAt ?? Date.now())),
        reviewDate: isDay(reviewDate) ? reviewDate : null,
        voteId: vote.id,
        outcome: outcome || null,
      })
      return made.ok ? null : made.refusal
    }
    const refusal = editor
      ? runStep(editor, 'decision of a vote', command)
      : command(storeBoard(store))
    if (refusal) return show(refusalMessage(refusal, t), 'bad')
    show(t('facilitator.decision.made'))
    onClose()
  }

  return (
    <Dialog title={t('facilitator.decision.title')} onClose={onClose}>
      <form className="k-facil-form" onSubmit={save}>
        <TextField
          label={t('facilitator.decision.text')}
          value={text}
          maxLength={500}
          required
          data-autofocus
          onChange={(event) => setText(event.target.value)}
        />
        <p className="k-hint">{outcome}</p>
        <TextField
          label={t('facilitator.decision.body')}
          hint={t('facilitator.decision.bodyHint')}
          value={body}
          maxLength={200}
          onChange={(event) => setBody(event.target.value)}
        />
        <TextField
          label={t('facilitator.decision.review')}
          type="date"
          value={reviewDate}
          onChange={(event) => setReviewDate(event.target.value)}
        />
        <Button variant="primary" type="submit" isBusy={text.trim() === ''}>
          {t('facilitator.decision.save')}
        </Button>
      </form>
    </Dialog>
  )
}
