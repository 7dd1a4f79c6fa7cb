/** The timer as the facilitator sets it. */
import { useId, useState, type ReactNode } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Section } from './Section.tsx'
import { useFacilitation } from './facilitation.ts'
import { TimerFace } from './TimerFace.tsx'

const presets = [3, 5, 10, 15]
const mostMinutes = 600

/** Presets, minutes of one's own, and what a running timer takes. */
export function TimerSection(): ReactNode {
  const t = useTranslate()
  const { session, give } = useFacilitation()
  const [minutes, setMinutes] = useState('20')
  const id = useId()
  const { timer } = session
  const wanted = Number(minutes)
  const isSound = wanted > 0 && wanted <= mostMinutes
  const start = (count: number) =>
    void give({ type: 'timer.start', seconds: Math.max(1, Math.round(count * 60)) })
  return (
    <Section title={t('facilitator.timer')}>
      {timer && <TimerFace timer={timer} isEcho />}
      {timer && (
        <div className="k-facil-even">
          <Button
            onClick={() =>
              void give({ type: timer.state === 'paused' ? 'timer.resume' : 'timer.pause' })
            }
          >
            {t(timer.state === 'paused' ? 'facilitator.timer.resume' : 'facilitator.timer.pause')}
          </Button>
          <Button onClick={() => void give({ type: 'timer.add', seconds: 60 })}>
            {t('facilitator.timer.add')}
          </Button>
          <Button onClick={() => void give({ type: 'timer.stop' })}>
            {t('facilitator.timer.stop')}
          </Button>
        </div>
      )}
      <div className="k-facil-even">
        {presets.map((count) => (
          <Button
            key={count}
            aria-label={t('facilitator.timer.startLong', { minutes: count })}
            onClick={() => start(count)}
          >
            {t('facilitator.timer.start', { minutes: count })}
          </Button>
        ))}
      </div>
      <form
        className="k-facil-row"
        onSubmit={(event) => {
          event.preventDefault()
          if (isSound) start(wanted)
        }}
      >
        <label className="k-label" htmlFor={id}>
          {t('facilitator.timer.custom')}
        </label>
        <input
          id={id}
          className="k-input k-facil-number"
          type="number"
          min={1}
          max={mostMinutes}
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
        />
        <Button type="submit" isBusy={!isSound}>
          {t('facilitator.timer.go')}
        </Button>
      </form>
    </Section>
  )
}
