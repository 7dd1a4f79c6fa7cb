/** Keeps what somebody types between asking for something new and the field in which its name is written. */

/** A form that is not there after so many milliseconds does not come. */
const longestMs = 4_000

let typed = ''
let release: (() => void) | null = null

/** From now on keys are kept until they are taken; Escape and the time drop them. */
export function keepEarlyKeys(): void {
  takeEarlyKeys()
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.isComposing) return
    if (event.key === 'Escape') return void takeEarlyKeys()
    if (event.key === 'Backspace') typed = typed.slice(0, -1)
    else if (event.key.length === 1) typed += event.key
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('keydown', handleKeyDown, true)
  const timer = setTimeout(takeEarlyKeys, longestMs)
  release = () => {
    window.removeEventListener('keydown', handleKeyDown, true)
    clearTimeout(timer)
  }
}

/** What was typed so far; the keys go where they belong from then on. */
export function takeEarlyKeys(): string {
  release?.()
  release = null
  const early = typed
  typed = ''
  return early
}
