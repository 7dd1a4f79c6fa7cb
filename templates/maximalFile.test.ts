import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BoardIndex } from '../shared/workshop/BoardIndex.ts'
import { checkRecord } from '../shared/model/check.ts'
import { workshopOf, workshopTypes } from '../shared/workshop/boardWorkshop.ts'
import { exportWorkshop } from '../shared/workshop/file/exportWorkshop.ts'
import { importWorkshop } from '../shared/workshop/file/importWorkshop.ts'
import { parseWorkshopFile } from '../shared/workshop/file/parseWorkshopFile.ts'
import { idsOf } from '../shared/workshop/file/references.ts'
import { seedBoard } from '../shared/workshop/seedBoard.ts'
import { derivers } from './derivers.ts'
import { templates } from './registry.ts'
import { maximal } from './testing/maximalFile.ts'

/** PUT on an empty board, then GET. */
function roundTrip(json: unknown): Record<string, unknown> {
  const board = boardWith(json)
  for (const type of workshopTypes) {
    for (const record of board.all(type)) {
      expect(checkRecord(record, (id) => board.get(id))).toMatchObject({ ok: true })
    }
  }
  return get(board)
}

function boardWith(json: unknown): BoardIndex {
  const board = new BoardIndex()
  for (const record of seedBoard({ title: 'Leer', locale: 'de', templates })) board.set(record)
  put(board, json)
  return board
}

function put(board: BoardIndex, json: unknown): void {
  const parsed = parseWorkshopFile(json, idsOf(board))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  for (const record of importWorkshop(parsed.value, board, templates)) board.set(record)
}

function get(board: BoardIndex): Record<string, unknown> {
  const { derived: _derived, ...file } = exportWorkshop(workshopOf(board), derivers)
  return JSON.parse(JSON.stringify(file)) as Record<string, unknown>
}

describe('every field of a workshop file', () => {
  test('comes back from an empty board, unknown ones from every depth too', () => {
    const first = roundTrip(maximal)
    const { outward } = first['iteam'] as { outward: unknown }
    // A level of a link that says more stands in both spellings.
    expect(outward).toEqual({ ...maximal.iteam.outward, science: 2 })
    expect(first).toEqual({
      ...maximal,
      iteam: { ...maximal.iteam, outward },
    })
    expect(roundTrip(first)).toEqual(first)
  })

  test('a text that was emptied does not leave its other languages behind', () => {
    const text = { de: 'Ziel', fr: 'But' }
    const first = roundTrip({
      purpose: text,
      initiatives: [{ id: 'I1', title: 'a', note: text }],
    })
    expect(first).toMatchObject({ purpose: text, initiatives: [{ note: text }] })
    const board = boardWith(first)
    const cleared = { purpose: null, initiatives: [{ id: 'I1', note: null }] }
    put(board, cleared)
    const again = get(board)
    expect(again['purpose']).toBeUndefined()
    expect(roundTrip(again)).toEqual(again)
  })

  test('null takes back what was said under a key, and what is not named stays', () => {
    const board = boardWith(maximal)
    put(board, {
      initiatives: [
        {
          id: 'I1',
          gates: { G1: null },
          gateNotes: { G0: { reason: null }, G4: null },
          tranches: { P1: null, P5: { opex: 3 } },
          principles: [],
        },
      ],
      iteam: { corridors: [], mandate: { roles: true } },
    })
    const { initiatives, links, teamRoles, fields } = workshopOf(board)
    expect(initiatives[0]).toMatchObject({
      gateNotes: { G0: { body: { de: 'Rat', en: 'Council' }, date: '2024-02-29', reason: null } },
      tranches: { P5: { opex: 3, capex: null, committed: false, released: true } },
      principles: {},
      criteria: { organisational: 0, technical: null },
    })
    expect(Object.keys(initiatives[0]?.gates ?? {})).toEqual(['G0', 'G5'])
    expect(Object.keys(initiatives[0]?.gateNotes ?? {})).toEqual(['G0'])
    expect(links.filter(({ kind }) => kind === 'corridor').map(({ level }) => level)).toEqual([
      0, 0,
    ])
    expect(links.find(({ to }) => to === 'D1')?.level).toBe(4)
    expect(teamRoles).toHaveLength(3)
    expect(fields.find(({ key }) => key === 'roles')?.filled).toBe(true)
  })
})

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.record({ de: fc.string({ maxLength: 8 }), en: fc.string({ maxLength: 8 }) }),
)
const level = fc.constantFrom(0, 1, 2, 3, 4)
const amount = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0)
const axis = fc.double({ min: -1, max: 1, noNaN: true }).map((value) => value + 0)
/** An object with any of its fields, but always the first few. */
const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: (keyof T)[] = []) =>
  fc.record(model, { requiredKeys: required })
