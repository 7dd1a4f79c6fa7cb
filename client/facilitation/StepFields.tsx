/** One step of the script as it is edited. */
import type { ReactNode } from 'react'
import { stepModes, type Step } from '../../shared/session/session.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { FocusOffer } from './focusOffers.ts'
import { offeredLock, offeredLocks } from './offeredLocks.ts'
import { askOf } from './stepAsk.ts'

/** Before anybody writes or votes. */
const beforeRounds = {
  agenda: { steps: [], current: null, startedAt: null, runs: [] },
  writing: { anonymous: true, startedAt: 0, isCountHidden: false, authors: 0, drafts: 0 },
  vote: null,
}

/** `places` are what a step can lead everybody to. */
export function StepFields({
  step,
  places,
  onChange,
}: {
  readonly step: Step
  readonly places: readonly FocusOffer[]
  readonly onChange: (patch: Partial<Step>) => void
}): ReactNode {
  const { t } = usePreferences()
  return (
    <div className="k-facil-fields">
      <input
        className="k-input"
        aria-label={t('facilitator.editor.name')}
        value={step.title}
        maxLength={200}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <input
        className="k-input k-facil-number"
        type="number"
        min={0}
        max={600}
        aria-label={t('facilitator.editor.minutes')}
        value={step.minutes}
        onChange={(event) => onChange({ minutes: readMinutes(event.target.value) })}
      />
      <span className="k-select">
        <select
          className="k-input"
          aria-label={t('facilitator.editor.mode')}
          value={step.mode}
          onChange={(event) => {
            const mode = stepModes.find((each) => each === event.target.value)
            if (mode) onChange({ mode })
          }}
        >
          {stepModes.map((mode) => (
            <option key={mode} value={mode}>
              {t(`facilitation.mode.${mode}`)}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" />
      </span>
      <span className="k-select k-facil-focus">
        <select
          className="k-input"
          aria-label={t('facilitator.editor.focus')}
          value={step.focus ?? ''}
          onChange={(event) => {
            const place = places.find(({ focus }) => focus === event.target.value)
            onChange({ focus: place?.focus, templateId: place?.templateId })
          }}
        >
          <option value="">
            {t('facilitator.editor.focus')}: {t('facilitator.editor.focus.none')}
          </option>
          {step.focus !== undefined && !places.some(({ focus }) => focus === step.focus) && (
            <option value={step.focus}>{t('facilitator.editor.focus.gone')}</option>
          )}
          {places.map(({ focus, label }) => (
            <option key={focus} value={focus}>
              {t('facilitator.editor.focus')}: {label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" />
      </span>
      <input
        className="k-input k-facil-text"
        aria-label={t('facilitator.editor.text')}
        placeholder={t('facilitator.editor.textElse', { text: t(askOf(step, beforeRounds)) })}
        value={step.text ?? ''}
        maxLength={2_000}
        onChange={(event) => onChange({ text: event.target.value || undefined })}
      />
      <span className="k-select">
        <select
          className="k-input"
          aria-label={t('facilitator.editor.lock')}
          value={offeredLock(step.lock)}
          onChange={(event) => {
            const lock = offeredLocks.find((each) => each === event.target.value)
            if (lock) onChange({ lock })
          }}
        >
          {offeredLocks.map((lock) => (
            <option key={lock} value={lock}>
              {t('facilitator.editor.lock')}: {t(`facilitator.lock.${lock}`)}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" />
      </span>
    </div>
  )
}

function readMinutes(value: string): number {
  const minutes = Number(value)
  return Number.isFinite(minutes) ? Math.min(600, Math.max(0, minutes)) : 0
}
