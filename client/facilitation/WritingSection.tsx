/** Private writing as the facilitator runs it: how many write, never what. */
import type { ReactNode } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Section } from './Section.tsx'
import { useFacilitation } from './facilitation.ts'

/** Starts a round, shows how it goes, ends it. */
export function WritingSection(): ReactNode {
  const t = useTranslate()
  const { session, give } = useFacilitation()
  const { writing } = session
  return (
    <Section title={t('facilitation.writing')}>
      {writing ? (
        <>
          <p role="status">
            {t('facilitation.writing.count', {
              authors: writing.authors ?? 0,
              drafts: writing.drafts ?? 0,
            })}
          </p>
          <div className="k-facil-row">
            <Button variant="primary" onClick={() => void give({ type: 'writing.reveal' })}>
              {t('facilitation.writing.reveal')}
            </Button>
            <Button onClick={() => void give({ type: 'writing.cancel' })}>
              {t('facilitation.writing.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="k-quiet">{t('facilitation.writing.hint')}</p>
          <div className="k-facil-row">
            <Button onClick={() => void give({ type: 'writing.start', anonymous: true })}>
              {t('facilitation.writing.startAnonymous')}
            </Button>
            <Button onClick={() => void give({ type: 'writing.start', anonymous: false })}>
              {t('facilitation.writing.start')}
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}
