/** The time that is left, the same on every screen; said at sensible moments, with a gentle sound at the end. */
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { leftOf } from '../../shared/session/timer.ts'
import type { Timer } from '../../shared/session/session.ts'
import * as z from 'zod/mini'
import { onStored, readStored, writeStored } from '../session/localStore.ts'
import { useTranslate } from '../session/preferences.tsx'
import { useFacilitation } from './facilitation.ts'
import { playEnd } from './playEnd.ts'
import './timerFace.css'

/** Looks a little after the second has changed, as timers may come early. */
const afterSecondMs = 5
/** Whole minutes at which a screen reader says what is left. */
const saidMinutes = [10, 5, 1]

/** What is left of the timer, in whole seconds, by the server's clock. */
export function useSecondsLeft(timer: Timer | null, offsetMs: number): number | null {
  const readMs = () => (timer === null ? null : leftOf(timer, Date.now() + offsetMs))
  const read = () => toSeconds(readMs())
  const [seconds, setSeconds] = useState(read)
  useEffect(() => {
    let clock: ReturnType<typeof setTimeout> | null = null
    const tick = () => {
      const left = readMs()
      setSeconds(toSeconds(left))
      if (timer?.state !== 'running' || !left) return
      clock = setTimeout(tick, (left % 1000 || 1000) + afterSecondMs)
    }
    tick()
    return () => {
      if (clock) clearTimeout(clock)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `readMs` is made of these two
  }, [timer, offsetMs])
  return seconds
}

function toSeconds(ms: number | null): number | null {
  return ms === null ? null : Math.ceil(ms / 1000)
}

const readSilent = () => readStored('timerSilent', z.boolean()) ?? false

/** Shows a timer; `label` says whose where it is not the room's. */
export function TimerFace({
  timer,
  label,
  isEcho = false,
}: {
  readonly timer: Timer
  readonly label?: string
  /** Whether the same timer stands elsewhere on the page: then it sounds and is said there. */
  readonly isEcho?: boolean
}): ReactNode {
  const t = useTranslate()
  const { offsetMs } = useFacilitation()
  const seconds = useSecondsLeft(timer, offsetMs)
  const said = useSaidMinutes(seconds)
  const isSilent = useSyncExternalStore(onStored, readSilent)
  const before = useRef(seconds)
  useEffect(() => {
    const ended = seconds === 0 && before.current !== null && before.current > 0
    before.current = seconds
    if (ended && !isSilent && !isEcho) playEnd()
  }, [seconds, isSilent, isEcho])

  if (seconds === null) return null
  const isUp = seconds === 0
  return (
    <div className="k-timer" data-state={isUp ? 'up' : timer.state} role="timer" aria-label={label}>
      {label && (
        <span className="k-timer-label" aria-hidden="true">
          {label}
        </span>
      )}
      <span className="k-timer-face" aria-hidden="true">
        {writeSeconds(seconds)}
      </span>
      <span className="k-hidden">
        {isUp
          ? t('facilitation.timeUp')
          : t('facilitation.timeLeft', { time: writeSeconds(seconds) })}
      </span>
      {!isEcho && (
        <button
          type="button"
          className="k-timer-sound"
          aria-pressed={!isSilent}
          title={t(isSilent ? 'facilitation.sound.off' : 'facilitation.sound.on')}
          onClick={() => writeStored('timerSilent', isSilent ? null : true)}
        >
          <SoundIcon isSilent={isSilent} />
          <span className="k-hidden">{t('facilitation.sound.on')}</span>
        </button>
      )}
      <span className="k-timer-track" aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, (seconds * 100_000) / timer.lengthMs)}%` }} />
      </span>
      {!isEcho && (
        <span className="k-hidden" role="status">
          {said === 0
            ? t('facilitation.timeIsUp')
            : said === null
              ? ''
              : t('facilitation.minutesLeft', { count: said })}
        </span>
      )}
    </div>
  )
}

/** The last of the minutes to be said that has been passed, 0 at the end; `null` before and without a timer. */
function useSaidMinutes(seconds: number | null): number | null {
  if (seconds === null) return null
  if (seconds === 0) return 0
  return saidMinutes.find((minute) => seconds <= minute * 60 && seconds > minute * 60 - 20) ?? null
}

/** `4:05`, with hours `1:04:05`. */
export function writeSeconds(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [hours = 0, minutes = 0, rest = 0] = parts
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

function SoundIcon({ isSilent }: { readonly isSilent: boolean }): ReactNode {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M4 8v4h3l4 3V5L7 8z" />
      <path d={isSilent ? 'm14 8 4 4m0-4-4 4' : 'M14 7.5a4 4 0 0 1 0 5'} />
    </svg>
  )
}
