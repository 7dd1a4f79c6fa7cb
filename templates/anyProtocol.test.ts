import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeProtocol } from '../shared/export/protocol/composeProtocol.ts'
import { writeMarkdown } from '../shared/export/protocol/markdown.ts'
import type { Protocol, ProtocolBlock } from '../shared/export/protocol/protocol.ts'
import { writeNumber } from '../shared/workshop/fillIn.ts'
import type { Workshop } from '../shared/workshop/workshop.ts'
import { gateAfter } from './roadmap/gates.ts'
import { flagsOf, gateStatusOf } from './roadmap/metrics.ts'
import { deriveCorridors } from './topic-corridors/metrics.ts'
import { anyWorkshop } from './testing/anyWorkshop.ts'
import { sampleProtocol } from './testing/sampleProtocol.ts'

const source = { ...sampleProtocol('de'), people: null, notes: [] }

/** Minutes of any workshop; entities have names in which no other name is contained. */
function minutesOf(workshop: Workshop): Protocol {
  return composeProtocol({ ...source, workshop: named(workshop) })
}

function named(workshop: Workshop): Workshop {
  return {
    ...workshop,
    departments: workshop.departments.map((each) => ({ ...each, name: `Dezernat <${each.id}>` })),
    corridors: workshop.corridors.map((each) => ({ ...each, name: `Korridor <${each.id}>` })),
    initiatives: workshop.initiatives.map((each) => ({ ...each, title: `Vorhaben <${each.id}>` })),
  }
}

type Table = Extract<ProtocolBlock, { kind: 'table' }>

function rowsOf(protocol: Protocol, id: string): readonly (readonly string[])[] {
  const blocks = protocol.sections.flatMap((section) => section.blocks)
  return (
    blocks.find((block): block is Table => block.kind === 'table' && block.id === id)?.rows ?? []
  )
}

function openLines(protocol: Protocol): readonly string[] {
  const section = protocol.sections.find(({ id }) => id === 'open')
  return (section?.blocks ?? []).flatMap((block) =>
    block.kind === 'list' ? block.items.map(({ text }) => text) : [],
  )
}

const byAny = (check: (workshop: Workshop) => void) =>
  fc.assert(fc.property(anyWorkshop, check), { numRuns: 60, seed: 5 })

describe('the minutes of any workshop', () => {
  it('hold every initiative, corridor and gate decision once', () => {
    byAny((workshop) => {
      const protocol = minutesOf(workshop)
      const titles = rowsOf(protocol, 'initiatives.table').map((row) => row[1])
      expect(titles).toEqual(workshop.initiatives.map(({ id }) => `Vorhaben <${id}>`))
      // A sheet on which nothing was entered has no table.
      const corridors = rowsOf(protocol, 'template.topic-corridors.corridors').map((row) => row[0])
      expect(corridors).toEqual(workshop.corridors.map(({ id }) => `Korridor <${id}>`))
      const decided = workshop.initiatives.flatMap(({ id, gates }) =>
        Object.keys(gates).map((gate) => `${id} ${gate}`),
      )
      const told = rowsOf(protocol, 'decisions.gates').map(
        ([title, gate]) => `${title?.slice('Vorhaben <'.length, -1)} ${gate?.slice(0, 2)}`,
      )
      expect(told.toSorted()).toEqual(decided.toSorted())
    })
  })

  it('name whatever a template flags in exactly one open point of its kind', () => {
    const words = {
      g0_unchecked: /ob es das schon gibt/,
      exit_missing: /Ausstieg ist nicht benannt/,
      opex_gap: /laufenden Kosten sind nicht gesichert/,
      transfer_early: /Pilot ist noch nicht mit Go bestanden/,
    }
    byAny((workshop) => {
      const lines = openLines(minutesOf(workshop))
      for (const each of workshop.initiatives) {
        const name = `Vorhaben <${each.id}>`
        const isActive = each.status === 'active'
        for (const [flag, sentence] of Object.entries(words)) {
          const isFlagged = isActive && flagsOf(each).some((other) => other === flag)
          const found = lines.filter((line) => sentence.test(line) && line.includes(name))
          expect(found, `${flag} ${each.id}`).toHaveLength(Number(isFlagged))
        }
        const isBlocked = isActive && gateStatusOf(each) === 'blocked'
        const blocked = lines.filter((line) => /blockiert/.test(line) && line.includes(name))
        expect(blocked, `blocked before ${gateAfter(each.phase)}`).toHaveLength(Number(isBlocked))
      }
    })
  })

  it('give the values that are derived', () => {
    byAny((workshop) => {
      const derived = deriveCorridors(workshop)
      const protocol = minutesOf(workshop)
      const loads = rowsOf(protocol, 'template.topic-corridors.departments').map((row) => row[1])
      expect(loads).toEqual(
        workshop.departments.map(({ id }) => String(derived.loadPoints[id] ?? 0)),
      )
      const columns = rowsOf(protocol, 'template.topic-corridors.corridors')
      for (const [at, { id }] of workshop.corridors.entries()) {
        const value = derived.crossness[id]
        if (typeof value !== 'number') continue
        expect(columns[at]).toContain(writeNumber(value, 'de', 2).replace(/,?0+$/, '') || '0')
      }
    })
  })

  it('show no id, no code and no number that is none', () => {
    byAny((workshop) => {
      const text = writeMarkdown(minutesOf(workshop))
      expect(text).not.toMatch(/NaN|undefined|\bnull\b|Infinity|\{\w+\}|\bgone\b|protocol\.\w/)
    })
  })
})
