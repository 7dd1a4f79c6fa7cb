/** Shows a long list at once where it begins, and the rest of it part by part, so that nothing freezes. */
import { startTransition, useEffect, useState } from 'react'

/** As many are there from the start: more than fit on a screen. */
const first = 60
/** So many come with each part. */
const part = 120

/** How many of `all` are to be drawn by now. */
export function useGrowingCount(all: number): number {
  const [count, setCount] = useState(first)
  useEffect(() => {
    if (count >= all) return
    const timer = setTimeout(() => startTransition(() => setCount(count + part)))
    return () => clearTimeout(timer)
  }, [count, all])
  return Math.min(count, all)
}
