import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { locales } from '../../shared/i18n/locale.ts'
import { sectors } from '../../shared/model/records/iTeam.ts'
import type { Mark, Rect } from '../../shared/workshop/mark.ts'
import { overlaps } from '../../shared/workshop/rect.ts'
import { emptyWorkshop } from '../../shared/workshop/workshop.ts'
import {
  findCutTexts,
  findOverflows,
  findOverlaps,
  findSmallTexts,
} from '../testing/layoutFaults.ts'
import { cardArea, frameSize, sectorArea, sectorAt } from './geometry.ts'
import { iTeam } from './index.ts'
import { busyTeam, cityTeam, cityWith, manyTeam } from './testing/teams.ts'

const ref = (id: string) => ({ kind: 'stakeholder', id }) as const

/** Lays out the cards one after the other, as a board does. */
function layOut(workshop = busyTeam): readonly Rect[] {
  return workshop.stakeholders.reduce<readonly Rect[]>((taken, { id }) => {
    const centre = iTeam.place(ref(id), workshop, taken)
    return centre ? [...taken, cardArea(centre)] : taken
  }, [])
}

describe('agenda', () => {
  test.each(locales)('the agenda in %s takes seventy-five minutes', (locale) => {
    const steps = iTeam.agenda(locale)
    expect(steps.map(({ minutes }) => minutes)).toEqual([5, 15, 15, 15, 10, 10, 5])
    expect(iTeam.minutes).toBe(75)
  })
})

describe('frame', () => {
  const teams = { empty: emptyWorkshop, city: cityTeam, busy: busyTeam }

  test.each(locales)('everything in %s is large enough, fits, and nothing overlaps', (locale) => {
    for (const workshop of Object.values(teams)) {
      const marks = iTeam.draw(workshop, locale)
      expect(findSmallTexts(marks)).toEqual([])
      expect(findCutTexts(marks)).toEqual([])
      expect(findOverlaps(marks, layOut(workshop))).toEqual([])
      expect(findOverflows(marks, frameSize)).toEqual([])
    }
  })

  test.each(locales)('in %s twelve departments and eight corridors do not overlap', (locale) => {
    const marks = iTeam.draw(manyTeam, locale)
    expect(findSmallTexts(marks)).toEqual([])
    expect(findOverlaps(marks)).toEqual([])
    expect(findOverflows(marks, frameSize)).toEqual([])
  })

  test('sliders keep 44 units for the hand, whatever the number of rows', () => {
    for (const departments of [0, 1, 2, 5, 12, 14, 40]) {
      for (const corridors of [0, 1, 8, 10, 30]) {
        const marks = iTeam.draw(cityWith(departments, corridors), 'de')
        const middles = sliders(marks)
          .filter(({ binding }) => !binding.recordId.includes('sector'))
          .map(({ y }) => y)
        middles.slice(1).forEach((y, before) => {
          expect(y - (middles[before] ?? 0)).toBeGreaterThanOrEqual(44)
        })
        expect(findOverflows(marks, frameSize)).toEqual([])
      }
    }
  })

  test('every department, corridor and sector has a line and a slider bound to its link', () => {
    const bound = sliders(iTeam.draw(cityTeam, 'de')).map(({ binding, value }) => {
      expect(binding.field).toBe('level')
      return `${binding.recordId} ${value}`
    })
    expect(bound).toHaveLength(6 + 5 + 5)
    expect(bound).toContain('link:department~D1 4')
    expect(bound).toContain('link:department~D4 0')
    expect(bound).toContain('link:corridor~C2 0')
    expect(bound).toContain('link:sector~citizens 3')
  })

  test('a line is as wide as its level, and at level 0 thin and dashed', () => {
    const lines = iTeam
      .draw(cityTeam, 'de')
      .filter((mark) => mark.kind === 'line' && mark.points.length > 10)
      .map((mark) => (mark.kind === 'line' ? [mark.strokeWidth, Boolean(mark.dash)] : []))
    expect(lines).toHaveLength(16)
    // Departments 4 2 3 0 3 3.
    expect(lines.slice(0, 6)).toEqual([
      [24, false],
      [11, false],
      [17, false],
      [3, true],
      [17, false],
      [17, false],
    ])
  })

  test('no two controls do the same', () => {
    for (const workshop of [emptyWorkshop, busyTeam, manyTeam]) {
      const done = iTeam.draw(workshop, 'de').flatMap((mark) => {
        if (mark.kind === 'command') return [JSON.stringify(mark.command)]
        return 'binding' in mark ? [JSON.stringify(mark.binding)] : []
      })
      expect(done.length).toBe(new Set(done).size)
    }
  })

  test('a box is ticked by hand, else by its text', () => {
    const ticks = (workshop = cityTeam) =>
      iTeam
        .draw(workshop, 'de')
        .flatMap((mark) =>
          mark.kind === 'checkbox' ? [`${mark.binding.recordId} ${mark.isOn}`] : [],
        )
    expect(ticks()).toEqual([
      'field:i-team~mandate true',
      'field:i-team~roles true',
      'field:i-team~resources true',
      'field:i-team~competences false',
    ])
    const written = { ...cityTeam, fields: [fieldOf('competences', 'Entscheidet bis 5.000 €')] }
    expect(ticks(written).at(-1)).toBe('field:i-team~competences true')
    expect(ticks({ ...cityTeam, fields: [fieldOf('mandate', '  ')] })[0]).toContain('false')
  })

  test('a sector says which stakeholder raises it', () => {
    const marks = iTeam.draw(busyTeam, 'de')
    const said = marks.map((mark) => (mark.kind === 'text' ? mark.text : ''))
    expect(said).toContain('Stadtwerke: schon auf Stufe 4')
  })
})

