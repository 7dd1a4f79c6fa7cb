import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locales } from '../../shared/i18n/locale.ts'
import { translator } from '../../shared/i18n/translate.ts'
import type { Vote } from '../../shared/session/session.ts'
import { BoardIndex } from '../../shared/workshop/BoardIndex.ts'
import { emptyWorkshop, type Action } from '../../shared/workshop/workshop.ts'
import { actionPlan } from '../../templates/action-plan/index.ts'
import { agreements } from '../../templates/agreements/index.ts'
import { checkIn } from '../../templates/check-in/index.ts'
import { decisionLog } from '../../templates/decision-log/index.ts'
import { parkingLot } from '../../templates/parking-lot/index.ts'
import { retro } from '../../templates/retro/index.ts'
import { earlierOptions, followersOf } from './actionOrder.ts'
import { dayWords } from './dayWords.ts'
import { decisionOfVote } from './decisionOfVote.ts'
import {
  actionStatusChoices,
  consentChoices,
  methodChoices,
  moodChoices,
  retroColumnChoices,
  topicStatusChoices,
} from './kitChoices.ts'
import { shortTitle } from './shortTitle.ts'
import { targetTitle } from './targetTitle.ts'

const action = (id: string, ...dependsOn: readonly string[]): Action => ({
  id,
  what: `Schritt ${id}`,
  ownerRole: null,
  deptId: null,
  corridorId: null,
  initiativeId: null,
  due: null,
  resources: null,
  status: 'open',
  dependsOn,
  extra: {},
})
const idsOf = (options: readonly { readonly id: string }[]) => options.map(({ id }) => id)

describe('the words of the kit', () => {
  test.each(locales)('are those of the columns on its templates, in %s', (locale) => {
    const t = translator(locale)
    const zonesOf = (template: typeof retro) =>
      template
        .zones(emptyWorkshop, locale)
        .filter(({ key }) => key !== 'tray')
        .map(({ label }) => label)
    const labelsOf = (choices: readonly { readonly label: string }[]) =>
      choices.map(({ label }) => label)
    expect(labelsOf(consentChoices(t))).toEqual(zonesOf(agreements))
    expect(labelsOf(topicStatusChoices(t))).toEqual(zonesOf(parkingLot))
    expect(labelsOf(actionStatusChoices(t))).toEqual(zonesOf(actionPlan))
    expect(labelsOf(methodChoices(t))).toEqual(zonesOf(decisionLog))
    expect(labelsOf(retroColumnChoices(t))).toEqual(zonesOf(retro))
    const moods = labelsOf(moodChoices(t).slice(1)).map((label) => label.replace(/^\d /, ''))
    expect(moods).toEqual(zonesOf(checkIn))
  })
})

describe('what is called by what it says', () => {
  test('a long sentence is cut between words, on one line', () => {
    const text =
      'Wir lassen einander ausreden,\nauch wenn die Zeit drängt und alle noch etwas sagen'
    const title = shortTitle({ text }, 'de')
    expect(title).toBe('Wir lassen einander ausreden, auch wenn die Zeit drängt und alle noch …')
    expect(shortTitle({ text: 'kurz' }, 'de')).toBe('kurz')
    expect(shortTitle({ text: ' ' }, 'de')).toBe('')
    expect(shortTitle({ text: 'x'.repeat(100) }, 'de')).toBe(`${'x'.repeat(70)} …`)
  })

  test('a check-in is called by its role, an empty card has a word for none', () => {
    const workshop = {
      ...emptyWorkshop,
      checkIns: [
        {
          id: 'K1',
          role: 'Stadtplanung',
          deptId: null,
          mood: null,
          expectation: 'Klarheit',
          extra: {},
        },
      ],
      actions: [{ ...action('M1'), what: '' }],
    } as const
    const context = { t: translator('de'), locale: 'de', workshop } as const
    expect(targetTitle({ kind: 'checkIn', id: 'K1' }, context)).toBe('Check-in „Stadtplanung“')
    expect(targetTitle({ kind: 'action', id: 'M1' }, context)).toBe('Maßnahme „Ohne Titel“')
  })

  test('a day is written as the reader writes it', () => {
    expect(dayWords('2026-05-09', 'de')).toBe('09.05.2026')
    expect(dayWords('2026-05-09', 'en')).toBe('9 May 2026')
    expect(dayWords(null, 'de')).toBe('')
  })
})

describe('what an action can depend on', () => {
  const all = [action('A'), action('B', 'A'), action('C', 'B'), action('D')]

  test('is every other one that does not wait for it, at once or later', () => {
    expect([...followersOf('A', all)].toSorted()).toEqual(['B', 'C'])
    expect(idsOf(earlierOptions(action('A'), all, 'de'))).toEqual(['D'])
    expect(idsOf(earlierOptions(action('C', 'B'), all, 'de'))).toEqual(['A', 'B', 'D'])
  })

  test('still shows what it depends on where two people closed a circle at once', () => {
    const circle = [action('A', 'B'), action('B', 'A')]
    expect(idsOf(earlierOptions(action('A', 'B'), circle, 'de'))).toEqual(['B'])
  })

  test('never leads to a circle, whatever is picked in whatever order', () => {
    const picks = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 20 })
    fc.assert(
      fc.property(picks, (pairs) => {
        let now: readonly Action[] = ['0', '1', '2', '3', '4', '5'].map((id) => action(id))
        for (const [from, pick] of pairs) {
          const chosen = now[from]
          if (!chosen) continue
          const options = idsOf(earlierOptions(chosen, now, 'de'))
          const added = options[pick % Math.max(1, options.length)]
          if (added === undefined || chosen.dependsOn.includes(added)) continue
          now = now.map((each) =>
            each === chosen ? { ...each, dependsOn: [...each.dependsOn, added] } : each,
          )
        }
        for (const { id, dependsOn } of now) {
          expect(dependsOn.some((before) => followersOf(id, now).has(before))).toBe(false)
        }
      }),
    )
  })
})

describe('a decision from a vote', () => {
  const vote: Vote = {
    id: 'v1',
    question: 'Womit fangen wir an?',
    dots: 3,
    maxPerItem: 2,
    anonymous: true,
    targets: ['a', 'b', 'c'],
    state: 'closed',
    closedAt: new Date(2026, 4, 9, 15).getTime(),
    done: 4,
    results: { a: 2, b: 5, c: 0 },
    proxy: {},
  }
  const board = new BoardIndex()

  test('takes over method, day and the items with dots, the most first', () => {
    expect(decisionOfVote(vote, board, 'de')).toEqual({
      method: 'vote',
      voteId: 'v1',
      date: '2026-05-09',
      outcome: '1. b: 5\n2. a: 2',
    })
    expect(decisionOfVote({ ...vote, results: {} }, board, 'de').outcome).toBeNull()
  })
})
