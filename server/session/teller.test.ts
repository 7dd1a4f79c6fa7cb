import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Role } from '../../shared/access/role.ts'
import { showSession } from '../../shared/session/present.ts'
import { emptySession, type RoomEvent, type SessionState } from '../../shared/session/session.ts'
import { messageType } from '../../shared/sync/messages.ts'
import type { Claims } from '../access/claims.ts'
import type { Frame } from '../sync/frame.ts'
import { Teller } from './teller.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

interface Told {
  readonly type: number
  readonly json: string
  readonly to: readonly Role[]
}

/** The message without the header of its WebSocket frame (RFC 6455, 5.2). */
function payloadOf(frame: Frame): Uint8Array {
  const bytes = Buffer.concat(frame.parts(false))
  const short = (bytes[1] ?? 0) & 0x7f
  return new Uint8Array(bytes.subarray(short < 126 ? 2 : short === 126 ? 4 : 10))
}

function hall(state: SessionState) {
  const told: Told[] = []
  const claims = (role: Role): Claims => ({
    board: 'b',
    role,
    participant: role,
    name: role,
    generation: 0,
    secret: '',
    expiresAt: 0,
  })
  const tell = (frame: Frame, isFor: (who: Claims) => boolean = () => true) => {
    const decoder = decoding.createDecoder(payloadOf(frame))
    const type = decoding.readVarUint(decoder)
    const to = (['facilitator', 'participant', 'observer'] as const).filter((role) =>
      isFor(claims(role)),
    )
    told.push({ type, json: decoding.readVarString(decoder), to })
  }
  const show = (role: Role) =>
    showSession(state, Date.now(), role === 'facilitator' ? () => 'D1' : null)
  return { told, teller: new Teller(Date.now, () => ({ tell }), show) }
}

const clap: RoomEvent = { type: 'reaction', by: 'P1', emoji: '👏' }

test('the first change leaves at once, a burst as one message after a moment', () => {
  const { told, teller } = hall(emptySession)
  for (let at = 0; at < 5; at++) teller.sessionChanged()
  expect(told).toHaveLength(1)
  expect(teller.isIdle).toBe(false)
  vi.advanceTimersByTime(100)
  expect(told).toHaveLength(2)
  expect(teller.isIdle).toBe(true)
  vi.advanceTimersByTime(1_000)
  expect(told).toHaveLength(2)
})

test('[S18] while people write, facilitators get a message of their own, and everybody one', () => {
  const writing = {
    id: 'w',
    anonymous: true,
    startedAt: 0,
    drafts: { P1: [{ id: 'd', text: 'x' }] },
  }
  const { told, teller } = hall({ ...emptySession, writing })
  teller.sessionChanged()
  expect(told.map(({ type, to }) => [type, to])).toEqual([
    [messageType.session, ['facilitator']],
    [messageType.session, ['participant', 'observer']],
  ])
  expect(told.map(({ json }) => json.includes('"departments"'))).toEqual([true, false])
})

test('[S22] of a storm of signs two dozen of a kind are shown at a time, a call never gets lost', () => {
  const { told, teller } = hall(emptySession)
  teller.happened(clap)
  for (let at = 0; at < 300; at++) {
    teller.happened(clap)
    teller.happened({ type: 'ping', by: 'P2', pageId: 'page:a', x: at, y: 0 })
  }
  teller.happened({ type: 'summon', by: 'P0', shapeId: 'shape:a' })
  vi.advanceTimersByTime(100)
  expect(told).toHaveLength(2)
  const events = JSON.parse(told[1]?.json ?? '[]') as readonly RoomEvent[]
  expect(events).toHaveLength(49)
  expect(events.at(-1)).toMatchObject({ type: 'summon' })
})
