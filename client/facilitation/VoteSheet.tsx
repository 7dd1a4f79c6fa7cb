/** The vote everybody sees: setting one's dots while it is open, the result once it is closed. */
import { useState, type ReactNode } from 'react'
import { useValue } from 'tldraw'
import { titleOfTarget } from '../../shared/session/titleOfTarget.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { rankResults } from '../../shared/session/rankResults.ts'
import type { Vote } from '../../shared/session/session.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { useFacilitation } from './facilitation.ts'
import { Sheet } from './Sheet.tsx'
import './vote.css'

/** Shown while a vote is open, and after it until the person closes it. */
export function VoteSheet({ store }: { readonly store: BoardStore }): ReactNode {
  const { t } = usePreferences()
  const { session, role } = useFacilitation()
  const { vote } = session
  const [closedId, setClosedId] = useState<string | null>(null)
  if (!vote) return null
  if (vote.state === 'open') {
    return role === 'observer' ? null : <OpenVote vote={vote} store={store} />
  }
  if (closedId === vote.id) return null
  return (
    <Sheet title={`${t('facilitation.vote.results')}: ${vote.question}`} isOpen>
      <VoteResults vote={vote} store={store} />
      <Button onClick={() => setClosedId(vote.id)}>{t('common.close')}</Button>
    </Sheet>
  )
}

function OpenVote({ vote, store }: { readonly vote: Vote; readonly store: BoardStore }): ReactNode {
  const { t, locale } = usePreferences()
  const { mine, role, give } = useFacilitation()
  const titles = useTitles(vote, store, locale)
  const used = Object.values(mine.dots).reduce((sum, dots) => sum + dots, 0)
  const left = vote.dots - used
  return (
    <Sheet title={vote.question} isOpen={role === 'participant'}>
      <p role="status">
        {t('facilitation.vote.left', { count: left })}{' '}
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

/** The totals, the most dots first, ties as ties. */
export function VoteResults({
  vote,
  store,
}: {
  readonly vote: Vote
  readonly store: BoardStore
}): ReactNode {
  const { t, locale } = usePreferences()
  const titles = useTitles(vote, store, locale)
  const all = rankResults(vote)
  const ranked = all.filter(({ dots }) => dots > 0)
  const others = all.length - ranked.length
  const highest = ranked[0]?.dots ?? 0
  return (
    <>
      <ol className="k-list k-vote-results" aria-label={t('facilitation.vote.results')}>
        {ranked.map(({ target, dots, rank, isTied }) => (
          <li key={target} className="k-vote-result">
            <span className="k-vote-rank">
              {rank}
              <span className="k-hidden">. </span>
              {isTied && (
                <abbr className="k-vote-tie" title={t('facilitation.vote.tie')}>
                  =
                </abbr>
              )}
            </span>
            <span className="k-vote-title">{titles.get(target) ?? target}</span>
            <span className="k-vote-bar" aria-hidden="true">
              <span style={{ inlineSize: `${highest === 0 ? 0 : (dots * 100) / highest}%` }} />
            </span>
            <span className="k-vote-count">{t('facilitation.vote.dots', { count: dots })}</span>
          </li>
        ))}
      </ol>
      {others > 0 && <p className="k-quiet">{t('facilitation.vote.without', { count: others })}</p>}
    </>
  )
}

function useTitles(
  vote: Vote,
  store: BoardStore,
  locale: 'de' | 'en',
): ReadonlyMap<string, string> {
  return useValue(
    'vote titles',
    () => new Map(vote.targets.map((id) => [id, titleOfTarget(storeBoard(store), id, locale)])),
    [vote.id, store, locale],
  )
}
