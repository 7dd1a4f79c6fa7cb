/** Reads a reactive value that is costly to compute: at most four times a second, the newest always. */
import { useEffect, useState } from 'react'
import { react } from 'tldraw'
import { browserClock, Throttle } from './Throttle.ts'

const intervalMs = 250

/**
 * Answers the value of `read` and follows the signals it read. Give a `read` that is the same function
 * as long as it means the same. Values that are equal as JSON do not render again.
 */
export function useThrottled<T>(name: string, read: () => T): T {
  const [value, setValue] = useState(read)
  useEffect(() => {
    const throttle = new Throttle(intervalMs, browserClock)
    const stop = react(
      name,
      () => {
        const next = read()
        setValue((current) => (JSON.stringify(current) === JSON.stringify(next) ? current : next))
      },
      { scheduleEffect: (execute) => throttle.request(execute) },
    )
    return () => {
      stop()
      throttle.close()
    }
  }, [name, read])
  return value
}
