import { describe, expect, it } from 'vitest'
import { noticeCode } from '../sync/messages.ts'
import { leastRoleFor, may } from './policy.ts'
import { findWriteRefusal, mayChangeCanvas } from './recordPolicy.ts'
import { isAtLeast, roles } from './role.ts'

const note = { typeName: 'shape', type: 'note', meta: {} }
const frame = { typeName: 'shape', type: 'template', meta: {} }
const lockedNote = { ...note, meta: { locked: true } }

describe('roles', () => {
  it('each include those below', () => {
    expect(isAtLeast('facilitator', 'observer')).toBe(true)
    expect(isAtLeast('participant', 'participant')).toBe(true)
    expect(isAtLeast('observer', 'participant')).toBe(false)
  })

  it('may do exactly what the table gives them', () => {
    expect(may('observer', 'board.read')).toBe(true)
    expect(may('observer', 'asset.add')).toBe(false)
    expect(may('participant', 'asset.add')).toBe(true)
    expect(may('participant', 'keys.read')).toBe(false)
    expect(may('facilitator', 'keys.rotate')).toBe(true)
    expect(leastRoleFor('workshop.import')).toBe('facilitator')
  })
})

describe('writing records', () => {
  it('is nothing for observers, whatever the record', () => {
    expect(findWriteRefusal('observer', null, note)).toBe(noticeCode.observer)
    expect(findWriteRefusal('observer', frame, null)).toBe(noticeCode.observer)
  })

  it('is for those who may lock while the canvas is locked, and otherwise for all but observers', () => {
    expect(roles.filter((role) => mayChangeCanvas(role, true))).toEqual(['facilitator'])
    expect(roles.filter((role) => mayChangeCanvas(role, false))).not.toContain('observer')
    expect(findWriteRefusal('participant', note, note, true)).toBe(noticeCode.locked)
    expect(findWriteRefusal('participant', null, frame, true)).toBe(noticeCode.locked)
    expect(findWriteRefusal('observer', note, note, true)).toBe(noticeCode.observer)
    expect(findWriteRefusal('facilitator', note, null, true)).toBeNull()
  })

  it('is free for participants on notes, cards and entities', () => {
    for (const record of [note, { typeName: 'initiative', meta: {} }, { typeName: 'binding' }]) {
      expect(findWriteRefusal('participant', null, record)).toBeNull()
      expect(findWriteRefusal('participant', record, record)).toBeNull()
      expect(findWriteRefusal('participant', record, null)).toBeNull()
    }
  })

  it.each([
    frame,
    { typeName: 'page', meta: {} },
    { typeName: 'document', meta: {} },
    { typeName: 'workshop', meta: {} },
    { typeName: 'retroRating', meta: {} },
  ])('of the frame, and of what is nobody’s, is the facilitator’s: %o', (record) => {
    expect(findWriteRefusal('participant', null, record)).toBe(noticeCode.forbidden)
    expect(findWriteRefusal('participant', record, record)).toBe(noticeCode.forbidden)
    expect(findWriteRefusal('participant', record, null)).toBe(noticeCode.forbidden)
    expect(findWriteRefusal('facilitator', record, record)).toBe(null)
  })

  it('does not get round the frame by turning one shape into another', () => {
    expect(findWriteRefusal('participant', frame, note)).toBe(noticeCode.forbidden)
    expect(findWriteRefusal('participant', note, frame)).toBe(noticeCode.forbidden)
  })

  it('of locked records, and the lock itself, are the facilitator’s', () => {
    expect(findWriteRefusal('participant', lockedNote, lockedNote)).toBe(noticeCode.locked)
    expect(findWriteRefusal('participant', note, lockedNote)).toBe(noticeCode.locked)
    expect(findWriteRefusal('participant', lockedNote, note)).toBe(noticeCode.locked)
    expect(findWriteRefusal('participant', null, lockedNote)).toBe(noticeCode.locked)
    expect(findWriteRefusal('observer', lockedNote, lockedNote)).toBe(noticeCode.observer)
    expect(findWriteRefusal('facilitator', lockedNote, lockedNote)).toBe(null)
  })
})
