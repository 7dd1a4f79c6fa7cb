/** Says to a screen reader what the room can see, and keeps the keyboard's place: there before anything runs. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import { useStatus } from '../ui/Status.tsx'
import { useKeptFocus } from '../ui/useKeptFocus.ts'
import { changesToSay, type Saying } from './changesToSay.ts'
import { nameOf, useFacilitation } from './facilitation.ts'
import { isRoomKey, useRoomWords } from './useRoomWords.ts'

/**
 * The one live region of the session. A region that comes together with its words is not read, so this one
 * stays; the same words twice are read twice. What is beside it comes and goes under the keyboard.
 */
export function RoomVoice(): ReactNode {
  const t = useTranslate()
  const say = useRoomWords()
  const show = useStatus()
  const region = useKeptFocus<HTMLDivElement>()
  const { session, people, me, role } = useFacilitation()
  const before = useRef(session)
  const [said, setSaid] = useState({ turn: 0, words: '' })
  useEffect(() => {
    const listener = { me, role, nameOf: (id: string) => nameOf(people, id) }
    const sayings = changesToSay(before.current, session, listener)
    // A role that somebody else has given is seen and said.
    const given = session.roles[me]
    if (given && given !== before.current.roles[me]) show(say(`room.role.${given}`))
    before.current = session
    if (sayings.length === 0) return
    const wordsOf = (saying: Saying): string => {
      if (typeof saying === 'string') return saying
      const { key, params } = saying
      return isRoomKey(key) ? say(key, params) : t(key, params)
    }
    const words = sayings.map((each) => asSentence(wordsOf(each))).join(' ')
    setSaid(({ turn }) => ({ turn: turn + 1, words }))
  }, [session, people, me, role, show, say, t])
  return (
    <div ref={region} className="k-hidden" role="status" data-testid="room-voice">
      <span key={said.turn}>{said.words}</span>
    </div>
  )
}

/** With a full stop where there is no sign at the end, so that it is not read in one breath with the next. */
function asSentence(words: string): string {
  return /[.!?…:]$/.test(words) ? words : `${words}.`
}
