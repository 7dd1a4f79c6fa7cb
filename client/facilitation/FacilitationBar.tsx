/** The slim bar below the head: where the workshop stands, what is asked, how long it lasts, what comes next. */
import { useEffect, useRef, type ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import type { Step } from '../../shared/session/session.ts'
import { may } from '../../shared/access/policy.ts'
import type { BoardSession } from '../board/BoardSession.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useStatus } from '../ui/Status.tsx'
import { FacilitationProvider, useFacilitation, useFacilitationOf } from './facilitation.ts'
import { FacilitatorPanel } from './FacilitatorPanel.tsx'
import { Reactions } from './Reactions.tsx'
import { TimerFace } from './TimerFace.tsx'
import { isBusy, lead, useAttention } from './useAttention.ts'
import { VoteSheet } from './VoteSheet.tsx'
import { WritingSheet } from './WritingSheet.tsx'
import './facilitation.css'

/** The bar for everybody, and the panel for whoever facilitates while `isPanelOpen`. */
export function FacilitationView({
  board,
  editor,
  isPanelOpen,
  onPanel,
}: {
  readonly board: BoardSession
  readonly editor: Editor | null
  readonly isPanelOpen: boolean
  readonly onPanel: (isOpen: boolean) => void
}): ReactNode {
  const facilitation = useFacilitationOf(board)
  if (!facilitation) return null
  return (
    <FacilitationProvider value={facilitation}>
      <Bar board={board} editor={editor} />
      <Reactions board={board} />
      <div className="k-facil-sheets">
        {facilitation.role !== 'observer' && <WritingSheet />}
        {facilitation.session.vote && <VoteSheet store={board.store} />}
      </div>
      {isPanelOpen && may(facilitation.role, 'frame.write') && (
        <FacilitatorPanel store={board.store} editor={editor} onClose={() => onPanel(false)} />
      )}
    </FacilitationProvider>
  )
}

function Bar({
  board,
  editor,
}: {
  readonly board: BoardSession
  readonly editor: Editor | null
}): ReactNode {
  const t = useTranslate()
  const { session, me, role } = useFacilitation()
  const { hasLeft, comeBack } = useAttention(editor, session.attention, me)
  useSummons(board, editor, me)
  const { steps, current } = session.agenda
  const position = steps.findIndex(({ id }) => id === current)
  const step = steps[position] ?? null
  const next = steps[position + 1] ?? null
  const group = session.groups?.find(({ members }) => members.includes(me)) ?? null
  const isLockedOut = session.lock === 'canvas' && role === 'participant'
  const isQuiet = !step && !session.timer && !group
  if (isQuiet && !hasLeft && !isLockedOut && session.hands.length === 0) {
    return null
  }
  return (
    <section className="k-facil-bar" aria-label={t('facilitation.bar')}>
      <div className="k-facil-line">
        {step && <StepWords step={step} position={position} count={steps.length} next={next} />}
        {group && (
          <span className="k-facil-chip">
            {t('facilitation.groups.mine', { name: group.name })}
          </span>
        )}
        {isLockedOut && <span className="k-facil-chip">{t('facilitation.locked')}</span>}
        {hasLeft && (
          <Button variant="primary" onClick={comeBack}>
            {t('facilitation.back')}
          </Button>
        )}
        <TimerFace />
        {may(role, 'record.write') && <OwnSigns />}
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
  return (
    <div className="k-facil-step">
      <p className="k-facil-title" role="status">
        <span className="k-facil-count">
          {t('facilitation.step', { number: position + 1, count })}
        </span>{' '}
        <strong>{step.title}</strong>{' '}
        <span className="k-facil-chip">{t(`facilitation.mode.${step.mode}`)}</span>
      </p>
      <p className="k-facil-ask">
        {step.text && <span>{step.text} </span>}
        {next && <span className="k-quiet">{t('facilitation.next', { title: next.title })}</span>}
      </p>
    </div>
  )
}

const reactions = ['👍', '👏', '❤️', '😀', '🤔', '🎉'] as const

/** Hand, signs and readiness of one's own. */
function OwnSigns(): ReactNode {
  const t = useTranslate()
  const { session, me, give } = useFacilitation()
  const isRaised = session.hands.includes(me)
  const isReady = session.ready.includes(me)
  return (
    <div className="k-facil-signs">
      <Button
        aria-pressed={isRaised}
        onClick={() => void give({ type: isRaised ? 'hand.lower' : 'hand.raise' })}
      >
        {t(isRaised ? 'facilitation.hand.lower' : 'facilitation.hand.raise')}
      </Button>
      <Menu
        label={t('facilitation.react')}
        items={reactions.map((emoji) => ({
          id: emoji,
          label: emoji,
          onSelect: () => void give({ type: 'reaction.send', emoji }),
        }))}
      />
      <Button
        aria-pressed={isReady}
        onClick={() => void give({ type: 'ready.set', ready: !isReady })}
      >
        {t(isReady ? 'facilitation.ready.unset' : 'facilitation.ready.set')}
      </Button>
    </div>
  )
}

/** Leads once to where a facilitator asks everybody to look; who writes or drags is only told. */
function useSummons(board: BoardSession, editor: Editor | null, me: string): void {
  const t = useTranslate()
  const show = useStatus()
  const event = useValue('room event', () => board.roomEvent.get(), [board])
  const seen = useRef(event)
  useEffect(() => {
    if (event === seen.current) return
    seen.current = event
    if (event?.type !== 'summon' || event.by === me) return
    show(t('facilitation.summoned'))
    if (editor && !isBusy(editor)) lead(editor, event)
  }, [event, editor, me, show, t])
}
