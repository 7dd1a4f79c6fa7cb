/** The signs at the end of the bar: hand, short signs, readiness; for facilitators what the room tells them. */
import type { ReactNode } from 'react'
import type { Editor } from 'tldraw'
import { may } from '../../shared/access/policy.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { nameOf, useFacilitation } from './facilitation.ts'
import { pingSelection } from './pings.ts'

/** What this person's role has; observers only look. */
export function BarSigns({
  editor,
  hasNext,
}: {
  readonly editor: Editor | null
  /** Whether the way to the next step is offered here. */
  readonly hasNext: boolean
}): ReactNode {
  const { role } = useFacilitation()
  if (may(role, 'frame.write')) return <RoomSigns editor={editor} hasNext={hasNext} />
  return may(role, 'record.write') && <OwnSigns editor={editor} />
}

/** What the room tells a facilitator: who wants to speak, lowered with one press, and how many are done. */
function RoomSigns({
  editor,
  hasNext,
}: {
  readonly editor: Editor | null
  readonly hasNext: boolean
}): ReactNode {
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
      <SignMenu editor={editor} />
      {hasNext && (
        <Button variant="primary" onClick={() => void give({ type: 'agenda.next' })}>
          {t('facilitation.agenda.go')}
        </Button>
      )}
    </div>
  )
}

/** Hand, signs and readiness of one's own. */
function OwnSigns({ editor }: { readonly editor: Editor | null }): ReactNode {
  const t = useTranslate()
  const { session, me, give } = useFacilitation()
  const isRaised = session.hands.includes(me)
  const isReady = session.ready.includes(me)
  const isVoting = session.vote?.state === 'open'
  const isAsked = session.agenda.current !== null || session.timer || session.writing || isVoting
  return (
    <div className="k-facil-signs">
      <Button
        icon="hand"
        aria-pressed={isRaised}
        onClick={() => void give({ type: isRaised ? 'hand.lower' : 'hand.raise' })}
      >
        {t(isRaised ? 'facilitation.hand.lower' : 'facilitation.hand.raise')}
      </Button>
      <SignMenu editor={editor} />
      {isAsked && (
        <Button
          className="k-facil-ready"
          icon="check"
          aria-pressed={isReady}
          onClick={() => void give({ type: 'ready.set', ready: !isReady })}
        >
          {t(isReady ? 'facilitation.ready.unset' : 'facilitation.ready.set')}
        </Button>
      )}
    </div>
  )
}

const reactions = ['👍', '👏', '❤️', '😀', '🤔', '🎉'] as const

function SignMenu({ editor }: { readonly editor: Editor | null }): ReactNode {
  const t = useTranslate()
  const { session, role, give } = useFacilitation()
  const mayPing = session.cursors === 'shown' || role === 'facilitator'
  return (
    <Menu
      label={t('facilitation.react')}
      icon="smile"
      items={[
        ...reactions.map((emoji) => ({
          id: emoji,
          label: emoji,
          onSelect: () => void give({ type: 'reaction.send', emoji }),
        })),
        ...(editor && mayPing
          ? [
              {
                id: 'ping',
                label: t('facilitation.ping'),
                isGroupStart: true,
                onSelect: () => pingSelection(editor),
              },
            ]
          : []),
      ]}
    />
  )
}
