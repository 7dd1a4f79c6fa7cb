/**
 * Makes an SVG image harmless: reads it with a strict XML parser and writes it anew from what is on
 * the allow list. Nothing of the original text is passed through, so nothing that only some parser
 * would understand can survive.
 */
import sax from 'sax'
import type { QualifiedAttribute, QualifiedTag, Tag } from 'sax'
import { keptAttributes, keptElements, unwrappedElements } from './svgAllowList.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'
const xlinkNamespace = 'http://www.w3.org/1999/xlink'
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
const maxDepth = 256

/** Answers the harmless image, or null if the text is no SVG image or not well-formed. */
export function sanitizeSvg(text: string): string | null {
  const writer = new SvgWriter()
  const parser = sax.parser(true, { xmlns: true, position: false })
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = (tag) => writer.open(tag)
  parser.onclosetag = () => writer.close()
  parser.ontext = (content) => writer.write(content)
  parser.oncdata = (content) => writer.write(content)
  try {
    parser.write(text).close()
  } catch {
    return null
  }
  return writer.result()
}

/** What happens to an element that is open: written, left out but not what is in it, or left out whole. */
type Open =
  | { readonly kind: 'kept'; readonly name: string }
  | { readonly kind: 'unwrapped' | 'dropped' }

class SvgWriter {
  readonly #open: Open[] = []
  readonly #parts: string[] = []
  #style: string | null = null
  #isSvg = false

  open(tag: Tag | QualifiedTag): void {
    if (!('local' in tag)) return
    const isRoot = this.#open.length === 0
    if (isRoot) this.#isSvg = tag.local === 'svg' && tag.uri === svgNamespace
    if (this.#open.length >= maxDepth) throw new Error('nested too deeply')
    const fate = this.#fateOf(tag)
    this.#open.push(fate)
    if (fate.kind !== 'kept') return
    if (fate.name === 'style') {
      this.#style = ''
      return
    }
    const namespace = isRoot ? ` xmlns="${svgNamespace}"` : ''
    this.#parts.push(`<${fate.name}${namespace}${writeAttributes(tag)}>`)
  }

  close(): void {
    const closed = this.#open.pop()
    if (closed?.kind !== 'kept') return
    if (closed.name === 'style') {
      const style = this.#style ?? ''
      this.#style = null
      if (isHarmlessCss(style)) this.#parts.push(`<style>${escapeText(style)}</style>`)
      return
    }
    this.#parts.push(`</${closed.name}>`)
  }

  write(content: string): void {
    const inside = this.#open.at(-1)
    if (!inside || inside.kind === 'dropped') return
    if (this.#style === null) this.#parts.push(escapeText(content))
    else this.#style += content
  }

  result(): string | null {
    return this.#isSvg ? this.#parts.join('') : null
  }

  #fateOf({ local, uri }: QualifiedTag): Open {
    const parent = this.#open.at(-1)
    const isLost = parent?.kind === 'dropped' || this.#style !== null || uri !== svgNamespace
    if (!isLost && keptElements.has(local)) return { kind: 'kept', name: local }
    return { kind: !isLost && unwrappedElements.has(local) ? 'unwrapped' : 'dropped' }
  }
}

function writeAttributes(tag: QualifiedTag): string {
  return Object.values(tag.attributes)
    .map((attribute) => {
      const name = keptNameOf(attribute, tag.local)
      return name === null ? '' : ` ${name}="${escapeAttribute(attribute.value)}"`
    })
    .join('')
}

/** The name an attribute is written under, or null if it is left out. */
function keptNameOf({ local, uri, value }: QualifiedAttribute, element: string): string | null {
  if (local === 'href' && (uri === '' || uri === xlinkNamespace)) {
    return isHarmlessReference(value, element) ? 'href' : null
  }
  if (uri === xmlNamespace && local === 'space') return 'xml:space'
  if (uri !== '' || !keptAttributes.has(local)) return null
  return isHarmlessCss(value) ? local : null
}

/** References lead into the same image; only an embedded photo may bring its bytes along. */
function isHarmlessReference(value: string, element: string): boolean {
  const target = value.trim()
  if (element !== 'image') return /^#[^\s]*$/.test(target)
  return /^data:image\/(png|jpeg|webp|gif);base64,[A-Za-z0-9+/=\s]*$/.test(target)
}

/** CSS that names nothing outside the image. Escapes are refused, because they can hide a name. */
function isHarmlessCss(css: string): boolean {
  if (
    /[\\<@]|expression|javascript:|-moz-binding|behavior\s*:|image-set|image\(|src\(/i.test(css)
  ) {
    return false
  }
  return !/url\(\s*(?!["']?#)/i.test(css)
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;')
}
