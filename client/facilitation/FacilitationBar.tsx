/** The slim bar below the head: where the workshop stands, what is asked, how long it lasts, what comes next. */
import { type ReactNode } from 'react'
import type { Editor } from 'tldraw'
import type { Step } from '../../shared/session/session.ts'
import { may } from '../../shared/access/policy.ts'
import type { BoardSession } from '../board/BoardSession.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { BarSigns } from './BarSigns.tsx'
import {
  FacilitationProvider,
  useFacilitation,
  useFacilitationOf,
  type Facilitation,
} from './facilitation.ts'
import { RoundSheets } from './RoundSheets.tsx'
import { askOf } from './stepAsk.ts'
import { useAttention } from './useAttention.ts'
import { useRoomEvents } from './useRoomEvents.ts'
import { useSessionKeys } from './useSessionKeys.ts'
import { useVoteMarks } from './useVoteMarks.ts'
import { lazyPart, PartPlace } from '../ui/lazyPart.tsx'
import './facilitation.css'
import './layout.css'
import './sheets.css'

const FacilitatorPanel = lazyPart(
  async () => (await import('./FacilitatorPanel.tsx')).FacilitatorPanel,
)

// Heard and seen only once something happens, so they come after the board.
const TimerFace = lazyPart(async () => (await import('./TimerFace.tsx')).TimerFace)
const RoomVoice = lazyPart(async () => (await import('./RoomVoice.tsx')).RoomVoice)
const Reactions = lazyPart(async () => (await import('./Reactions.tsx')).Reactions)
const NewSnapshots = lazyPart(
  async () => (await import('../history/NewSnapshots.tsx')).NewSnapshots,
)
const OwnGroup = lazyPart(async () => (await import('./OwnGroup.tsx')).OwnGroup)

/** The bar for everybody, and the panel for whoever facilitates while `isPanelOpen`. */
export function FacilitationView({
  board,
  editor,
  isPanelOpen,
  onPanel,
  onMinutes,
}: {
  readonly board: BoardSession
  readonly editor: Editor | null
  readonly isPanelOpen: boolean
  readonly onPanel: (isOpen: boolean) => void
  /** Opens the minutes. */
  readonly onMinutes: () => void
}): ReactNode {
  const facilitation = useFacilitationOf(board)
  const isFacilitator = facilitation !== null && may(facilitation.role, 'frame.write')
  useSessionKeys(facilitation, editor)
  useVoteMarks(editor, facilitation)
  if (!facilitation) return null
  return (
    <FacilitationProvider value={facilitation}>
      <div className="k-facil-parts">
        <Happenings board={board} editor={editor} facilitation={facilitation} />
        <PartPlace>
          <RoomVoice />
          <Reactions board={board} />
          {isFacilitator && <NewSnapshots board={board} editor={editor} />}
        </PartPlace>
        <Bar editor={editor} isPanelOpen={isPanelOpen} />
        <RoundSheets store={board.store} />
        {isPanelOpen && isFacilitator && (
          <PartPlace>
            <FacilitatorPanel
              store={board.store}
              editor={editor}
              onMinutes={onMinutes}
              onClose={() => onPanel(false)}
            />
          </PartPlace>
        )}
      </div>
    </FacilitationProvider>
  )
}

/** Hears what happens in the room, whether or not anything is shown. */
function Happenings({
  board,
  editor,
  facilitation,
}: {
  readonly board: BoardSession
  readonly editor: Editor | null
  readonly facilitation: Facilitation
}): ReactNode {
  useRoomEvents(board, editor, facilitation, may(facilitation.role, 'record.write'))
  return null
}

function Bar({
  editor,
  isPanelOpen,
}: {
  readonly editor: Editor | null
  readonly isPanelOpen: boolean
}): ReactNode {
  const t = useTranslate()
  const { session, people, me, role } = useFacilitation()
  const { hasLeft, comeBack } = useAttention(editor, session.attention, me)
  const { steps, current } = session.agenda
  const position = steps.findIndex(({ id }) => id === current)
  const step = steps[position] ?? null
  const next = steps[position + 1] ?? null
  const group = session.groups?.find(({ members }) => members.includes(me))
  // Who works in the area of a group is where they are meant to be.
  const isAtWork = group?.frameId !== undefined && session.recalledAt === null
  const isAway = hasLeft && !isAtWork
  const isLockedOut = session.lock === 'canvas' && role === 'participant'
  const runs = step || session.timer || group || isAway || isLockedOut
  if (!runs) {
    const isSoon = steps.length > 0 && session.agenda.runs.length === 0 && role !== 'facilitator'
    if (people.length < 2 && !isSoon) return null
    // Nothing runs: a hand and a sign stay in reach, over the canvas, whose size does not change.
    return (
      <section className="k-facil-quiet" aria-label={t('facilitation.signs')}>
        {isSoon && <p className="k-facil-soon">{t('facilitation.soon')}</p>}
        <BarSigns editor={editor} hasNext={false} />
      </section>
    )
  }
  return (
    <section className="k-facil-bar" aria-label={t('facilitation.bar')}>
      <div className="k-facil-line">
        {step && <StepWords step={step} position={position} count={steps.length} next={next} />}
        {group && (
          <PartPlace>
            <OwnGroup editor={editor} />
          </PartPlace>
        )}
        {isLockedOut && <span className="k-facil-chip">{t('facilitation.locked')}</span>}
        {isAway && (
          <Button variant="primary" onClick={comeBack}>
            {t('facilitation.back')}
          </Button>
        )}
        {session.timer && (
          <PartPlace>
            <TimerFace timer={session.timer} />
          </PartPlace>
        )}
        <BarSigns editor={editor} hasNext={step !== null && next !== null && !isPanelOpen} />
      </div>
    </section>
  )
}

function StepWords({
  step,
  position,
  count,
  next,
}: {
  readonly step: Step
  readonly position: number
  readonly count: number
  readonly next: Step | null
}): ReactNode {
  const t = useTranslate()
  const { session, role } = useFacilitation()
  const ask = step.text || (role === 'observer' ? null : t(askOf(step, session)))
  return (
    <div className="k-facil-step">
      <p className="k-facil-ask k-quiet">
        {t('facilitation.step', { number: position + 1, count })} ·{' '}
        {t(`facilitation.mode.${step.mode}`)}
        {next && ` · ${t('facilitation.next', { title: next.title })}`}
      </p>
      <p className="k-facil-title">
        <strong>{step.title}</strong> {ask && <span>{ask}</span>}
      </p>
    </div>
  )
}
