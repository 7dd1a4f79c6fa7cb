/** Leads to the line of a target: brings it into view and gives it the focus. */
import { targetKey, type ShapeTarget, type Target } from '../../shared/workshop/target.ts'

/** How long a line is waited for, in frames: a view may still be on its way. */
const mostFrames = 90

/**
 * Looks for the target below `root` until it is there, opens the card it is in and focuses its first
 * field. `onElsewhere` is told when it is not there at once, `onMissing` when it does not come at all:
 * then it has no line of its own.
 */
export function showTarget(
  root: HTMLElement,
  target: Target | ShapeTarget,
  { onElsewhere, onMissing }: { onElsewhere: () => void; onMissing: () => void },
): () => void {
  const key = CSS.escape(targetKey(target))
  const find = () => root.querySelector<HTMLElement>(`[data-target="${key}"]`)
  let frames = 0
  if (!find()) onElsewhere()
  let request = requestAnimationFrame(look)
  return () => cancelAnimationFrame(request)

  function look(): void {
    const line = find()
    if (line) return focusLine(line)
    frames += 1
    if (frames < mostFrames) request = requestAnimationFrame(look)
    else onMissing()
  }
}

function focusLine(line: HTMLElement): void {
  const card = line.querySelector('details') ?? line.closest('details')
  if (card) card.open = true
  const field = line.matches('button')
    ? line
    : (line.querySelector<HTMLElement>('summary') ??
      line.querySelector<HTMLElement>(
        'th input, th textarea, th button, input, select, textarea, button',
      ))
  line.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
  line.dataset['shown'] = ''
  line.addEventListener('focusout', () => delete line.dataset['shown'], { once: true })
}
