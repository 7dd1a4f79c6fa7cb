/** What happens once in the room: calls to look somewhere, calls back, and people who point. */
import { useEffect, useRef } from 'react'
import { useValue, type Editor } from 'tldraw'
import type { RoomEvent } from '../../shared/session/session.ts'
import type { BoardSession } from '../board/BoardSession.ts'
import { useTranslate } from '../session/preferences.tsx'
import { useStatus } from '../ui/Status.tsx'
import { nameOf, type Facilitation } from './facilitation.ts'
import { whenFree } from './isBusy.ts'
import { pingsOf, showPing } from './pings.ts'
import { lead } from './useAttention.ts'

/** Somebody who writes or drags so long is not led to what was shown before. */
const patienceMs = 30_000

/** Leads to where one is called, once one neither writes nor drags; shows pings, and lets this person send them. */
export function useRoomEvents(
  board: BoardSession,
  editor: Editor | null,
  { me, people, give }: Pick<Facilitation, 'me' | 'people' | 'give'>,
  mayPing: boolean,
): void {
  const t = useTranslate()
  const show = useStatus()
  const events = useValue('room events', () => board.roomEvents.get(), [board])
  const seen = useRef(events)
  const stopWaiting = useRef<() => void>(() => undefined)
  useEffect(() => () => stopWaiting.current(), [editor])

  useEffect(() => {
    if (events === seen.current) return
    seen.current = events
    const call = events.findLast((event) => isCall(event, me))
    if (call && isCall(call, me)) {
      if (call.type === 'reveal') show(t('facilitation.revealed', { count: call.count }))
      else
        show(t(call.type === 'recall' ? 'facilitation.groups.recalled' : 'facilitation.summoned'))
      stopWaiting.current()
      if (editor) stopWaiting.current = whenFree(editor, () => lead(editor, call), patienceMs)
    }
    for (const event of events) {
      if (event.type !== 'ping') continue
      const name = nameOf(people, event.by)
      if (editor) showPing(editor, { ...event, name })
      if (event.by !== me) show(t('facilitation.pinged', { name: name ?? '–' }))
    }
  }, [events, editor, me, people, show, t])

  useEffect(() => {
    if (!editor || !mayPing) return
    const { send } = pingsOf(editor)
    send.set(({ pageId, x, y }) => {
      void give({ type: 'ping.send', pageId, x: Math.round(x), y: Math.round(y) })
    })
    return () => void send.set(null)
  }, [editor, mayPing, give])
}

type Call = Extract<RoomEvent, { readonly type: 'summon' | 'recall' | 'reveal' }>

/** Who calls is where they call to; revealed notes are new to everybody. */
function isCall(event: RoomEvent, me: string): event is Call {
  if (event.type === 'reveal') return true
  return (event.type === 'summon' || event.type === 'recall') && event.by !== me
}
