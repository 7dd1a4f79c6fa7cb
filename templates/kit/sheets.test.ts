import { describe, expect, test } from 'vitest'
import { locales } from '../../shared/i18n/locale.ts'
import { overlaps } from '../../shared/workshop/rect.ts'
import { emptyWorkshop } from '../../shared/workshop/workshop.ts'
import {
  findCutTexts,
  findOverflows,
  findOverlaps,
  findSmallTexts,
} from '../testing/layoutFaults.ts'
import { crowd, filled, layOut, looks, refsOf, sheets, today } from './testing/sheets.ts'

describe.each(sheets)('$id', (sheet) => {
  test.each(looks)(
    '%s: every text is large enough, whole, on its panel and on nothing else',
    (_name, workshop, locale) => {
      for (const day of [today, undefined]) {
        const marks = sheet.draw(workshop, locale, day)
        expect(findSmallTexts(marks)).toEqual([])
        expect(findCutTexts(marks)).toEqual([])
        expect(findOverlaps(marks, layOut(sheet, workshop))).toEqual([])
        expect(findOverflows(marks, sheet.size)).toEqual([])
      }
    },
  )

  test('no two controls do the same, and each is large enough for a finger', () => {
    const commands = sheet
      .draw(filled, 'de', today)
      .flatMap((mark) => (mark.kind === 'command' ? [mark] : []))
    const done = commands.map(({ command }) => JSON.stringify(command))
    expect(done.length).toBeGreaterThan(0)
    expect(new Set(done).size).toBe(done.length)
    for (const { w, h } of commands) expect(Math.min(w, h)).toBeGreaterThanOrEqual(44)
  })

  test('a card lies in its zone, says what it says there, and a double click makes its like', () => {
    for (const ref of refsOf(sheet, filled)) {
      const key = sheet.zoneOf(ref, filled)
      const zone = sheet.zones(filled, 'de').find((each) => each.key === key)
      const centre = sheet.place(ref, filled, [])
      if (!zone || !centre || key === null) throw new Error(`${ref.id} has no place`)
      const said = sheet.read(ref, centre, filled)
      expect(sheet.enter(key, ref, filled, [])).toEqual(said)
      const middle = { x: zone.area.x + zone.area.w / 2, y: zone.area.y + zone.area.h / 2 }
      expect(sheet.read(ref, middle, filled)).toEqual(said)
      const intent = sheet.intentAt(middle, filled)
      // The tray's stakeholders and check-ins say that nothing is known.
      const expected = Object.entries(said).filter(([, value]) => value !== null)
      expect(intent).toMatchObject({
        type: 'create',
        kind: ref.kind,
        ...Object.fromEntries(expected),
      })
    }
  })

  test('a point says the same fields everywhere, and beside the zones none of them changes', () => {
    for (const ref of refsOf(sheet, filled)) {
      const own = sheet.place(ref, filled, [])
      if (!own) throw new Error(`${ref.id} has no place`)
      const said = sheet.read(ref, own, filled)
      const aside = sheet.read(ref, { x: -4000, y: -4000 }, filled)
      expect(Object.keys(aside).toSorted()).toEqual(Object.keys(said).toSorted())
      if (sheet.id !== 'stakeholder-grid') expect(aside).toEqual(said)
    }
  })

  test('two hundred cards lie in their zones, each at a place of its own, the first ones apart', () => {
    const workshop = crowd(sheet, 200)
    const areas = layOut(sheet, workshop)
    const zones = new Map(sheet.zones(workshop, 'de').map(({ key, area }) => [key, area]))
    const places = new Set(areas.map(({ x, y }) => `${x} ${y}`))
    expect(places.size).toBe(200)
    refsOf(sheet, workshop).forEach((ref, at) => {
      const zone = zones.get(sheet.zoneOf(ref, workshop) ?? '')
      const area = areas[at]
      if (!zone || !area) throw new Error(`${ref.id} has no zone`)
      expect(area.x).toBeGreaterThanOrEqual(zone.x)
      expect(area.y).toBeGreaterThanOrEqual(zone.y)
      expect(area.x + area.w).toBeLessThanOrEqual(zone.x + zone.w)
      expect(area.y + area.h).toBeLessThanOrEqual(zone.y + zone.h)
      expect(sheet.fits?.(ref, area, workshop)).not.toBe(false)
    })
    const first = layOut(sheet, crowd(sheet, 12))
    first.forEach((area, at) => {
      expect(first.slice(at + 1).filter((other) => overlaps(area, other))).toEqual([])
    })
  })

  test('what is not there has no zone, no place and no words, and enters nothing', () => {
    const [kind] = sheet.cardKinds
    if (!kind) throw new Error('a sheet without cards')
    for (const ref of [{ kind, id: 'gone' } as const, { kind: 'initiative', id: 'I01' } as const]) {
      expect(sheet.zoneOf(ref, filled)).toBeNull()
      expect(sheet.place(ref, filled, [])).toBeNull()
      expect(sheet.read(ref, { x: 400, y: 600 }, filled)).toEqual({})
      expect(sheet.words?.(ref, filled, 'de', today) ?? null).toBeNull()
      const [zone] = sheet.zones(filled, 'de')
      expect(sheet.enter(zone?.key ?? '', ref, filled, [])).toBeNull()
    }
    const [ref] = refsOf(sheet, filled)
    if (ref) expect(sheet.enter('nowhere', ref, filled, [])).toBeNull()
    expect(sheet.intentAt({ x: 1600, y: 60 }, filled)).toBeNull()
  })

  test.each(locales)(
    'the panel in %s has a formula to each number and no empty sentence',
    (locale) => {
      for (const workshop of [emptyWorkshop, filled]) {
        const { blocks } = sheet.insight(workshop, locale, today)
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
        for (const block of blocks) {
          if (block.kind === 'value') expect(block.formula).not.toBe('')
          expect(JSON.stringify(block)).not.toMatch(/\{\w+\}|NaN|undefined/)
        }
      }
      expect(sheet.insight(emptyWorkshop, locale).blocks.at(-1)).toMatchObject({ id: 'say-empty' })
    },
  )

  test('every sentence leads to things that are there', () => {
    for (const block of sheet.insight(filled, 'de', today).blocks) {
      if (block.kind !== 'sentence') continue
      for (const { target } of block.targets) {
        if (target.kind === 'department') {
          expect(filled.departments.map(({ id }) => id)).toContain(target.id)
        } else {
          expect(refsOf(sheet, filled)).toContainEqual(target)
        }
      }
    }
  })

  test('its tables have a cell for each column', () => {
    for (const workshop of [emptyWorkshop, filled]) {
      for (const { columns, rows } of sheet.tables(workshop, 'de', new Map(), today)) {
        expect(new Set(columns).size).toBe(columns.length)
        for (const row of rows) expect(row).toHaveLength(columns.length)
      }
    }
  })

  test('what stands on a card is spoken too, in both languages', () => {
    for (const locale of locales) {
      for (const ref of refsOf(sheet, filled)) {
        const words = sheet.words?.(ref, filled, locale, today)
        if (!words) continue
        const spoken = words.spoken.join(', ')
        expect(spoken).toContain(words.title || words.untitled)
        expect(spoken).toContain(words.note)
        for (const { text } of words.signs) expect(spoken).toContain(text)
      }
    }
  })
})
