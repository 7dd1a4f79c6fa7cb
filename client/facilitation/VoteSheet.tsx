/** The vote everybody sees: setting one's dots while it is open, the result once it is closed. */
import { useState, type ReactNode } from 'react'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { Vote } from '../../shared/session/session.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { useFacilitation } from './facilitation.ts'
import { Sheet } from './Sheet.tsx'
import { useRoomWords } from './useRoomWords.ts'
import { useVoteTitles } from './useVoteTitles.ts'
import { VoteResults } from './VoteResults.tsx'
import './vote.css'

/** Shown while a vote is open, and after it until the person closes it. */
export function VoteSheet({ store }: { readonly store: BoardStore }): ReactNode {
  const { t } = usePreferences()
  const { session, role } = useFacilitation()
  const { vote } = session
  const [closedId, setClosedId] = useState<string | null>(null)
  if (!vote) return null
  if (vote.state === 'open') {
    return role === 'observer' ? (
      <WatchedVote vote={vote} />
    ) : (
      <OpenVote vote={vote} store={store} />
    )
  }
  if (closedId === vote.id) return null
  return (
    <Sheet title={`${t('facilitation.vote.results')}: ${vote.question}`} isOpen>
      <VoteResults vote={vote} store={store} />
      <Button onClick={() => setClosedId(vote.id)}>{t('common.close')}</Button>
    </Sheet>
  )
}

/** For those who only look: what the others are asked, and how far they are. */
function WatchedVote({ vote }: { readonly vote: Vote }): ReactNode {
  const { t } = usePreferences()
  const say = useRoomWords()
  return (
    <Sheet title={vote.question} isOpen>
      <p>{say('room.watch.vote')}</p>
      <p className="k-quiet">{t('facilitation.vote.done', { count: vote.done })}</p>
    </Sheet>
  )
}

function OpenVote({ vote, store }: { readonly vote: Vote; readonly store: BoardStore }): ReactNode {
  const { t } = usePreferences()
  const { mine, role, give } = useFacilitation()
  const titles = useVoteTitles(vote, store)
  const used = Object.values(mine.dots).reduce((sum, dots) => sum + dots, 0)
  const left = vote.dots - used
  return (
    <Sheet title={vote.question} isOpen={role === 'participant'}>
      <p>
        {/* Only what one has oneself is spoken: the others are done one after the other. */}
        <span role="status">{t('facilitation.vote.left', { count: left })}</span>{' '}
        {t('facilitation.vote.done', { count: vote.done })}{' '}
        {vote.anonymous && <span className="k-quiet">{t('facilitation.vote.anonymousHint')}</span>}
      </p>
      <ul className="k-list k-vote-items">
        {vote.targets.map((target) => {
          const own = mine.dots[target] ?? 0
          const title = titles.get(target) ?? target
          const cast = (dots: number) => void give({ type: 'vote.cast', targetId: target, dots })
          return (
            <li key={target} className="k-vote-item">
              <span className="k-vote-title">{title}</span>
              <span className="k-vote-dots" aria-hidden="true">
                {'●'.repeat(own)}
              </span>
              <span className="k-hidden">{t('facilitation.vote.own', { count: own })}</span>
              <Button isIconOnly icon="minus" isBusy={own === 0} onClick={() => cast(own - 1)}>
                {t('facilitation.vote.less', { title })}
              </Button>
              <Button
                isIconOnly
                icon="plus"
                isBusy={left <= 0 || own >= vote.maxPerItem}
                onClick={() => cast(own + 1)}
              >
                {t('facilitation.vote.more', { title })}
              </Button>
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
