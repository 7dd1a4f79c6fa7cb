/** The people who were there when a snapshot was made. */
import type { ReactNode } from 'react'
import type { SnapshotView } from '../../shared/api/snapshots.ts'
import { useTranslate } from '../session/preferences.tsx'
import { useHistoryWords } from './useHistoryWords.ts'

/** How many, and on request who and in which role. */
export function WhoWasThere({ view: { people } }: { readonly view: SnapshotView }): ReactNode {
  const say = useHistoryWords()
  const t = useTranslate()
  if (people.length === 0) return <p className="k-quiet k-small">{say('history.people.none')}</p>
  return (
    <details className="k-history-who">
      <summary>{say('history.people', { count: people.length })}</summary>
      <ul aria-label={say('history.who')}>
        {people.map((person, position) => (
          <li key={person.id ?? position}>
            {person.name ?? say('history.who.unnamed')}{' '}
            <span className="k-quiet k-small">{t(`common.role.${person.role}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
