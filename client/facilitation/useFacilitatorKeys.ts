/** The keys with which a facilitator runs the workshop while talking. */
import { useEffect } from 'react'
import type { Command } from '../../shared/session/commands.ts'
import type { Session } from '../../shared/session/session.ts'
import type { Facilitation } from './facilitation.ts'

/** Listens while `isOn`; keys that are pressed in a text stay with the text. */
export function useFacilitatorKeys(
  facilitation: Pick<Facilitation, 'session' | 'give'> | null,
  isOn: boolean,
): void {
  useEffect(() => {
    if (!facilitation || !isOn) return
    const { session, give } = facilitation
    const handleKey = (event: KeyboardEvent) => {
      const isPlainAlt = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
      const command = isPlainAlt && !isInText(event.target) ? commandOf(event.code, session) : null
      if (!command) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) void give(command)
    }
    addEventListener('keydown', handleKey, true)
    return () => removeEventListener('keydown', handleKey, true)
  }, [facilitation, isOn])
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
