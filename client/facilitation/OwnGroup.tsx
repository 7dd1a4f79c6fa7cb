/** The group this person works in: with whom, where, and how long. */
import { useEffect, useRef, type ReactNode } from 'react'
import { useValue, type Editor, type TLShapeId } from 'tldraw'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { nameOf, useFacilitation } from './facilitation.ts'
import { whenFree } from './isBusy.ts'
import { TimerFace } from './TimerFace.tsx'
import { lead } from './useAttention.ts'

/** Nothing for somebody without a group. */
export function OwnGroup({ editor }: { readonly editor: Editor | null }): ReactNode {
  const t = useTranslate()
  const { session, people, me, role } = useFacilitation()
  const group = session.groups?.find(({ members }) => members.includes(me)) ?? null
  const isRecalled = session.recalledAt !== null
  const area = isRecalled ? null : (group?.frameId ?? null)
  useWayToArea(role === 'facilitator' ? null : editor, area, me)
  if (!group) return null
  const others = group.members
    .filter((id) => id !== me)
    .map((id) => nameOf(people, id) ?? '–')
    .join(', ')
  return (
    <div className="k-facil-group">
      <p className="k-facil-chip">
        {isRecalled
          ? t('facilitation.groups.recalled')
          : t('facilitation.groups.mine', { name: group.name })}
        {!isRecalled && others !== '' && ` ${t('facilitation.groups.with', { people: others })}`}
      </p>
      {editor && area && (
        <Button onClick={() => lead(editor, { by: me, shapeId: area })}>
          {t('facilitation.groups.toArea')}
        </Button>
      )}
      {group.timer && (
        <TimerFace
          timer={group.timer}
          label={t('facilitation.groups.timerOf', { name: group.name })}
        />
      )}
    </div>
  )
}

/**
 * Brings the person to the area of their group when they get one, as soon as it is on the board and they
 * neither write nor drag.
 */
function useWayToArea(editor: Editor | null, area: string | null, me: string): void {
  const reached = useRef<string | null>(null)
  const isThere = useValue(
    'area of the group',
    () => editor !== null && area !== null && editor.getShape(area as TLShapeId) !== undefined,
    [editor, area],
  )
  useEffect(() => {
    if (area === null) reached.current = null
    if (!editor || !isThere || area === null || area === reached.current) return
    reached.current = area
    return whenFree(editor, () => lead(editor, { by: me, shapeId: area }))
  }, [editor, isThere, area, me])
}
