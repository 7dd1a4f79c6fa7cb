/** What stands at the end of minutes: the notes of the board, how values are computed, where this comes from. */
import { SCHEMA_VERSION } from '../../../model/version.ts'
import { insightOf, type Composing } from '../composing.ts'
import type { ProtocolBlock, ProtocolSection, ProtocolText } from '../protocol.ts'
import { ownSections } from './kit.ts'
import { isUntouched } from './untouched.ts'

/** The notes of each page in reading order; `null` without any. */
export function composeNotes({ say, notes }: Composing): ProtocolSection | null {
  const pages = notes.filter(({ texts }) => texts.length > 0)
  if (pages.length === 0) return null
  return {
    id: 'notes',
    title: say('protocol.notes'),
    blocks: pages.map(({ page, texts }, at) => ({
      kind: 'list',
      id: `notes.${at + 1}`,
      title: page,
      items: texts.map((text, position) => ({ id: `notes.${at + 1}.${position + 1}`, text })),
    })),
  }
}

/** How each value of a template is computed, and where its thinking comes from; `null` without templates. */
export function composeMethod(composing: Composing): ProtocolSection | null {
  const { say, templates, locale } = composing
  const explained = templates.filter(
    (each) => !ownSections.includes(each.id) && !isUntouched(each, composing),
  )
  const blocks = explained.flatMap((template): readonly ProtocolBlock[] => {
    const id = `method.${template.id}`
    const { title, credit } = template.texts[locale]
    const seen = new Set<string>()
    const items = insightOf(composing, template.id).flatMap((block): ProtocolText[] => {
      if (!('formula' in block) || block.formula === '' || seen.has(block.formula)) return []
      seen.add(block.formula)
      const text = say('protocol.method.line', { title: block.title, formula: block.formula })
      return [{ id: `${id}.${block.id}`, text }]
    })
    if (items.length === 0) return []
    return [
      { kind: 'list', id, title, items },
      { kind: 'text', id: `${id}.credit`, text: say('protocol.method.credit', { credit }) },
    ]
  })
  if (blocks.length === 0) return null
  return { id: 'method', title: say('protocol.method'), blocks }
}

/** What the paper was made from. */
export function composeOrigin({ say, templates, times, now, locale }: Composing): ProtocolSection {
  const titles = templates.map((template) => template.texts[locale].title).join(', ')
  const text = say('protocol.origin.text', {
    day: times.day(now),
    time: times.clock(now),
    version: String(SCHEMA_VERSION),
  })
  return {
    id: 'origin',
    title: say('protocol.origin'),
    blocks: [
      {
        kind: 'text',
        id: 'origin.text',
        text: titles === '' ? text : `${text} ${say('protocol.origin.templates', { titles })}`,
      },
    ],
  }
}
