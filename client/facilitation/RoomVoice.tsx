/** Says to a screen reader what the room can see: the one live region of the session, there before anything runs. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import { useStatus } from '../ui/Status.tsx'
import { changesToSay } from './changesToSay.ts'
import { nameOf, useFacilitation } from './facilitation.ts'

/**
 * A region that comes together with its words is not read, so this one stays. The same words twice are
 * read twice.
 */
export function RoomVoice(): ReactNode {
  const t = useTranslate()
  const show = useStatus()
  const { session, people, me, role } = useFacilitation()
  const before = useRef(session)
  const [said, setSaid] = useState({ turn: 0, words: '' })
  useEffect(() => {
    const listener = { me, role, nameOf: (id: string) => nameOf(people, id) }
    const sayings = changesToSay(before.current, session, listener)
    // A role that somebody else has given is seen and said.
    const given = session.roles[me]
    if (given && given !== before.current.roles[me]) show(t(`facilitation.role.${given}`))
    before.current = session
    if (sayings.length === 0) return
    const words = sayings.map((each) =>
      asSentence(typeof each === 'string' ? each : t(each.key, each.params)),
    )
    setSaid(({ turn }) => ({ turn: turn + 1, words: words.join(' ') }))
  }, [session, people, me, role, show, t])
  return (
    <div className="k-hidden" role="status" data-testid="room-voice">
      <span key={said.turn}>{said.words}</span>
    </div>
  )
}

/** With a full stop where there is no sign at the end, so that it is not read in one breath with the next. */
function asSentence(words: string): string {
  return /[.!?…:]$/.test(words) ? words : `${words}.`
}
