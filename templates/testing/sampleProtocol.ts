/** What the minutes of a half-day in the sample city are made of: board, session and people. */
import type { ProtocolPerson, ProtocolSource } from '../../shared/export/protocol/protocolSource.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Agenda, Step, Vote } from '../../shared/session/session.ts'
import { templates } from '../registry.ts'
import { sampleKitFile, sampleWorkshop } from '../samples/sampleWorkshop.ts'

/** 20 November 2026, nine o'clock in Berlin. */
const nine = Date.UTC(2026, 10, 20, 8)
const minute = 60_000

/** The step's title in the board's language, its planned and its actual minutes; `null`: it was left out. */
const plan: readonly (readonly [title: string, planned: number, actual: number | null])[] = [
  ['Ankommen und Ziel', 10, 12],
  ['Vorhaben sammeln und einordnen', 90, 95],
  ['Pause', 15, 15],
  ['Themenkorridore', 100, 88],
  ['Ausblick', 5, null],
  ['Maßnahmen vereinbaren', 20, 27],
  ['Rückblick', 5, 4],
]

function sampleAgenda(): Agenda {
  const steps = plan.map(([title, minutes], at): Step => ({
    id: `step-${at + 1}`,
    title,
    minutes,
    mode: title === 'Pause' ? 'break' : 'discuss',
    lock: 'none',
  }))
  let clock = nine
  const runs = plan.flatMap(([, , actual], at) => {
    if (actual === null) return []
    const startedAt = clock
    clock += actual * minute
    return [{ stepId: `step-${at + 1}`, startedAt, endedAt: clock }]
  })
  return { steps, current: null, startedAt: null, runs }
}

const vote: Vote = {
  id: 'vote-1',
  question: 'Welches Vorhaben zuerst?',
  dots: 3,
  maxPerItem: 2,
  anonymous: true,
  targets: ['I04', 'I09', 'I10', 'I12'],
  state: 'closed',
  closedAt: nine + 180 * minute,
  done: 12,
  results: { I04: 9, I09: 9, I10: 14, I12: 4 },
  proxy: { I04: 0, I09: 2, I10: 0, I12: 0 },
}

const people: readonly ProtocolPerson[] = [
  { role: 'facilitator', departmentId: null, name: null },
  ...['D1', 'D1', 'D2', 'D3', 'D3', 'D3', 'D4', 'D4', 'D5', 'D5', 'D6', 'D6'].map(
    (departmentId): ProtocolPerson => ({ role: 'participant', departmentId, name: null }),
  ),
  { role: 'observer', departmentId: null, name: null },
]

/** All templates, the facilitator's kit filled in, one closed vote, notes on one page; an hour after the end. */
export function sampleProtocol(locale: Locale): ProtocolSource {
  const workshop = sampleWorkshop(sampleKitFile('2026-11-20'))
  return {
    board: {
      title: 'Digitale Stadt Auenfurt',
      purpose: {
        de: 'Vorhaben und Themenkorridore gemeinsam ansehen und die nächsten Schritte vereinbaren.',
        en: 'Look at initiatives and topic corridors together and agree on the next steps.',
      },
      expiresAt: Date.UTC(2027, 10, 20, 8),
    },
    workshop,
    templates,
    session: { agenda: sampleAgenda(), pastVotes: [vote], vote, writing: null },
    people,
    notes: [
      { page: 'Freies Blatt', texts: ['Wer pflegt die Daten?', 'Gemeinsame Schulung für alle'] },
    ],
    titleOf: (id) =>
      textIn(workshop.initiatives.find((each) => each.id === id)?.title, locale) || id,
    locale,
    timeZone: 'Europe/Berlin',
    now: nine + 300 * minute,
  }
}
