/** Leads the list to the sheet that everybody is to look at, but never while somebody writes or has a form open. */
import { useEffect, useEffectEvent } from 'react'

const lookAgainMs = 400

/**
 * Calls `lead` with the template's id each time another one is to be looked at, as soon as the person is free.
 * `isElsewhere` says that the list was opened for something of its own: then nobody is led away at once.
 */
export function useLedView(
  templateId: string | null,
  isElsewhere: boolean,
  lead: (templateId: string) => void,
): void {
  const tryIt = useEffectEvent((id: string): boolean => {
    if (isBusy()) return false
    lead(id)
    return true
  })
  const isWanted = useEffectEvent(() => !isElsewhere)
  useEffect(() => {
    if (templateId === null || !isWanted() || tryIt(templateId)) return
    const timer = setInterval(() => tryIt(templateId) && clearInterval(timer), lookAgainMs)
    return () => clearInterval(timer)
  }, [templateId])
}

function isBusy(): boolean {
  const focused = document.activeElement
  const isWriting =
    focused instanceof HTMLElement && focused.matches('input, textarea, select, [contenteditable]')
  return isWriting || document.querySelector('dialog[open]') !== null
}
