/** What one template shows: its picture, its values, its tables and what stands out, in sentences. */
import type { InsightBlock, SentenceBlock } from '../../../workshop/insight.ts'
import type { Template } from '../../../workshop/template.ts'
import { insightOf, present, type Composing } from '../composing.ts'
import { paperSentence } from '../paperSentence.ts'
import type { ProtocolBlock, ProtocolSection } from '../protocol.ts'
import { isUntouched } from './untouched.ts'
import { templateTables } from './templateTables.ts'

/** Blocks of panels whose content the section's own tables hold already. */
const toldInTables: Readonly<Record<string, readonly string[]>> = {
  'topic-corridors': ['crossnessBars', 'loadBars'],
  'i-team': ['outward', 'inward'],
}

/** The section of a template. What is missing or too much stands among the open points instead. */
export function composeTemplate(template: Template, composing: Composing): ProtocolSection {
  const { say, locale } = composing
  const { title, description } = template.texts[locale]
  const id = `template.${template.id}`
  const purpose = { kind: 'text', id: `${id}.purpose`, text: description } as const
  if (isUntouched(template, composing)) {
    const untouched = {
      kind: 'text',
      id: `${id}.untouched`,
      text: say('protocol.untouched'),
    } as const
    return { id, title, blocks: [purpose, untouched] }
  }
  const blocks = insightOf(composing, template.id)
  const told = toldInTables[template.id] ?? []
  const shown = blocks.filter((block) => !told.includes(block.id))
  const hints = sentencesOf(blocks).filter((each) => !isOpen(each.tone) && each.id !== 'empty')
  return {
    id,
    title,
    blocks: present(
      purpose,
      {
        kind: 'picture',
        id: `${id}.picture`,
        templateId: template.id,
        caption: say('protocol.picture.caption', { title }),
        alt: say('protocol.picture.alt', { title, description }),
      },
      valuesOf(id, shown, composing),
      ...shown.map((block) => blockOf(id, block, composing)),
      ...templateTables(template.id, composing),
      hints.length === 0
        ? null
        : {
            kind: 'list',
            id: `${id}.hints`,
            title: say('protocol.template.hints'),
            items: hints.map((hint) => ({
              id: `${id}.hint.${hint.id}`,
              text: paperSentence(hint, locale),
            })),
          },
    ),
  }
}

/** The sentences of a panel. */
export function sentencesOf(blocks: readonly InsightBlock[]): readonly SentenceBlock[] {
  return blocks.filter((block) => block.kind === 'sentence')
}

/** True for a sentence about something that is missing or too much. */
export function isOpen(tone: SentenceBlock['tone']): boolean {
  return tone === 'gap' || tone === 'over'
}

/** The single values of a panel as one table; values nobody has yet are left out. */
function valuesOf(
  id: string,
  blocks: readonly InsightBlock[],
  { say }: Composing,
): ProtocolBlock | null {
  const rows = blocks.flatMap((block) => {
    if (block.kind === 'arrow' && block.arrow) return [[block.title, block.text]]
    if (block.kind !== 'value' || block.value === '–') return []
    return [[block.title, withWord(block.value, block.word)]]
  })
  if (rows.length === 0) return null
  return {
    kind: 'table',
    id: `${id}.values`,
    caption: say('protocol.values.caption'),
    columns: [
      { label: say('protocol.values.value'), share: 3, isFigure: false },
      { label: say('protocol.values.figure'), share: 7, isFigure: false },
    ],
    rows,
  }
}

/** A word that ends as a sentence goes on from its value: "5 of 6" "departments lead a corridor." */
function withWord(value: string, word: string | null): string {
  if (!word) return value
  return word.endsWith('.') ? `${value} ${word}` : `${value} (${word})`
}

function blockOf(id: string, block: InsightBlock, { say }: Composing): ProtocolBlock | null {
  const own = `${id}.${block.id}`
  const first = { label: say('protocol.bars.of'), share: 4, isFigure: false }
  const second = { label: say('protocol.values.figure'), share: 6, isFigure: false }
  switch (block.kind) {
    case 'shares': {
      if (block.shares.every(({ share }) => share === null)) return null
      const items = block.shares.map(({ key, text }) => ({ id: `${own}.${key}`, text }))
      return items.length === 0 ? null : { kind: 'list', id: own, title: block.title, items }
    }
    case 'series': {
      const stage = { ...first, label: say('protocol.series.of') }
      const rows = block.points.map(({ label, shown }) => [label, shown])
      if (block.points.every(({ value }) => value === null)) return null
      return { kind: 'table', id: own, caption: block.title, columns: [stage, second], rows }
    }
    case 'bars': {
      if (block.bars.every(({ value }) => value === null)) return null
      const rows = block.bars.map(({ label, shown, word }) => [label, withWord(shown, word)])
      return { kind: 'table', id: own, caption: block.title, columns: [first, second], rows }
    }
    default:
      return null
  }
}
