/** Order in the room: hands, signs, pointers, departments, and who leaves. */
import { describe, expect, test } from 'vitest'
import { reduce } from './reduce.ts'
import { emptySession, type SessionState } from './session.ts'
import { actor, after, world } from './testing/people.ts'

const lead = actor('P0', 'facilitator')
const anna = actor('P1')
const ben = actor('P2')

describe('the room', () => {
  test('[S14] a hand is raised once and keeps its place; only facilitators lower others', () => {
    const { state } = after(emptySession, [
      [{ type: 'hand.raise' }, anna],
      [{ type: 'hand.raise' }, ben],
      [{ type: 'hand.raise' }, anna],
      [{ type: 'hand.lower', participantId: 'P1' }, ben],
    ])
    expect(state.hands).toEqual(['P1'])
    const lowered = after(state, [[{ type: 'hand.lower', participantId: 'P1' }, lead]])
    expect(lowered.state.hands).toEqual([])
  })

  test('[S17] the first hand, sign and ping need nothing that runs', () => {
    const { state, effects } = after(emptySession, [
      [{ type: 'hand.raise' }, anna],
      [{ type: 'reaction.send', emoji: '👏' }, anna],
      [{ type: 'ping.send', pageId: 'page:a', x: 3, y: 4 }, ben],
    ])
    expect(state).toEqual({ ...emptySession, version: 1, hands: ['P1'] })
    expect(effects).toEqual([
      { type: 'tell', event: { type: 'reaction', by: 'P1', emoji: '👏' } },
      { type: 'tell', event: { type: 'ping', by: 'P2', pageId: 'page:a', x: 3, y: 4 } },
    ])
  })

  test('[S24] everybody is led to a frame, or to what somebody looks at, until it ends', () => {
    const follow = { type: 'attention.follow', on: true } as const
    const shown = after(emptySession, [[{ ...follow, shapeId: 'shape:f' }, lead]]).state
    expect(shown.attention).toEqual({ kind: 'follow', by: 'P0', shapeId: 'shape:f' })
    const followed = after(shown, [[follow, lead]]).state
    expect(followed.attention).toEqual({ kind: 'follow', by: 'P0' })
    expect(after(followed, [[{ ...follow, on: false }, lead]]).state.attention).toBeNull()
  })

  test('[S21] while cursors are hidden only facilitators point', () => {
    const { state } = after(emptySession, [[{ type: 'cursors.set', cursors: 'muted' }, lead]])
    const ping = { type: 'ping.send', pageId: 'page:a', x: 3, y: 4 } as const
    expect(reduce(state, ping, anna, world())).toEqual({ ok: false, reason: 'cursors/muted' })
    expect(after(state, [[ping, lead]]).effects).toHaveLength(1)
    const shown = after(state, [[{ type: 'cursors.set', cursors: 'shown' }, lead]]).state
    expect(after(shown, [[ping, anna]]).effects).toHaveLength(1)
  })

  test('[S23] people say which department they work for, and nothing of it is in the session', () => {
    const { state, effects } = after(emptySession, [
      [{ type: 'department.set', departmentId: 'D4' }, anna],
    ])
    expect(state).toBe(emptySession)
    expect(effects).toEqual([{ type: 'department', participantId: 'P1', departmentId: 'D4' }])
  })

  test('[S16] who is removed leaves every queue', () => {
    const { state, effects } = after(emptySession, [
      [{ type: 'hand.raise' }, anna],
      [{ type: 'ready.set', ready: true }, anna],
      [{ type: 'groups.set', groups: [{ name: 'A', members: ['P1', 'P2'] }] }, lead],
      [{ type: 'participant.remove', participantId: 'P1' }, lead],
    ])
    const { hands, ready, groups } = state
    expect({ hands, ready, groups }).toEqual({
      hands: [],
      ready: [],
      groups: [{ name: 'A', members: ['P2'] }],
    })
    expect(effects).toEqual([{ type: 'remove', participantId: 'P1' }])
  })

  test('[S3] a command without an effect leaves the version', () => {
    const raised: SessionState = after(emptySession, [[{ type: 'hand.raise' }, anna]]).state
    expect(after(raised, [[{ type: 'hand.raise' }, anna]]).state.version).toBe(raised.version)
    expect(raised.version).toBe(1)
  })
})
