/** What whoever keeps the minutes changes before giving them out; the board itself stays as it is. */
import type { Protocol, ProtocolBlock, ProtocolSection, ProtocolText } from './protocol.ts'
import { labelOfColumn, protocolWords } from './words.ts'

/** A text worded otherwise. `was` is what the board said then: where it says more by now, somebody should look. */
export interface TextEdit {
  readonly was: string
  /** Empty: the text is left out. */
  readonly text: string
}

/** What a person worded otherwise, left out or added; it never reaches the board. */
export interface ProtocolEdits {
  /** Ids of the sections that are left out. */
  readonly hidden: readonly string[]
  /** By the id of the text. */
  readonly texts: Readonly<Record<string, TextEdit>>
  /** A remark at the end of a section, by its id. */
  readonly added: Readonly<Record<string, string>>
  /** What no board knows; rows of the head where they are filled in. */
  readonly facts: Readonly<Record<ExtraFact, string>>
}

/** The facts of the head that no board knows. */
export const extraFacts = ['purpose', 'place', 'chair', 'writer'] as const
export type ExtraFact = (typeof extraFacts)[number]

/** The minutes as the board gives them. */
export const noEdits: ProtocolEdits = {
  hidden: [],
  texts: {},
  added: {},
  facts: { purpose: '', place: '', chair: '', writer: '' },
}

/** The minutes as they are given out. Blocks and sections without anything left are gone. */
export function applyEdits(protocol: Protocol, edits: ProtocolEdits): Protocol {
  const sections = protocol.sections
    .filter(({ id }) => !edits.hidden.includes(id))
    .map((section) => editSection(section, protocol, edits))
    .filter(({ blocks }) => blocks.length > 0)
  return { ...protocol, sections }
}

/**
 * The minutes with a place to sign, before the notes and explanations at their end, once somebody is named as who
 * led the workshop or who wrote them down.
 */
export function withSignatures(protocol: Protocol, { facts }: ProtocolEdits): Protocol {
  const say = protocolWords(protocol.locale)
  const signing = (['chair', 'writer'] as const).flatMap((key) => {
    const name = facts[key].trim()
    return name === '' ? [] : [[say(`protocol.fact.${key}`), name, '', '']]
  })
  if (signing.length === 0) return protocol
  const column = (key: string, share: number) => ({
    label: labelOfColumn(protocol.locale, key),
    share,
    isFigure: false,
  })
  const section: ProtocolSection = {
    id: 'signatures',
    title: say('protocol.signatures'),
    blocks: [
      {
        kind: 'table',
        id: 'signatures.table',
        caption: say('protocol.signatures.caption'),
        columns: [
          column('function', 1.6),
          column('person', 3),
          column('place_day', 2.4),
          column('signature', 4),
        ],
        rows: signing,
        isForm: true,
      },
    ],
  }
  const { sections } = protocol
  const end = sections.findIndex(({ id }) => ['notes', 'method', 'origin'].includes(id))
  const at = end < 0 ? sections.length : end
  return { ...protocol, sections: [...sections.slice(0, at), section, ...sections.slice(at)] }
}

/** The texts that were worded otherwise and of which the board now says something else than then. */
export function staleEdits(protocol: Protocol, edits: ProtocolEdits): readonly ProtocolText[] {
  return protocol.sections.flatMap(textsOf).filter(({ id, text }) => {
    const edit = findEdit(edits, id)
    return edit !== null && edit.was !== text
  })
}

/** Every text of a section that can be worded otherwise. */
export function textsOf(section: ProtocolSection): readonly ProtocolText[] {
  return section.blocks.flatMap((block): readonly ProtocolText[] => {
    if (block.kind === 'text') return [block]
    return block.kind === 'list' ? block.items : []
  })
}

function editSection(
  section: ProtocolSection,
  protocol: Protocol,
  edits: ProtocolEdits,
): ProtocolSection {
  const blocks = section.blocks.flatMap((block) => editBlock(block, protocol, edits))
  const remark = remarkOn(section.id, edits).trim()
  if (remark === '') return { ...section, blocks }
  const added = { kind: 'text', id: `${section.id}.added`, text: remark } as const
  return { ...section, blocks: [...blocks, added] }
}

function editBlock(
  block: ProtocolBlock,
  protocol: Protocol,
  edits: ProtocolEdits,
): readonly ProtocolBlock[] {
  if (block.kind === 'text') {
    const text = wordingOf(block, edits)
    return text === '' ? [] : [{ ...block, text }]
  }
  if (block.kind === 'list') {
    const items = block.items
      .map(({ id, text }) => ({ id, text: wordingOf({ id, text }, edits) }))
      .filter(({ text }) => text !== '')
    return items.length === 0 ? [] : [{ ...block, items }]
  }
  if (block.kind === 'facts' && block.id === 'head.facts') {
    const say = protocolWords(protocol.locale)
    const added = extraFacts.flatMap((key) => {
      const text = edits.facts[key].trim()
      const label = say(`protocol.fact.${key}`)
      // The board's own purpose stays; one that was added stands where it would.
      if (text === '' || block.rows.some((row) => row.label === label)) return []
      return [{ key, row: { label, text } }]
    })
    const rowsOf = (isPurpose: boolean) =>
      added.flatMap(({ key, row }) => ((key === 'purpose') === isPurpose ? row : []))
    const [title, ...rest] = block.rows
    const first = title ? [title] : []
    return [{ ...block, rows: [...first, ...rowsOf(true), ...rest, ...rowsOf(false)] }]
  }
  return [block]
}

/** How a text reads after the edits; empty where it is left out. */
export function wordingOf({ id, text }: ProtocolText, edits: ProtocolEdits): string {
  const edit = findEdit(edits, id)
  return edit === null ? text : edit.text.trim()
}

/** The remark at the end of a section; empty where there is none. */
export function remarkOn(sectionId: string, { added }: ProtocolEdits): string {
  return Object.hasOwn(added, sectionId) ? (added[sectionId] ?? '') : ''
}

/** The edit of a text; ids come from boards, so only own keys count. */
export function findEdit({ texts }: ProtocolEdits, id: string): TextEdit | null {
  return Object.hasOwn(texts, id) ? (texts[id] ?? null) : null
}
