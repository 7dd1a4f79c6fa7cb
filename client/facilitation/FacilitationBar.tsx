/** The slim bar below the head: where the workshop stands, what is asked, how long it lasts, what comes next. */
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import type { Step } from '../../shared/session/session.ts'
import { may } from '../../shared/access/policy.ts'
import type { BoardSession } from '../board/BoardSession.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useStatus } from '../ui/Status.tsx'
import { FacilitationProvider, nameOf, useFacilitation, useFacilitationOf } from './facilitation.ts'
import { Reactions } from './Reactions.tsx'
import { RoundSheets } from './RoundSheets.tsx'
import { TimerFace } from './TimerFace.tsx'
import { isBusy, lead, useAttention } from './useAttention.ts'
import { useFacilitatorKeys } from './useFacilitatorKeys.ts'
import { useVoteMarks } from './useVoteMarks.ts'
import './facilitation.css'
import './sheets.css'

const FacilitatorPanel = lazy(async () => ({
  default: (await import('./FacilitatorPanel.tsx')).FacilitatorPanel,
}))

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
  const isFacilitator = facilitation !== null && may(facilitation.role, 'frame.write')
  useFacilitatorKeys(facilitation, isFacilitator)
  useVoteMarks(editor, facilitation)
  if (!facilitation) return null
  return (
    <FacilitationProvider value={facilitation}>
      <Bar board={board} editor={editor} isPanelOpen={isPanelOpen} />
      <Reactions board={board} />
      <RoundSheets store={board.store} />
      {isPanelOpen && isFacilitator && (
        <Suspense fallback={null}>
          <FacilitatorPanel store={board.store} editor={editor} onClose={() => onPanel(false)} />
        </Suspense>
      )}
    </FacilitationProvider>
  )
}

function Bar({
  board,
  editor,
  isPanelOpen,
}: {
  readonly board: BoardSession
  readonly editor: Editor | null
  readonly isPanelOpen: boolean
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
        {may(role, 'frame.write') ? (
          <RoomSigns hasNext={next !== null && !isPanelOpen} />
        ) : (
          may(role, 'record.write') && <OwnSigns />
        )}
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
      <p className="k-facil-ask k-quiet">
        {t('facilitation.step', { number: position + 1, count })} ·{' '}
        {t(`facilitation.mode.${step.mode}`)}
        {next && ` · ${t('facilitation.next', { title: next.title })}`}
      </p>
      <p className="k-facil-title" role="status">
        <strong>{step.title}</strong> {step.text && <span>{step.text}</span>}
      </p>
    </div>
  )
}

/** What the room tells a facilitator: who wants to speak, lowered with one press, and how many are done; and the way on. */
function RoomSigns({ hasNext }: { readonly hasNext: boolean }): ReactNode {
  const t = useTranslate()
  const { session, people, give } = useFacilitation()
  const { hands, ready } = session
  const first = hands[0]
  const name = first === undefined ? '' : (nameOf(people, first) ?? '–')
  return (
    <div className="k-facil-signs">
      {first !== undefined && (
        <Button
          className="k-facil-hand"
          icon="hand"
          title={t('facilitation.hands.lowerOf', { name })}
          onClick={() => void give({ type: 'hand.lower', participantId: first })}
        >
          {t('facilitation.hands.first', { name })}
          {hands.length > 1 && ` +${hands.length - 1}`}
        </Button>
      )}
      {ready.length > 0 && (
        <span className="k-facil-chip">
          {t('facilitation.ready.count', { count: ready.length })}
        </span>
      )}
      <ReactionMenu />
      {hasNext && (
        <Button variant="primary" onClick={() => void give({ type: 'agenda.next' })}>
          {t('facilitation.agenda.go')}
        </Button>
      )}
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
        icon="hand"
        aria-pressed={isRaised}
        onClick={() => void give({ type: isRaised ? 'hand.lower' : 'hand.raise' })}
      >
        {t(isRaised ? 'facilitation.hand.lower' : 'facilitation.hand.raise')}
      </Button>
      <ReactionMenu />
      <Button
        icon="check"
        aria-pressed={isReady}
        onClick={() => void give({ type: 'ready.set', ready: !isReady })}
      >
        {t(isReady ? 'facilitation.ready.unset' : 'facilitation.ready.set')}
      </Button>
    </div>
  )
}

function ReactionMenu(): ReactNode {
  const t = useTranslate()
  const { give } = useFacilitation()
  return (
    <Menu
      label={t('facilitation.react')}
      icon="smile"
      items={reactions.map((emoji) => ({
        id: emoji,
        label: emoji,
        onSelect: () => void give({ type: 'reaction.send', emoji }),
      }))}
    />
  )
}

/** Leads once to where a facilitator asks everybody to look; who writes or drags is only told. */
function useSummons(board: BoardSession, editor: Editor | null, me: string): void {
  const t = useTranslate()
  const show = useStatus()
  const events = useValue('room events', () => board.roomEvents.get(), [board])
  const seen = useRef(events)
  useEffect(() => {
    if (events === seen.current) return
    seen.current = events
    const summons = events.findLast(({ type, by }) => type === 'summon' && by !== me)
    if (summons?.type !== 'summon') return
    show(t('facilitation.summoned'))
    if (editor && !isBusy(editor)) lead(editor, summons)
  }, [events, editor, me, show, t])
}
