/** The vote as the facilitator runs it. */
import { useState, type ReactNode } from 'react'
import type { Editor } from 'tldraw'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { Vote } from '../../shared/session/session.ts'
import { titleOfTarget } from '../../shared/session/titleOfTarget.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { ClosedVote } from './ClosedVote.tsx'
import { Section } from './Section.tsx'
import { useFacilitation } from './facilitation.ts'
import { VoteDialog } from './VoteDialog.tsx'

const mostProxyDots = 999

/** Opens a vote, says how many are done, closes it, and goes on with what it came to. */
export function VoteSection({
  store,
  editor,
}: {
  readonly store: BoardStore
  readonly editor: Editor | null
}): ReactNode {
  const { t } = usePreferences()
  const { session, give } = useFacilitation()
  const [isAsking, setIsAsking] = useState(false)
  const open = session.vote?.state === 'open' ? session.vote : null
  return (
    <Section title={t('facilitator.vote')}>
      {open ? (
        <>
          <p>{open.question}</p>
          <p>{t('facilitation.vote.done', { count: open.done })}</p>
          <ProxyDots vote={open} store={store} />
          <Button variant="primary" onClick={() => void give({ type: 'vote.close' })}>
            {t('facilitator.vote.close')}
          </Button>
        </>
      ) : (
        <Button onClick={() => setIsAsking(true)}>{t('facilitator.vote.open')}</Button>
      )}
      {session.pastVotes.toReversed().map((vote, position) => (
        <ClosedVote
          key={vote.id}
          vote={vote}
          store={store}
          editor={editor}
          isOpen={position === 0 && open === null}
        />
      ))}
      {isAsking && <VoteDialog store={store} editor={editor} onClose={() => setIsAsking(false)} />}
    </Section>
  )
}

/** Dots the facilitator sets for people without a device; they are told apart in the result. */
function ProxyDots({
  vote,
  store,
}: {
  readonly vote: Vote
  readonly store: BoardStore
}): ReactNode {
  const { t, locale } = usePreferences()
  const { mine, give } = useFacilitation()
  return (
    <details>
      <summary>{t('facilitator.vote.proxy')}</summary>
      <ul className="k-list k-facil-people">
        {vote.targets.map((target) => {
          const title = titleOfTarget(storeBoard(store), target, locale)
          return (
            <li key={target} className="k-facil-draft">
              <span>{title}</span>
              <input
                className="k-input k-facil-number"
                type="number"
                min={0}
                max={mostProxyDots}
                key={mine.proxy ? 'known' : 'unknown'}
                defaultValue={mine.proxy?.[target] ?? 0}
                aria-label={`${t('facilitator.vote.proxy')}: ${title}`}
                onChange={(event) => {
                  const dots = Math.round(event.target.valueAsNumber)
                  if (!(dots >= 0 && dots <= mostProxyDots)) return
                  void give({ type: 'vote.proxy', targetId: target, dots })
                }}
              />
            </li>
          )
        })}
      </ul>
    </details>
  )
}
