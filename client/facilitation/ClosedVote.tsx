/** A closed vote in the facilitator's panel: its result, and what can be made of it. */
import { useState, type ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import type { Vote } from '../../shared/session/session.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { writtenAs } from '../../shared/i18n/locale.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { useStatus } from '../ui/Status.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'
import { sortNotes, votedNotes } from './sortNotes.ts'
import { VoteResults } from './VoteResults.tsx'

/** Folded to its question, unless `isOpen`. */
export function ClosedVote({
  vote,
  store,
  editor,
  isOpen,
}: {
  readonly vote: Vote
  readonly store: BoardStore
  readonly editor: Editor | null
  readonly isOpen: boolean
}): ReactNode {
  const { t, locale } = usePreferences()
  const show = useStatus()
  const [isDeciding, setIsDeciding] = useState(false)
  const hasNotes = useValue(
    'voted notes',
    () => editor !== null && votedNotes(editor, vote).length > 1,
    [editor, vote],
  )
  const time =
    vote.closedAt === null
      ? ''
      : new Intl.DateTimeFormat(writtenAs[locale], { timeStyle: 'short' }).format(vote.closedAt)
  return (
    <details className="k-vote-past" open={isOpen}>
      <summary>
        {vote.question} <span className="k-quiet">{time}</span>
      </summary>
      <VoteResults vote={vote} store={store} />
      {hasNotes && editor && (
        <Button
          onClick={() => {
            const count = sortNotes(editor, vote)
            show(t('facilitator.vote.sorted', { count }))
          }}
        >
          {t('facilitator.vote.sort')}
        </Button>
      )}
      <Button onClick={() => setIsDeciding(true)}>{t('facilitator.decision.open')}</Button>
      {isDeciding && (
        <DecisionDialog
          vote={vote}
          store={store}
          editor={editor}
          onClose={() => setIsDeciding(false)}
        />
      )}
    </details>
  )
}
