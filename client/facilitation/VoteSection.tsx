/** The vote as the facilitator runs it. */
import { useState, type ReactNode } from 'react'
import type { Editor } from 'tldraw'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Section } from './Section.tsx'
import { useFacilitation } from './facilitation.ts'
import { VoteDialog } from './VoteDialog.tsx'

/** Opens a vote, says how many are done, closes it. */
export function VoteSection({
  store,
  editor,
}: {
  readonly store: BoardStore
  readonly editor: Editor | null
}): ReactNode {
  const t = useTranslate()
  const { session, give } = useFacilitation()
  const [isAsking, setIsAsking] = useState(false)
  const open = session.vote?.state === 'open' ? session.vote : null
  return (
    <Section title={t('facilitation.vote')}>
      {open ? (
        <>
          <p>{open.question}</p>
          <p role="status">{t('facilitation.vote.done', { count: open.done })}</p>
          <Button variant="primary" onClick={() => void give({ type: 'vote.close' })}>
            {t('facilitation.vote.close')}
          </Button>
        </>
      ) : (
        <Button onClick={() => setIsAsking(true)}>{t('facilitation.vote.open')}</Button>
      )}
      {isAsking && <VoteDialog store={store} editor={editor} onClose={() => setIsAsking(false)} />}
    </Section>
  )
}
