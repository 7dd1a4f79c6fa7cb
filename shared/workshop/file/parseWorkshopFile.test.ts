import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseWorkshopFile } from './parseWorkshopFile.ts'
import { noIds } from './references.ts'
import { brokenFiles } from './testing/brokenFiles.ts'
import { brokenKits } from './testing/brokenKits.ts'
import { brokenTeams } from './testing/brokenTeams.ts'
import { first, nested, soundFile } from './testing/soundFile.ts'

describe('broken files', () => {
  test.each(Object.entries({ ...brokenFiles, ...brokenTeams, ...brokenKits }))(
    '%s is refused where it stands',
    (_name, [spoil, pointer, says]) => {
      const file = soundFile()
      spoil(file)
      const parsed = parseWorkshopFile(file)
      expect(parsed.ok).toBe(false)
      if (parsed.ok) return
      const fault = parsed.faults.find((each) => each.pointer === pointer)
      expect(fault, JSON.stringify(parsed.faults)).toBeDefined()
      expect(fault!.detail).toMatch(says)
      // What is wrong, and a way out: two sentences.
      expect(fault!.detail).toMatch(/\. .+\.$/)
    },
  )

  test('poisonous keys are refused at any depth', () => {
    for (const key of ['__proto__', 'constructor']) {
      const text = `{"departments":[{"id":"D1","name":"a","more":{"${key}":{"x":1}}}]}`
      const parsed = parseWorkshopFile(JSON.parse(text))
      expect(parsed).toMatchObject({
        ok: false,
        faults: [{ pointer: `/departments/0/more/${key}` }],
      })
    }
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })

  test('every fault of a file is named at once', () => {
    const file = soundFile()
    first(file, 'initiatives')['phase'] = 'P9'
    first(file, 'departments')['capacityDays'] = -1
    first(file, 'cells')['role'] = 'x'
    const parsed = parseWorkshopFile(file)
    expect(parsed.ok ? [] : parsed.faults.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/cells/0/role',
      '/departments/0/capacityDays',
      '/initiatives/0/phase',
    ])
  })

  test('keys with slashes and tildes are escaped in the pointer', () => {
    const parsed = parseWorkshopFile({ 'a/b': { 'c~d': Number.POSITIVE_INFINITY } })
    expect(parsed).toMatchObject({ ok: false, faults: [{ pointer: '/a~1b/c~0d' }] })
  })

  test.each([null, [], 'file', 3, true, undefined])('%j is no file', (value) => {
    expect(parseWorkshopFile(value)).toMatchObject({ ok: false, faults: [{ pointer: '' }] })
  })
})

describe('sound files', () => {
  test('the whole and the empty file are read', () => {
    expect(parseWorkshopFile(soundFile()).ok).toBe(true)
    expect(parseWorkshopFile({}).ok).toBe(true)
  })

  test('a file may refer to what the board has, and need not repeat its name', () => {
    const file = { initiatives: [{ id: 'I1', corridorId: 'C1', leadDeptId: 'D1' }] }
    const ids = (...all: string[]) => new Set(all)
    const board = {
      ...noIds,
      department: ids('D1'),
      corridor: ids('C1'),
      initiative: ids('I1'),
    }
    expect(parseWorkshopFile(file, board).ok).toBe(true)
    expect(parseWorkshopFile(file, noIds).ok).toBe(false)
  })

  test('32 levels are not too deep', () => {
    expect(parseWorkshopFile({ deep: nested(31) }).ok).toBe(true)
  })

  test('a card may have one coordinate: it lies in the tray', () => {
    expect(parseWorkshopFile({ initiatives: [{ id: 'a', title: 'a', x: 0.2, y: null }] }).ok).toBe(
      true,
    )
  })

  test.each([
    'iteam',
    'fields',
    'stakeholders',
    'checkIns',
    'agreements',
    'parkedTopics',
    'actions',
    'decisions',
    'retroNotes',
    'retroRatings',
    'stageNames',
    'purpose',
  ])('any JSON at all as %s is answered, never thrown at', (key) => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(typeof parseWorkshopFile({ ...soundFile(), [key]: value }).ok).toBe('boolean')
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['iteam', ['roles', 'inward', 'corridors', 'outward', 'mandate', 'links']],
    ['action', ['what', 'due', 'status', 'dependsOn', 'deptId', 'initiativeId', 'resources']],
    ['initiative', ['gates', 'gateNotes', 'criteriaNotes', 'tranches', 'principles', 'criteria']],
  ] as const)('any JSON at all in parts of an %s is answered, never thrown at', (what, keys) => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 4 }), (key, value) => {
        const file =
          what === 'iteam'
            ? { ...soundFile(), iteam: { [key]: value } }
            : { ...soundFile(), [`${what}s`]: [{ id: 'I1', title: 'a', what: 'b', [key]: value }] }
        expect(typeof parseWorkshopFile(file).ok).toBe('boolean')
      }),
      { numRuns: 300 },
    )
  })

  test('any JSON at all is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const parsed = parseWorkshopFile({ ...soundFile(), extra: value, initiatives: value })
        if (!parsed.ok) for (const { pointer } of parsed.faults) expect(pointer).toMatch(/^(\/|$)/)
      }),
      { numRuns: 500 },
    )
  })
})