const keyed = (keys: readonly string[], value: fc.Arbitrary<unknown>) =>
  fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 3, noNullPrototype: true })
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** What may be said of each part of the kit, with the fields that are always there. */
const anyKit = {
  checkIns: fc.array(some({ role: text, mood: fc.constantFrom(1, 5), expectation: text }), {
    maxLength: 3,
  }),
  agreements: fc.array(fc.record({ text, consent: fc.constantFrom('open', 'objection') }), {
    maxLength: 3,
  }),
  parkedTopics: fc.array(
    some({ topic: text, ownerRole: text, status: fc.constantFrom('open', 'closed') }, ['topic']),
    { maxLength: 3 },
  ),
  actions: fc.array(
    some(
      {
        what: text,
        ownerRole: text,
        due: day,
        resources: text,
        status: fc.constantFrom('open', 'doing', 'done', 'dropped'),
      },
      ['what'],
    ),
    { maxLength: 4 },
  ),
  decisions: fc.array(
    some(
      {
        text,
        method: fc.constantFrom('consent', 'vote', 'lead'),
        body: text,
        date: day,
        reviewDate: day,
        voteId: fc.constantFrom('v1', 'x-_9'),
        outcome: text,
      },
      ['text'],
    ),
    { maxLength: 3 },
  ),
  retroNotes: fc.array(fc.record({ text, column: fc.constantFrom('keep', 'try') }), {
    maxLength: 3,
  }),
  retroRatings: fc.array(fc.record({ value: fc.constantFrom(1, 3, 5) }), { maxLength: 3 }),
}

/** The entries with ids, each action waiting for the one before it. */
function withIds(key: string, entries: readonly object[]): readonly object[] {
  return entries.map((entry, at) => {
    const before = key === 'actions' && at > 0 ? { dependsOn: [`${key}-${at - 1}`] } : {}
    return { id: `${key}-${at}`, ...before, ...entry }
  })
}

const anyFile = fc
  .record({
    departments: fc.array(some({ headRole: text, capacityDays: amount }), { maxLength: 3 }),
    roles: fc.array(
      some({ name: text, fte: amount, direction: fc.constantFrom('inward', 'both') }, ['name']),
      { maxLength: 4 },
    ),
    levels: fc.array(level, { minLength: 3, maxLength: 3 }),
    outward: keyed(['citizens', 'business', 'science', 'civilSociety', 'municipalities'], level),
    mandate: keyed(['mandate', 'roles', 'resources', 'competences'], fc.boolean()),
    fields: fc.uniqueArray(
      some(
        {
          key: fc.constantFrom('mission', 'errorCulture', 'a'),
          text,
          filled: fc.boolean(),
          confidence: fc.constantFrom(0, 1, 2),
        },
        ['key', 'text'],
      ),
      { selector: ({ key }) => key, maxLength: 3 },
    ),
    stakeholders: fc.array(
      some(
        {
          name: text,
          sector: fc.constantFrom('science', 'business'),
          levelNow: level,
          levelTarget: level,
          influence: fc.constantFrom(1, 5),
        },
        ['name', 'sector', 'levelNow'],
      ),
      { maxLength: 3 },
    ),
    initiatives: fc.array(
      some(
        {
          title: text,
          note: text,
          x: axis,
          y: axis,
          phase: fc.constantFrom('P1', 'P3', 'P5'),
          status: fc.constantFrom('active', 'parked', 'exited'),
          gates: keyed(['G0', 'G3', 'G5'], fc.constantFrom('go', 'loop', 'exit')),
          gateNotes: keyed(['G1', 'G2'], some({ body: text, date: day, reason: text }, ['body'])),
          criteriaNotes: keyed(
            ['financial'],
            some({ must: fc.boolean(), evidence: text }, ['must']),
          ),
          tranches: keyed(
            ['P1', 'P4'],
            fc.record({
              opex: amount,
              capex: amount,
              committed: fc.boolean(),
              released: fc.boolean(),
            }),
          ),
          principles: fc.subarray(['V', '1', '2', '5', '7'], { minLength: 1 }),
        },
        ['title'],
      ),
      { maxLength: 4 },
    ),
    kit: fc.record(anyKit),
  })
  .map(({ departments, roles, levels, outward, mandate, fields, ...file }) => ({
    ...Object.fromEntries(
      Object.entries(file.kit).map(([key, entries]) => [key, withIds(key, entries)]),
    ),
    departments: departments.map((each, at) => ({ id: `D${at}`, name: `Amt ${at}`, ...each })),
    iteam: {
      roles,
      inward: Object.fromEntries(departments.map((_each, at) => [`D${at}`, levels[at]])),
      outward,
      mandate,
    },
    fields: fields.map((each) => ({ templateId: 'roadmap', ...each })),
    stakeholders: file.stakeholders.map((each, at) => ({ id: `S${at}`, ...each })),
    initiatives: file.initiatives.map((each, at) => ({ id: `I${at}`, ...each })),
  }))

test('any sound file comes back with all it said, and going in again changes nothing', () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const first = roundTrip(file)
      const parts = structuredClone(file) as Record<string, unknown> & typeof file
      parts.fields.sort((a, b) => (a.key < b.key ? -1 : 1))
      expect(first).toMatchObject(withoutEmpty(parts) as object)
      expect(roundTrip(first)).toEqual(first)
    }),
    { numRuns: 50, seed: 31 },
  )
})

/** Without empty lists and objects: a part of which nothing is said need not be written. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value)
    .map(([key, each]) => [key, withoutEmpty(each)] as const)
    .filter(([, each]) => typeof each !== 'object' || each === null || Object.keys(each).length > 0)
  return Object.fromEntries(kept)
}
