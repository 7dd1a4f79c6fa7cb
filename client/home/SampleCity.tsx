/** The sample city in one click: a board of one's own, filled, opened. */
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CreatedBoard } from '../../shared/api/boards.ts'
import { dayOf } from '../../shared/model/day.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { createBoard } from '../http/boards.ts'
import { listTemplates } from '../http/templates.ts'
import type { Failure } from '../http/request.ts'
import type { Result } from '../http/result.ts'
import { failureSentence } from '../http/sentence.ts'
import { useServerConfig } from '../http/useServerConfig.ts'
import { boardPath } from '../router/paths.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { useStatus } from '../ui/Status.tsx'
import { joinCreated, rememberCreated } from './openBoard.ts'

/** Sample boards are for trying things out and go by themselves. */
const sampleRetentionDays = 14

/** Offers the sample; where only the administration creates boards there is nothing to offer. */
export function SampleCity(): ReactNode {
  const { t, locale } = usePreferences()
  const show = useStatus()
  const config = useServerConfig()
  const [, navigate] = useLocation()
  const [isBusy, setIsBusy] = useState(false)
  if (config?.boardCreation === 'admin') return null

  async function handleClick(): Promise<void> {
    setIsBusy(true)
    const created = await createSample(t('home.sample.boardTitle'), locale)
    if (!created.ok) {
      setIsBusy(false)
      show(failureSentence(t, created.error), 'bad')
      return
    }
    rememberCreated(created.value)
    await joinCreated(created.value, t('home.sample.guest'))
    navigate(boardPath(created.value.id))
  }

  return (
    <section className="k-sample" aria-labelledby="sample-title">
      <div className="k-sample-words">
        <h2 id="sample-title" className="k-heading k-heading-3">
          {t('home.sample.title')}
        </h2>
        <p className="k-text k-quiet">{t('home.sample.text')}</p>
      </div>
      <Button iconAfter="arrowRight" isBusy={isBusy} onClick={() => void handleClick()}>
        {t('home.sample.submit')}
      </Button>
    </section>
  )
}

/** The city on every template there is, with a workshop held today. */
async function createSample(title: string, locale: Locale): Promise<Result<CreatedBoard, Failure>> {
  const [sample, offers] = await Promise.all([
    loadSample().catch(() => null),
    listTemplates(locale),
  ])
  if (sample === null) return { ok: false, error: { kind: 'unreachable' } }
  if (!offers.ok) return offers
  const board = {
    title,
    locale,
    templates: offers.value.map(({ id }) => id),
    workshop: sample,
    retentionDays: sampleRetentionDays,
  }
  return createBoard(board, null)
}

async function loadSample(): Promise<object> {
  const [city, { auenfurtKit }] = await Promise.all([
    import('../../templates/samples/auenfurt.json'),
    import('../../templates/samples/auenfurtKit.ts'),
  ])
  return { ...city.default, ...auenfurtKit(dayOf(new Date())) }
}