describe('places', () => {
  test('a card in a sector says the sector, and outside of all of them nothing new', () => {
    for (const sector of sectors) {
      const { x, y, w, h } = sectorArea(sector)
      const centre = { x: x + w / 2, y: y + h / 2 }
      expect(iTeam.read(ref('S1'), centre, busyTeam)).toEqual({ sector })
    }
    const own = busyTeam.stakeholders.find(({ id }) => id === 'S1')?.sector
    expect(iTeam.read(ref('S1'), { x: 100, y: 100 }, busyTeam)).toEqual({ sector: own })
    expect(iTeam.read(ref('nobody'), { x: 100, y: 100 }, busyTeam)).toEqual({})
  })

  test('cards of a sector lie side by side, six in it and a crowd beside the frame', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sectors), fc.integer({ min: 1, max: 40 }), (sector, count) => {
        const workshop = {
          ...busyTeam,
          stakeholders: Array.from({ length: count }, (_, n) => stakeholderOf(`S${n}`, sector)),
        }
        const areas = layOut(workshop)
        areas.forEach((area, at) => {
          const centre = { x: area.x + area.w / 2, y: area.y + area.h / 2 }
          expect(iTeam.read(ref('S0'), centre, workshop)).toEqual({ sector })
          expect(sectorAt(centre)).toBe(at < 6 ? sector : null)
          expect(areas.slice(at + 1).filter((other) => overlaps(area, other))).toEqual([])
        })
      }),
      { numRuns: 30 },
    )
  })

  test('a sector that everything covers still takes cards', () => {
    const full = [{ x: -5000, y: -5000, w: 20_000, h: 20_000 }]
    expect(iTeam.place(ref('S1'), busyTeam, full)).not.toBeNull()
    expect(iTeam.place(ref('nobody'), busyTeam, [])).toBeNull()
  })

  test('entering a zone changes the sector; unknown zones and entities change nothing', () => {
    expect(iTeam.enter('business', ref('S1'), busyTeam, [])).toEqual({ sector: 'business' })
    expect(iTeam.enter('nowhere', ref('S1'), busyTeam, [])).toBeNull()
    expect(iTeam.enter('business', ref('nobody'), busyTeam, [])).toBeNull()
    expect(iTeam.zones(busyTeam, 'de').map(({ key }) => key)).toEqual([...sectors])
    expect(iTeam.zoneOf(ref('S1'), busyTeam)).toBe('business')
  })
})

describe('what one can point at', () => {
  test('every target the frame opens has an area, and a double click there opens it', () => {
    for (const mark of iTeam.draw(busyTeam, 'de')) {
      if (mark.kind !== 'command' || mark.command.type !== 'open') continue
      const { target } = mark.command
      const area = iTeam.areaOf(target, busyTeam)
      expect(area, mark.label).not.toBeNull()
      const centre = { x: mark.x + mark.w / 2, y: mark.y + mark.h / 2 }
      const intent = iTeam.intentAt(centre, busyTeam)
      if (target.kind === 'link' && target.end.kind === 'sector') {
        expect(intent).toMatchObject({ type: 'create', kind: 'stakeholder', sector: target.end.id })
      } else {
        expect(intent).toEqual(mark.command)
      }
    }
  })

  test('what it does not show has no area', () => {
    expect(iTeam.areaOf({ kind: 'initiative', id: 'I01' }, cityTeam)).toBeNull()
    expect(
      iTeam.areaOf({ kind: 'field', templateId: 'roadmap', key: 'mission' }, cityTeam),
    ).toBeNull()
    expect(
      iTeam.areaOf({ kind: 'link', end: { kind: 'department', id: 'gone' } }, cityTeam),
    ).toBeNull()
    expect(iTeam.intentAt({ x: 1200, y: 900 }, cityTeam)).toBeNull()
  })

  test('an empty board invites to the first department, corridor and role', () => {
    const created = iTeam
      .draw(emptyWorkshop, 'de')
      .flatMap((mark) =>
        mark.kind === 'command' && mark.command.type === 'create' ? [mark.command.kind] : [],
      )
    expect(new Set(created)).toEqual(new Set(['department', 'corridor', 'teamRole', 'stakeholder']))
    expect(created.filter((kind) => kind === 'stakeholder')).toHaveLength(5)
  })
})

function sliders(marks: readonly Mark[]) {
  return marks.filter((mark) => mark.kind === 'slider')
}

function fieldOf(key: string, text: string) {
  return { templateId: 'i-team', key, text, filled: null, confidence: null, extra: {} }
}

function stakeholderOf(id: string, sector: (typeof sectors)[number]) {
  return {
    id,
    sector,
    name: id,
    influence: null,
    interest: null,
    levelNow: 0,
    levelTarget: null,
    extra: {},
  } as const
}
