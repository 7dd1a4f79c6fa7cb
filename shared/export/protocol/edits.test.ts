import { describe, expect, it } from 'vitest'
import { applyEdits, noEdits, staleEdits, withSignatures, type ProtocolEdits } from './edits.ts'
import type { Protocol } from './protocol.ts'

const protocol: Protocol = {
  locale: 'de',
  title: 'Protokoll',
  madeAt: 0,
  sections: [
    {
      id: 'head',
      title: 'Angaben',
      blocks: [
        {
          kind: 'facts',
          id: 'head.facts',
          caption: 'Angaben',
          labels: ['Angabe', 'Inhalt'],
          rows: [{ label: 'Datum', text: 'heute' }],
        },
      ],
    },
    {
      id: 'open',
      title: 'Offen',
      blocks: [
        { kind: 'text', id: 'open.count', text: '2 Punkte' },
        {
          kind: 'list',
          id: 'open.list',
          title: 'Liste',
          items: [
            { id: 'open.1', text: 'eins' },
            { id: 'open.2', text: 'zwei' },
          ],
        },
      ],
    },
  ],
}

const edits = (more: Partial<ProtocolEdits>): ProtocolEdits => ({ ...noEdits, ...more })
const blocksOf = (edited: Protocol, id: string) =>
  edited.sections.find((section) => section.id === id)?.blocks

describe('edits of minutes', () => {
  it('change nothing while there are none', () => {
    expect(applyEdits(protocol, noEdits)).toEqual(protocol)
  })

  it('leave sections out', () => {
    const edited = applyEdits(protocol, edits({ hidden: ['open', 'unknown'] }))
    expect(edited.sections.map(({ id }) => id)).toEqual(['head'])
  })

  it('word texts otherwise and leave out what is emptied, its list too when nothing is left', () => {
    const one = applyEdits(
      protocol,
      edits({
        texts: {
          'open.count': { was: '2 Punkte', text: 'Zwei Punkte' },
          'open.1': { was: 'eins', text: ' ' },
        },
      }),
    )
    expect(blocksOf(one, 'open')).toMatchObject([
      { text: 'Zwei Punkte' },
      { items: [{ id: 'open.2', text: 'zwei' }] },
    ])
    const none = applyEdits(
      protocol,
      edits({
        texts: { 'open.1': { was: 'eins', text: '' }, 'open.2': { was: 'zwei', text: '' } },
      }),
    )
    expect(blocksOf(none, 'open')).toHaveLength(1)
  })

  it('add remarks and what no board knows', () => {
    const edited = applyEdits(
      protocol,
      edits({
        added: { open: ' Vertagt. ' },
        facts: { purpose: '', place: 'Rathaus', chair: '', writer: '' },
      }),
    )
    expect(blocksOf(edited, 'open')?.at(-1)).toEqual({
      kind: 'text',
      id: 'open.added',
      text: 'Vertagt.',
    })
    expect(blocksOf(edited, 'head')).toMatchObject([
      { rows: [{ label: 'Datum' }, { label: 'Ort', text: 'Rathaus' }] },
    ])
  })

  it('are out of date once the board says something else', () => {
    const old = edits({
      texts: {
        'open.1': { was: 'damals', text: 'anders' },
        'open.2': { was: 'zwei', text: 'anders' },
      },
    })
    expect(staleEdits(protocol, old)).toEqual([{ id: 'open.1', text: 'eins' }])
  })

  it('take names of things every object has for no edit', () => {
    const strange: Protocol = {
      ...protocol,
      sections: [
        { id: 'constructor', title: 'x', blocks: [{ kind: 'text', id: '__proto__', text: 'x' }] },
      ],
    }
    expect(applyEdits(strange, noEdits)).toEqual(strange)
  })

  it('give who is named a place to sign, before what explains the minutes', () => {
    const explained: Protocol = {
      ...protocol,
      sections: [...protocol.sections, { id: 'method', title: 'Werte', blocks: [] }],
    }
    expect(withSignatures(explained, noEdits)).toBe(explained)
    const signing = edits({ facts: { purpose: '', place: '', chair: 'Ada Beispiel', writer: ' ' } })
    const { sections } = withSignatures(explained, signing)
    expect(sections.at(-2)).toMatchObject({
      id: 'signatures',
      blocks: [{ isForm: true, rows: [['Leitung', 'Ada Beispiel', '', '']] }],
    })
    expect(sections.at(-1)?.id).toBe('method')
  })
})
