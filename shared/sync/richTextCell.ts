/** Rich text as a Y.XmlFragment, so that two people typing in one note both keep every word. */
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from 'y-prosemirror'
import type * as Y from 'yjs'
import type { JsonValue } from '@tldraw/utils'
import { emptyRichText, parseRichText } from '../model/richText.ts'

/** Makes the fragment equal to the text, touching only the characters that differ. */
export function writeRichText(doc: Y.Doc, fragment: Y.XmlFragment, richText: unknown): void {
  const node = parseRichText(withoutAutoDirection(richText))
  updateYFragment(doc, fragment, node, { mapping: new Map(), isOMark: new Map() })
}

/** The fragment as tldraw's rich text. A fragment that holds foreign types reads as `null`. */
export function readRichText(fragment: Y.XmlFragment): JsonValue {
  if (fragment.length === 0) return emptyRichText as JsonValue
  try {
    const { content } = yXmlFragmentToProsemirrorJSON(fragment) as { content: JsonValue[] }
    return { type: 'doc', content: content.flat().map(withoutEmptyContent) }
  } catch {
    return null
  }
}

/** tldraw takes an empty paragraph for one only if it has no `content` at all. */
function withoutEmptyContent(node: JsonValue): JsonValue {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node
  const { content, ...rest } = node
  if (!Array.isArray(content)) return node
  if (content.length === 0) return rest
  return { ...rest, content: content.map(withoutEmptyContent) }
}

/** `dir: auto` is every paragraph's default in tldraw: writing it out would triple a short note. */
function withoutAutoDirection(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAutoDirection)
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined || (key === 'dir' && part === 'auto')) continue
    copy[key] = withoutAutoDirection(part)
  }
  return copy
}
