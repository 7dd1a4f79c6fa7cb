/** The board's title: text for most, a field for facilitators. */
import { useState, type ReactNode } from 'react'
import { useValue } from 'tldraw'
import * as z from 'zod/mini'
import { may } from '../../shared/access/policy.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { findRecord } from '../canvas/boardStore.ts'
import { request } from '../http/request.ts'
import { failureSentence } from '../http/sentence.ts'
import type { Identity } from '../session/identity.ts'
import { useTranslate } from '../session/preferences.tsx'
import { useStatus } from '../ui/Status.tsx'

/** Answers the title as everybody sees it now. */
export function useBoardTitle(store: BoardStore): string {
  return useValue('board title', () => findRecord(store, 'document', 'document')?.name ?? '', [
    store,
  ])
}

/** Shows the title as the page's heading; renaming asks the server, which tells everyone. */
export function BoardTitle({
  title,
  identity,
}: {
  readonly title: string
  readonly identity: Identity
}): ReactNode {
  const t = useTranslate()
  const show = useStatus()
  const [draft, setDraft] = useState<string | null>(null)
  if (!may(identity.role, 'board.change')) {
    return <h1 className="k-board-title">{title}</h1>
  }

  async function handleDone(): Promise<void> {
    const wanted = draft?.trim() ?? ''
    setDraft(null)
    if (wanted === '' || wanted === title) return
    const path = `api/boards/${encodeURIComponent(identity.boardId)}`
    const answer = await request(path, z.unknown(), {
      method: 'PATCH',
      body: { title: wanted },
      token: identity.token,
    })
    if (answer.ok) show(t('board.renamed', { title: wanted }))
    else show(failureSentence(t, answer.error), 'bad')
  }

  return (
    <h1 className="k-board-title">
      <span className="k-board-title-size" aria-hidden="true">
        {draft ?? title}
      </span>
      <input
        className="k-board-title-field"
        aria-label={t('board.title')}
        title={t('board.rename')}
        value={draft ?? title}
        maxLength={200}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => void handleDone()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(null)
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
        }}
      />
    </h1>
  )
}
