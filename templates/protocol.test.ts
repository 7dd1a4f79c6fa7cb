import { describe, expect, it } from 'vitest'
import { composeProtocol } from '../shared/export/protocol/composeProtocol.ts'
import { writeMarkdown } from '../shared/export/protocol/markdown.ts'
import type { Protocol, ProtocolBlock } from '../shared/export/protocol/protocol.ts'
import type { ProtocolSource } from '../shared/export/protocol/protocolSource.ts'
import { reviewProtocol } from '../shared/export/protocol/reviewProtocol.ts'
import { textIn } from '../shared/model/text.ts'
import { emptyWorkshop } from '../shared/workshop/workshop.ts'
import { templates } from './registry.ts'
import expected from './samples/auenfurt.expected.json'
import { sampleProtocol } from './testing/sampleProtocol.ts'

const source = sampleProtocol('de')
const protocol = composeProtocol(source)

function sectionOf(id: string, of: Protocol = protocol) {
  return of.sections.find((section) => section.id === id)
}

function tableOf(sectionId: string, id: string) {
  const block = sectionOf(sectionId)?.blocks.find((each) => each.id === id)
  if (block?.kind !== 'table') throw new Error(`no table ${id}`)
  return block
}

function column(table: Extract<ProtocolBlock, { kind: 'table' }>, label: string) {
  const at = table.columns.findIndex((each) => each.label === label)
  return table.rows.map((row) => row[at] ?? '')
}

describe('the minutes of the sample city', () => {
  // What a clerk would sign. Read the difference, then update it with `npx vitest -u`.
  it.each(['de', 'en'] as const)('read as they are kept in %s', async (locale) => {
    const text = writeMarkdown(composeProtocol(sampleProtocol(locale)))
    await expect(text).toMatchFileSnapshot(`samples/auenfurt.protocol.${locale}.txt`)
  })

  it('list every initiative, corridor and department once', () => {
    const { workshop } = source
    const names = (entities: readonly { name: Parameters<typeof textIn>[0] }[]) =>
      entities.map(({ name }) => textIn(name, 'de'))
    const register = tableOf('initiatives', 'initiatives.table')
    expect(column(register, 'Nr.')).toEqual(workshop.initiatives.map(({ id }) => id))
    const corridors = tableOf('template.topic-corridors', 'template.topic-corridors.corridors')
    expect(column(corridors, 'Korridor')).toEqual(names(workshop.corridors))
    const load = tableOf('template.topic-corridors', 'template.topic-corridors.departments')
    expect(column(load, 'Dezernat')).toEqual(names(workshop.departments))
  })

  it('list every decision and action once', () => {
    const { decisions, actions, initiatives } = source.workshop
    expect(tableOf('decisions', 'decisions.log').rows).toHaveLength(decisions.length)
    const gates = initiatives.flatMap(({ gates: passed }) => Object.keys(passed))
    expect(tableOf('decisions', 'decisions.gates').rows).toHaveLength(gates.length)
    const texts = column(tableOf('actions', 'actions.table'), 'Maßnahme')
    expect(texts.toSorted()).toEqual(actions.map(({ what }) => textIn(what, 'de')).toSorted())
  })

  it('give the derived values as they are', () => {
    const corridors = tableOf('template.topic-corridors', 'template.topic-corridors.corridors')
    expect(column(corridors, 'Querbezug')).toEqual(
      Object.values(expected.T3.crossness).map((value) => String(value).replace('.', ',')),
    )
    const load = tableOf('template.topic-corridors', 'template.topic-corridors.departments')
    expect(column(load, 'Last (Punkte)')).toEqual(Object.values(expected.T3.loadPoints).map(String))
    const status = { ready: 'bereit', conditional: 'bedingt', blocked: 'blockiert' } as const
    const states = tableOf('template.roadmap', 'template.roadmap.initiatives')
    expect(column(states, 'Vor Meilenstein')).toEqual(
      Object.values(expected.T2.gate).map((each) => status[each as keyof typeof status]),
    )
  })

  it('name every flag of the roadmap and the corridors once among the open points', () => {
    const lines = (sectionOf('open')?.blocks ?? []).flatMap((block) =>
      block.kind === 'list' ? block.items.map(({ text }) => text) : [],
    )
    const count = (words: RegExp) => lines.filter((line) => words.test(line)).length
    const { flags } = expected.T2
    for (const [words, ids] of [
      [/ob es das schon gibt/, flags.g0_unchecked],
      [/Ausstieg ist nicht benannt/, flags.exit_missing],
      [/laufenden Kosten sind nicht gesichert/, flags.opex_gap],
    ] as const) {
      expect(count(words), String(words)).toBe(ids.length)
    }
    expect(count(/mehr als 6/)).toBe(expected.T3.overloadPoints.length)
    expect(count(/Tage zugesagt/)).toBe(expected.T3.overloadDays.length)
    expect(new Set(lines).size).toBe(lines.length)
  })

  it('have a text of its own for every id, so that each can be worded', () => {
    const ids = protocol.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        (block.kind === 'list' ? block.items : [block]).map(({ id }) => id),
      ),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the review', () => {
  const findings = reviewProtocol(source)

  it('leads to what is missing', () => {
    const of = (id: string) => findings.find((each) => each.id === id)
    expect(of('noOwner')).toMatchObject({
      text: '1 Maßnahme ist ohne Zuständigkeit.',
      targets: [{ target: { kind: 'action' } }],
    })
    expect(of('gates')?.targets).toHaveLength(20)
    expect(of('gates')?.targets[0]?.target).toEqual({ kind: 'gate', id: 'I01', gate: 'G1' })
    expect(of('parked')).toMatchObject({ tone: 'hint' })
  })

  it('says everything once', () => {
    const ids = findings.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('finds what the session still holds back', () => {
    const { session } = source
    if (!session) throw new Error('the sample has a session')
    const running: ProtocolSource = {
      ...source,
      session: {
        ...session,
        agenda: { ...session.agenda, runs: [{ stepId: 'step-1', startedAt: 0, endedAt: null }] },
        vote: { ...session.pastVotes[0]!, state: 'open', closedAt: null, results: null },
        writing: { anonymous: true, startedAt: 0, authors: 1, drafts: 3 } as never,
      },
    }
    const ids = reviewProtocol(running).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['running', 'vote', 'writing']))
  })
})

describe('the minutes of an empty board', () => {
  const empty: ProtocolSource = {
    ...source,
    board: { title: 'Leer', purpose: null, expiresAt: null },
    workshop: emptyWorkshop,
    templates: [],
    session: null,
    people: null,
    notes: [],
  }

  it('say that nothing was decided, and no number that is none', () => {
    const text = writeMarkdown(composeProtocol(empty))
    expect(text).toContain('Es ist keine Entscheidung festgehalten.')
    expect(text).toContain('Es ist nichts offen geblieben.')
    expect(text).not.toMatch(/NaN|undefined|null|Infinity|\{\w+\}/)
  })

  it('hold for every template alone and without content', () => {
    for (const template of templates) {
      for (const locale of ['de', 'en'] as const) {
        const text = writeMarkdown(composeProtocol({ ...empty, templates: [template], locale }))
        expect(text, template.id).not.toMatch(/NaN|undefined|null|Infinity|\{\w+\}|protocol\./)
      }
    }
  })
})
