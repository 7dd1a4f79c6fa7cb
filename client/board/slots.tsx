/** The places of the list and of the panel; each comes in a file of its own when it is first shown. */
import { type ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { templateShapeId } from '../../shared/workshop/cards.ts'
import type { ShapeTarget, Target } from '../../shared/workshop/target.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Loading } from '../ui/Loading.tsx'
import type { BoardSession } from './BoardSession.ts'
import { lazyPart, PartPlace } from '../ui/lazyPart.tsx'
import { knownTemplateIds } from './loadedTemplates.ts'

const List = lazyPart(async () => (await import('../list/ListView.tsx')).ListView)
const Panel = lazyPart(async () => (await import('../panel/LivePanel.tsx')).LivePanel)
const Facilitation = lazyPart(
  async () => (await import('../facilitation/FacilitationBar.tsx')).FacilitationView,
)

/** The board as headings, tables and forms; `onJump` leads to what the canvas shows of it. */
export function ListSlot({
  board,
  onJump,
  focusTarget = null,
}: {
  readonly board: BoardSession
  readonly onJump: (target: Target | ShapeTarget) => void
  /** What the list shows first, with the focus on it. */
  readonly focusTarget?: Target | ShapeTarget | null
}): ReactNode {
  const t = useTranslate()
  // A step shows everybody its sheet, in the list as on the canvas.
  const ledTo = useValue('sheet to look at', () => findLedTo(board), [board])
  return (
    <PartPlace fallback={<Loading label={t('common.loading')} />}>
      <List store={board.store} onJump={onJump} focusTarget={focusTarget} ledTo={ledTo} />
    </PartPlace>
  )
}

/** The template whose frame everybody is to look at. */
function findLedTo({ facilitation }: BoardSession): string | null {
  const shapeId = facilitation.get()?.session.attention?.shapeId
  if (shapeId === undefined) return null
  return knownTemplateIds.find((id) => templateShapeId(id) === shapeId) ?? null
}

/** Where the workshop stands, for everybody, and the panel of whoever facilitates. */
export function FacilitationSlot(props: {
  readonly board: BoardSession
  readonly editor: Editor | null
  readonly isPanelOpen: boolean
  readonly onPanel: (isOpen: boolean) => void
  readonly onMinutes: () => void
}): ReactNode {
  return (
    <div className="k-board-facilitation">
      <PartPlace>
        <Facilitation {...props} />
      </PartPlace>
    </div>
  )
}

/** What the template reads out of the board, live. */
export function PanelSlot({
  store,
  onJump,
  onBeforeChange,
}: {
  readonly store: BoardStore
  readonly onJump: (target: Target) => void
  readonly onBeforeChange: () => void
}): ReactNode {
  const t = useTranslate()
  return (
    <PartPlace fallback={<Loading label={t('common.loading')} />}>
      <Panel store={store} onJump={onJump} onBeforeChange={onBeforeChange} />
    </PartPlace>
  )
}
