/** Short-lived signs of others: they rise, and are gone; a screen reader is told once. */
import { useEffect, useState, type ReactNode } from 'react'
import { useValue } from 'tldraw'
import type { BoardSession } from '../board/BoardSession.ts'
import { nameOf, useFacilitation } from './facilitation.ts'

const shownMs = 3_000
const most = 12

interface Shown {
  readonly id: number
  readonly emoji: string
  readonly name: string | null
}

/** Shows the reactions that come in. */
export function Reactions({ board }: { readonly board: BoardSession }): ReactNode {
  const { people } = useFacilitation()
  const event = useValue('room event', () => board.roomEvent.get(), [board])
  const [shown, setShown] = useState<readonly Shown[]>([])
  useEffect(() => {
    if (event?.type !== 'reaction') return
    const id = performance.now()
    const name = nameOf(people, event.by)
    setShown((before) => [...before, { id, emoji: event.emoji, name }].slice(-most))
    setTimeout(() => setShown((before) => before.filter((each) => each.id !== id)), shownMs)
    // oxlint-disable-next-line react/exhaustive-deps -- each event is shown once, whoever comes and goes
  }, [event])
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
