/** Keeps what a hand is setting right now, until the board says the same. */
import { useState } from 'react'

/**
 * Answers the value to show and how to set it. What was set shows at once; it gives way to the board's
 * value when that has caught up, or when the control loses the focus (`release`).
 */
export function useDraft<T>(
  value: T,
  onSet: (value: T) => void,
): { readonly shown: T; readonly set: (value: T) => void; readonly release: () => void } {
  const [draft, setDraft] = useState<{ readonly value: T } | null>(null)
  if (draft !== null && draft.value === value) setDraft(null)
  return {
    shown: draft ? draft.value : value,
    set: (next) => {
      setDraft({ value: next })
      onSet(next)
    },
    release: () => setDraft(null),
  }
}
