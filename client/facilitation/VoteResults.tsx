/** What a vote came to: a list in order that is a chart at the same time, ties as ties. */
import type { ReactNode } from 'react'
import { rankResults } from '../../shared/session/rankResults.ts'
import type { Vote } from '../../shared/session/session.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { usePreferences } from '../session/preferences.tsx'
import { useVoteTitles } from './useVoteTitles.ts'
import './vote.css'

/** The most dots first; what was set for people without a device is told apart. */
export function VoteResults({
  vote,
  store,
}: {
  readonly vote: Vote
  readonly store: BoardStore
}): ReactNode {
  const { t } = usePreferences()
  const titles = useVoteTitles(vote, store)
  const all = rankResults(vote)
  const ranked = all.filter(({ dots }) => dots > 0)
  const others = all.length - ranked.length
  const highest = ranked[0]?.dots ?? 0
  return (
    <>
      <ol className="k-list k-vote-results" aria-label={t('facilitation.vote.results')}>
        {ranked.map(({ target, dots, rank, isTied }) => {
          const proxy = vote.proxy?.[target] ?? 0
          return (
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
              <span className="k-vote-count">{t('facilitation.vote.dots', { count: dots })}</span>
              {proxy > 0 && (
                <span className="k-vote-aside k-quiet">
                  {t('facilitation.vote.ofProxy', { count: proxy })}
                </span>
              )}
              <span className="k-vote-bar" aria-hidden="true">
                <span style={{ inlineSize: share(dots - proxy, highest) }} />
                <span className="k-vote-proxy" style={{ inlineSize: share(proxy, highest) }} />
              </span>
            </li>
          )
        })}
      </ol>
      {ranked.length === 0 && <p className="k-quiet">{t('facilitation.vote.nothing')}</p>}
      {ranked.length > 0 && others > 0 && (
        <p className="k-quiet">{t('facilitation.vote.without', { count: others })}</p>
      )}
    </>
  )
}

function share(dots: number, highest: number): string {
  return `${highest === 0 ? 0 : (dots * 100) / highest}%`
}
