/** The sample city in one click: a board of one's own, filled, opened. */
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { createBoard } from '../http/boards.ts'
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
    const sample = await import('../../templates/samples/auenfurt.json')
    const created = await createBoard(
      {
        title: t('home.sample.boardTitle'),
        locale,
        template: 'four-approaches',
        workshop: sample.default,
        retentionDays: sampleRetentionDays,
      },
      null,
    )
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
