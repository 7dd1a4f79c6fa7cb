/** How the workshop keeps to its plan, and what can be done when it does not. */
import { useState, type ReactNode } from 'react'
import { shortenRest } from '../../shared/session/lateness.ts'
import { writtenAs } from '../../shared/i18n/locale.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useFacilitation } from './facilitation.ts'
import { useExpectedEnd, useMinutesLate } from './useMinutesLate.ts'

/** Nothing before the first step. Three ways to catch up: shorten what is left, leave a step out, accept it. */
export function LatenessNote(): ReactNode {
  const { t, locale } = usePreferences()
  const { session, give } = useFacilitation()
  const late = useMinutesLate()
  const end = useExpectedEnd()
  /** So much lateness is accepted in this run: what comes on top of it is told again. */
  const [accepted, setAccepted] = useState<Accepted>({ runStart: null, minutes: 0 })
  const { steps, current, runs } = session.agenda
  const position = steps.findIndex(({ id }) => id === current)
  if (position < 0) return null
  const runStart = runs[0]?.startedAt ?? null
  const isAccepted = accepted.runStart === runStart && late <= accepted.minutes
  const shortened = late > 0 ? shortenRest(steps, position, late) : null
  const rest = steps.slice(position + 1)
  const time =
    end === null
      ? ''
      : new Intl.DateTimeFormat(writtenAs[locale], { timeStyle: 'short' }).format(end)
  return (
    <>
      <p className="k-facil-late" data-late={(late > 0 && !isAccepted) || undefined} role="status">
        {late > 0 ? t('facilitator.agenda.late', { count: late }) : t('facilitator.agenda.onTime')}{' '}
        {time && <span className="k-quiet">{t('facilitator.agenda.end', { time })}</span>}
      </p>
      {late > 0 && !isAccepted && (
        <div className="k-facil-row">
          {shortened && (
            <Button onClick={() => void give({ type: 'agenda.set', steps: [...shortened] })}>
              {t('facilitator.agenda.catchUp')}
            </Button>
          )}
          {rest.length > 0 && (
            <Menu
              label={t('facilitator.agenda.leaveOut')}
              iconAfter="chevronDown"
              items={rest.map(({ id, title, minutes }) => ({
                id,
                label: `${title} (${t('facilitator.agenda.minutes', { count: minutes })})`,
                onSelect: () =>
                  void give({ type: 'agenda.set', steps: steps.filter((step) => step.id !== id) }),
              }))}
            />
          )}
          <Button variant="quiet" onClick={() => setAccepted({ runStart, minutes: late })}>
            {t('facilitator.agenda.accept')}
          </Button>
        </div>
      )}
    </>
  )
}

interface Accepted {
  /** When the run began in which it was accepted. */
  readonly runStart: number | null
  readonly minutes: number
}
