/** Everything a facilitator runs the room with, in one column of big targets. */
import type { ReactNode } from 'react'
import type { Editor } from 'tldraw'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { useTranslate } from '../session/preferences.tsx'
import { useWorkMessages } from '../session/useWorkMessages.ts'
import { Button } from '../ui/Button.tsx'
import { AgendaSection, AgendaWay } from './AgendaSection.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { RoomSection } from './RoomSection.tsx'
import { TimerSection } from './TimerSection.tsx'
import { VoteSection } from './VoteSection.tsx'
import { WritingSection } from './WritingSection.tsx'
import './panel.css'

/** Stands beside the canvas on a desk, over it on a tablet. */
export function FacilitatorPanel({
  store,
  editor,
  onMinutes,
  onClose,
}: {
  readonly store: BoardStore
  readonly editor: Editor | null
  /** Opens the minutes. */
  readonly onMinutes: () => void
  readonly onClose: () => void
}): ReactNode {
  useWorkMessages()
  const t = useTranslate()
  return (
    <aside className="k-facil-panel" aria-label={t('facilitation.title')}>
      <div className="k-facil-row">
        <h2 className="k-heading k-panel-title">{t('facilitation.title')}</h2>
        <Button variant="quiet" icon="close" isIconOnly onClick={onClose}>
          {t('facilitator.hide')}
        </Button>
      </div>
      <AgendaWay onMinutes={onMinutes} />
      <AgendaSection store={store} editor={editor} />
      <TimerSection />
      <WritingSection store={store} />
      <VoteSection store={store} editor={editor} />
      <RoomSection editor={editor} />
      <PeopleSection />
    </aside>
  )
}
