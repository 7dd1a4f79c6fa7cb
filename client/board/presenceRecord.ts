/** Turns the presence of others into the records from which tldraw draws cursors and selections. */
import {
  InstancePresenceRecordType,
  type TLInstancePresence,
  type TLScribble,
} from '@tldraw/tlschema'
import type { PresenceState } from './presenceState.ts'

/** The record of one connection; a person with two tabs has two. */
export function presenceRecordId(clientId: number): TLInstancePresence['id'] {
  return InstancePresenceRecordType.createId(String(clientId))
}

/**
 * Makes the record of a presence. `color` is a CSS colour; `now` is when the presence last changed,
 * by this browser's clock, because clocks of others cannot be trusted.
 */
export function presenceRecordOf(
  clientId: number,
  state: PresenceState,
  color: string,
  now: number,
): TLInstancePresence {
  const [x, y, w, h] = state.view ?? []
  const hasView = x !== undefined && y !== undefined && w !== undefined && h !== undefined && w > 0
  return InstancePresenceRecordType.create({
    id: presenceRecordId(clientId),
    userId: state.user.id,
    userName: state.user.name,
    color,
    currentPageId: pageId(state.page),
    cursor: state.cursor
      ? { x: state.cursor[0], y: state.cursor[1], type: 'default', rotation: 0 }
      : null,
    selectedShapeIds: state.selected.filter(isShapeId),
    // tldraw follows by camera and screen; a screen of the view's own size at zoom 1 says the same.
    camera: hasView ? { x: -x, y: -y, z: 1 } : null,
    screenBounds: hasView ? { x: 0, y: 0, w, h } : null,
    followingUserId: state.follows,
    scribbles: state.laser && state.laser.length > 0 ? [laserScribble(clientId, state.laser)] : [],
    lastActivityTimestamp: state.isIdle ? 0 : now,
    meta: { mark: state.user.mark, department: state.user.department },
  })
}

/** tldraw draws it in the person's colour, and takes it away with the record's next state. */
function laserScribble(clientId: number, points: NonNullable<PresenceState['laser']>): TLScribble {
  return {
    id: `laser-${clientId}`,
    points: points.map(([x, y]) => ({ x, y, z: 0.5 })),
    size: 4,
    color: 'laser',
    opacity: 0.7,
    state: 'active',
    delay: 0,
    shrink: 0.05,
    taper: true,
  }
}

function pageId(id: string): TLInstancePresence['currentPageId'] {
  return (id.startsWith('page:') ? id : `page:${id}`) as TLInstancePresence['currentPageId']
}

function isShapeId(id: string): id is TLInstancePresence['selectedShapeIds'][number] {
  return id.startsWith('shape:')
}
