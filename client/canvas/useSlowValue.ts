/** Reads a reactive value that is costly to compute and need not follow every frame of a drag. */
import { useEffect, useState } from 'react'
import { computed, react } from 'tldraw'

const restMs = 120

/**
 * Answers the value of `read` and follows what it read: at once after a rest, else at most eight times a
 * second, and the last change always arrives. Values that are equal as JSON do not render again.
 */
export function useSlowValue<T>(name: string, read: () => T, inputs: readonly unknown[]): T {
  const [value, setValue] = useState(read)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    let lastAt = 0
    const signal = computed(name, read)
    const stop = react(
      name,
      () => {
        const next = signal.get()
        lastAt = performance.now()
        setValue((current) => (JSON.stringify(current) === JSON.stringify(next) ? current : next))
      },
      {
        scheduleEffect: (execute) => {
          if (timer !== null) return
          const wait = Math.max(0, lastAt + restMs - performance.now())
          timer = setTimeout(() => {
            timer = null
            execute()
          }, wait)
        },
      },
    )
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- the caller names what `read` depends on, as in useValue
  }, inputs)
  return value
}
