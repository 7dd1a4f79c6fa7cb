/** Copies a text and says so. */
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import type { ButtonVariant } from './Button.tsx'
import { Button } from './Button.tsx'
import { copyText } from './copyText.ts'
import { useStatus } from './Status.tsx'

/** A button that copies `text`; `spoken` is the whole sentence a screen reader says about it. */
export function CopyButton({
  text,
  spoken,
  variant = 'secondary',
}: {
  readonly text: string
  readonly spoken: string
  readonly variant?: ButtonVariant
}): ReactNode {
  const t = useTranslate()
  const show = useStatus()
  const [isCopied, setIsCopied] = useState(false)

  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), 2_500)
    return () => clearTimeout(timer)
  }, [isCopied])

  async function handleClick(): Promise<void> {
    const done = await copyText(text)
    setIsCopied(done)
    if (done) show(t('common.copied'))
    else show(t('common.copyFailed'), 'bad')
  }

  return (
    <Button
      variant={variant}
      icon={isCopied ? 'check' : 'copy'}
      aria-label={spoken}
      onClick={() => void handleClick()}
    >
      {isCopied ? t('common.copied') : t('common.copy')}
    </Button>
  )
}
