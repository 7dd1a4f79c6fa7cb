/** The keys of the session: a facilitator runs the workshop with them while talking, everybody points. */
import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { may } from '../../shared/access/policy.ts'
import type { Command } from '../../shared/session/commands.ts'
import type { Session } from '../../shared/session/session.ts'
import type { Facilitation } from './facilitation.ts'
import { pingSelection } from './pings.ts'

/** Listens to what the person's role may do; keys that are pressed in a text stay with the text. */
export function useSessionKeys(
  facilitation: Pick<Facilitation, 'session' | 'role' | 'give'> | null,
  editor: Editor | null,
): void {
  useEffect(() => {
    if (!facilitation) return
    const { session, role, give } = facilitation
    const handleKey = (event: KeyboardEvent) => {
      const isPlainAlt = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
      if (!isPlainAlt || isInText(event.target)) return
      const isPing = event.code === 'KeyK' && editor !== null
      const command = may(role, 'frame.write') ? commandOf(event.code, session) : null
      if (!isPing && !command) return
      event.preventDefault()
      event.stopPropagation()
      if (event.repeat) return
      if (command) void give(command)
      else if (editor) pingSelection(editor)
    }
    addEventListener('keydown', handleKey, true)
    return () => removeEventListener('keydown', handleKey, true)
  }, [facilitation, editor])
}

/** By the place of the key, because with Alt some keyboards write another letter. */
function commandOf(code: string, { agenda, timer }: Session): Command | null {
  const hasSteps = agenda.steps.length > 0
  switch (code) {
    case 'KeyN':
      return hasSteps ? { type: 'agenda.next' } : null
    case 'KeyB':
      return hasSteps ? { type: 'agenda.back' } : null
    case 'KeyP':
      return timer && { type: timer.state === 'paused' ? 'timer.resume' : 'timer.pause' }
    default:
      return null
  }
}

function isInText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, [contenteditable="true"]')
  )
}
