/** Short-lived signs of others: they rise, and are gone; a screen reader is told once. */
import { useEffect, useState, type ReactNode } from 'react'
import { useValue } from 'tldraw'
import type { BoardSession } from '../board/BoardSession.ts'
import { nameOf, useFacilitation } from './facilitation.ts'
import './reactions.css'

const shownMs = 3_000
const most = 12

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
  useEffect(() => {
    const added = events.flatMap((event): readonly Shown[] =>
      event.type === 'reaction'
        ? [{ id: nextId(), emoji: event.emoji, name: nameOf(people, event.by) }]
        : [],
    )
    if (added.length === 0) return
    setShown((before) => [...before, ...added].slice(-most))
    setTimeout(() => setShown((before) => before.filter((each) => !added.includes(each))), shownMs)
    // oxlint-disable-next-line react/exhaustive-deps -- each event is shown once, whoever comes and goes
  }, [events])
  if (shown.length === 0) return null
  return (
    <div className="k-reactions" role="status">
      {shown.map(({ id, emoji, name }) => (
        <span key={id} className="k-reaction" title={name ?? undefined}>
          {emoji}
          <span className="k-reaction-name">{name}</span>
        </span>
      ))}
    </div>
  )
}
