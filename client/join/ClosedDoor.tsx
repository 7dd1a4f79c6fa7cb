/** Why a link leads nowhere, and what to do now. */
import type { ReactNode } from 'react'
import type { Failure } from '../http/request.ts'
import { failureSentence } from '../http/sentence.ts'
import { homePath } from '../router/paths.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

/** Explains a link without a key, or the failure the server answered with. */
export function ClosedDoor({
  reason,
  onRetry,
}: {
  readonly reason: 'noKey' | Failure
  /** Knocks again; only for failures that may pass. */
  readonly onRetry?: () => void
}): ReactNode {
  const t = useTranslate()
  const kind = reason === 'noKey' ? 'noKey' : kindOf(reason)
  const isPassing = kind === 'full' || kind === 'failed'
  return (
    <Notice
      title={t(`home.join.${kind}.title`)}
      actions={
        <>
          {isPassing && onRetry && (
            <Button variant="primary" icon="refresh" onClick={onRetry}>
              {t('common.retry')}
            </Button>
          )}
          <ButtonLink to={homePath}>{t('home.join.toHome')}</ButtonLink>
        </>
      }
    >
      {kind === 'failed' && reason !== 'noKey'
        ? failureSentence(t, reason)
        : kind !== 'failed' && t(`home.join.${kind}.text`)}
    </Notice>
  )
}

function kindOf(failure: Failure): 'wrongKey' | 'gone' | 'full' | 'failed' {
  if (failure.kind !== 'refused') return 'failed'
  if (failure.status === 403) return 'wrongKey'
  if (failure.status === 404) return 'gone'
  return failure.status === 429 ? 'full' : 'failed'
}
