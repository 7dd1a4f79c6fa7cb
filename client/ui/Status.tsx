/** Short messages about what just happened: seen at the foot of the page, spoken by screen readers. */
import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useEffect, useState } from 'react'
import { Icon } from './Icon.tsx'
import './Status.css'

/** `bad` interrupts a screen reader and stays longer. */
export type StatusTone = 'good' | 'bad'

/** Shows and speaks a message. */
export type ShowStatus = (message: string, tone?: StatusTone) => void

const StatusContext = createContext<ShowStatus>(() => undefined)

/** Answers how to tell the person what happened. */
export function useStatus(): ShowStatus {
  return useContext(StatusContext)
}

const shownMs = { good: 4_000, bad: 9_000 } as const

/** Holds the one live region of the page. */
export function StatusProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [message, setMessage] = useState<{ text: string; tone: StatusTone } | null>(null)
  const show = useCallback<ShowStatus>((text, tone = 'good') => setMessage({ text, tone }), [])

  useEffect(() => {
    if (!message) return
    const timer = setTimeout(() => setMessage(null), shownMs[message.tone])
    return () => clearTimeout(timer)
  }, [message])

  return (
    <StatusContext value={show}>
      {children}
      <div className="k-status" role="status" aria-live="polite">
        {message?.tone === 'good' && <Message text={message.text} tone="good" />}
      </div>
      <div className="k-status" role="alert">
        {message?.tone === 'bad' && <Message text={message.text} tone="bad" />}
      </div>
    </StatusContext>
  )
}

function Message({ text, tone }: { readonly text: string; readonly tone: StatusTone }): ReactNode {
  return (
    <p className="k-status-message" data-tone={tone}>
      <Icon name={tone === 'good' ? 'check' : 'warning'} />
      <span>{text}</span>
    </p>
  )
}
