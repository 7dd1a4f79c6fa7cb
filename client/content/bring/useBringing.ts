/** Work that brings something onto the board: one at a time, can be stopped, stops when its dialog goes. */
import { useEffect, useRef, useState } from 'react'

/** The work as its dialog sees it. */
export interface Bringing {
  /** What has begun; `null` while nothing runs. */
  readonly step: { readonly at: number; readonly count: number } | null
  readonly faults: readonly string[]
  /** Starts it; `work` throws when its signal is aborted, and answers what went wrong. */
  start(work: (run: BringRun) => Promise<readonly string[]>): void
  stop(): void
  setFaults(faults: readonly string[]): void
}

/** What the work is given. */
export interface BringRun {
  readonly signal: AbortSignal
  /** The step `at`, counted from 0, has begun. */
  tell(at: number, count: number): void
}

/** `onStopped` answers what is said when a person has stopped it. */
export function useBringing(onStopped: () => string): Bringing {
  const [step, setStep] = useState<Bringing['step']>(null)
  const [faults, setFaults] = useState<readonly string[]>([])
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  return {
    step,
    faults,
    setFaults,
    stop: () => running.current?.abort(),
    start(work) {
      if (running.current) return
      const control = new AbortController()
      running.current = control
      setFaults([])
      setStep({ at: 0, count: 1 })
      const tell = (at: number, count: number) => setStep({ at, count })
      void work({ signal: control.signal, tell })
        .catch((error: unknown) => {
          if (control.signal.aborted) return [onStopped()]
          throw error
        })
        .then(setFaults)
        .finally(() => {
          running.current = null
          setStep(null)
        })
    },
  }
}
