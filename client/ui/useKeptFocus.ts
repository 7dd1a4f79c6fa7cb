/** Keeps the keyboard's place when the thing it stood on goes away, so that nobody starts again at the top of the page. */
import { useEffect, useRef, type RefObject } from 'react'
import { contentId } from './SkipLink.tsx'

/** Where the focus was: an element, and the parts of the page around it, the nearest first. */
interface Stand {
  readonly element: Element
  readonly around: readonly Element[]
}

/**
 * Watches what stands beside the element of the answer, below the same parent. When the focused thing in it is taken away and the focus
 * falls to the page, it goes to what leads the part it was in: its heading or summary, else its first
 * field or button; to the content of the page when that part has gone too.
 */
export function useKeptFocus<T extends HTMLElement>(): RefObject<T | null> {
  const root = useRef<T>(null)
  useEffect(() => {
    const element = root.current?.parentElement
    if (!element) return
    let stand: Stand | null = null
    const standOn = (target: EventTarget | null) => {
      const isInside = target instanceof Element && element.contains(target)
      stand = isInside ? { element: target, around: partsAround(target, element) } : null
    }
    const handleFocus = (event: FocusEvent) => standOn(event.target)
    // Pressing a thing that has the focus already focuses nothing anew; pressing the page leaves all things.
    const handlePress = ({ target }: PointerEvent) =>
      standOn(
        target instanceof Element
          ? target.closest('button, input, textarea, select, summary')
          : null,
      )
    const watcher = new MutationObserver(() => {
      if (!stand || stand.element.isConnected) return
      const { around } = stand
      stand = null
      const active = document.activeElement
      if (active && active !== document.body) return
      leadOf(around.find((part) => part.isConnected))?.focus({ preventScroll: true })
    })
    document.addEventListener('focusin', handleFocus)
    document.addEventListener('pointerdown', handlePress, true)
    watcher.observe(element, { childList: true, subtree: true })
    return () => {
      watcher.disconnect()
      document.removeEventListener('focusin', handleFocus)
      document.removeEventListener('pointerdown', handlePress, true)
    }
  }, [])
  return root
}

const parts = 'section, aside, dialog'

function partsAround(target: Element, root: Element): readonly Element[] {
  const found: Element[] = []
  for (
    let part = target.closest(parts);
    part && part !== root && root.contains(part);
    part = part.parentElement?.closest(parts) ?? null
  ) {
    found.push(part)
  }
  return found
}

function leadOf(part: Element | undefined): HTMLElement | null {
  const leads = ['[data-lead]', 'summary', 'input', 'button']
  for (const lead of part ? leads : []) {
    const found = part?.querySelector<HTMLElement>(lead)
    if (found) return found
  }
  return document.getElementById(contentId)
}
