/** Short-lived signs of others: they rise, and are gone; a screen reader is told of the first of a flurry. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useValue } from 'tldraw'
import type { BoardSession } from '../board/BoardSession.ts'
import { nameOf, useFacilitation } from './facilitation.ts'
import './reactions.css'

const shownMs = 3_000
const most = 12
/** So long after one was spoken the next is, so that a storm of them does not drown everything else. */
const quietMs = 6_000

interface Shown {
  readonly id: number
  readonly emoji: string
  readonly name: string | null
}

let lastId = 0
function nextId(): number {
  lastId += 1
  return lastId
}

/** Shows the reactions that come in. */
export function Reactions({ board }: { readonly board: BoardSession }): ReactNode {
  const { people } = useFacilitation()
  const events = useValue('room events', () => board.roomEvents.get(), [board])
  const [shown, setShown] = useState<readonly Shown[]>([])
  const [spoken, setSpoken] = useState<Shown | null>(null)
  const spokenAt = useRef(-quietMs)
  useEffect(() => {
    const added = events.flatMap((event): readonly Shown[] =>
      event.type === 'reaction'
        ? [{ id: nextId(), emoji: event.emoji, name: nameOf(people, event.by) }]
        : [],
    )
    const [first] = added
    if (!first) return
    if (performance.now() - spokenAt.current >= quietMs) {
      spokenAt.current = performance.now()
      setSpoken(first)
    }
    setShown((before) => [...before, ...added].slice(-most))
    setTimeout(() => setShown((before) => before.filter((each) => !added.includes(each))), shownMs)
    // oxlint-disable-next-line react/exhaustive-deps -- each event is shown once, whoever comes and goes
  }, [events])
  return (
    <>
      <div className="k-hidden" role="status">
        <span key={spoken?.id}>{spoken && `${spoken.name ?? ''} ${spoken.emoji}`}</span>
      </div>
      {shown.length > 0 && (
        <div className="k-reactions" aria-hidden="true">
          {shown.map(({ id, emoji, name }) => (
            <span key={id} className="k-reaction" title={name ?? undefined}>
              {emoji}
              <span className="k-reaction-name">{name}</span>
            </span>
          ))}
        </div>
      )}
    </>
  )
}
