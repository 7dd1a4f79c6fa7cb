/** The rich text of notes and labels: which nodes and marks it may hold, and how it reads as plain text. */
import { Schema, type Node } from 'prosemirror-model'
import type { TLRichText } from '@tldraw/tlschema'

/** `null` stands for tldraw's default, `auto`. */
const direction = { dir: { default: null } }

/** The nodes and marks tldraw's text editor writes; nothing else is valid text on a board. */
export const richTextSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', attrs: direction },
    heading: {
      group: 'block',
      content: 'inline*',
      attrs: { ...direction, level: { default: 1 } },
    },
    bulletList: { group: 'block list', content: 'listItem+' },
    orderedList: {
      group: 'block list',
      content: 'listItem+',
      attrs: { start: { default: 1 }, type: { default: null } },
    },
    listItem: { content: 'paragraph block*' },
    text: { group: 'inline' },
    hardBreak: { group: 'inline', inline: true },
  },
  marks: {
    link: {
      inclusive: true,
      attrs: {
        href: { default: null },
        target: { default: '_blank' },
        rel: { default: 'noopener noreferrer nofollow' },
        class: { default: null },
      },
    },
    bold: {},
    code: { excludes: '' },
    italic: {},
    strike: {},
    highlight: {},
  },
})

/** An empty text, as tldraw writes it. */
export const emptyRichText: TLRichText = { type: 'doc', content: [{ type: 'paragraph' }] }

/** The deepest nesting of lists that a text may have. */
const maxDepth = 24

/** What is wrong with a value as rich text, in words; `null` when it is sound. */
export function findRichTextFault(value: unknown): string | null {
  if (depthOf(value, 0) > maxDepth * 2) return `text is nested deeper than ${maxDepth} levels`
  try {
    parseRichText(value)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The text as a checked ProseMirror node. Throws when it holds nodes, marks or links it may not. */
export function parseRichText(value: unknown): Node {
  const node = richTextSchema.nodeFromJSON(value)
  node.check()
  if (node.type.name !== 'doc')
    throw new RangeError(`text must start with "doc", got "${node.type.name}"`)
  node.descendants((child) => {
    for (const mark of child.marks) {
      if (mark.type.name === 'link' && !isSafeLink(mark.attrs['href'])) {
        throw new RangeError(`a link may start with http, https, mailto or tel`)
      }
    }
  })
  return node
}

/** The words of a text without their formatting, one line a block. */
export function plainTextOf(richText: TLRichText): string {
  try {
    const node = richTextSchema.nodeFromJSON(richText)
    return node.textBetween(0, node.content.size, '\n')
  } catch {
    return ''
  }
}

function isSafeLink(href: unknown): boolean {
  if (href === null) return true
  return typeof href === 'string' && /^(https?:|mailto:|tel:|[^:]*$)/i.test(href)
}

function depthOf(value: unknown, depth: number): number {
  if (depth > maxDepth * 2 + 1 || typeof value !== 'object' || value === null) return depth
  let deepest = depth
  for (const child of Object.values(value)) deepest = Math.max(deepest, depthOf(child, depth + 1))
  return deepest
}
