/** What pasted and dropped things become. Nothing is ever fetched from where it came from. */
import {
  createShapeId,
  defaultHandleExternalTextContent,
  toRichText,
  type Editor,
  type TLRichText,
  type TLTextExternalContent,
  type VecLike,
} from 'tldraw'
import type { Point } from '../../shared/workshop/mark.ts'
import { isListOfLines, kindOfFile } from './importable.ts'
import { canvasLinks } from './window/canvasWindow.ts'

/** Lays our handlers over tldraw's, which would look up addresses and embed other sites. */
export function registerExternalContent(editor: Editor): void {
  editor.registerExternalContentHandler('files', async ({ files, point }) => {
    const { onImport, onSay, onPartMissing } = canvasLinks(editor)
    const at = pointIn(editor, point)
    if (files.some((file) => kindOfFile(file) !== 'picture')) {
      return onImport({ kind: 'files', files }, at)
    }
    // Pictures need no question: they lie where they were dropped as soon as the server has them.
    const part = await import('../content/bring/pictures/bringDirectly.ts').catch(() => null)
    if (!part) return onPartMissing?.()
    await part.bringDirectly(editor, files, at, onSay ?? (() => undefined))
  })
  editor.registerExternalContentHandler('url', ({ url, point }) => putLinkNote(editor, url, point))
  editor.registerExternalAssetHandler('url', null)
  editor.registerExternalContentHandler('embed', ({ url, point }) =>
    putLinkNote(editor, url, point),
  )
  editor.registerExternalContentHandler('text', async (content) => {
    const { onImport, onSay } = canvasLinks(editor)
    const at = pointIn(editor, content.point)
    const text = plainTextOf(content)
    if (isListOfLines(text)) return onImport({ kind: 'text', text }, at)
    const html = content.html === undefined ? null : withoutMedia(content.html)
    const part = await import('../content/bring/text/putText.ts').catch(() => null)
    if (part) return part.putText(editor, { text, html }, at, onSay)
    // Without a network what one pastes must come all the same.
    return defaultHandleExternalTextContent(editor, {
      text,
      ...(at ? { point: at } : {}),
      ...(html === null ? {} : { html }),
    })
  })
  editor.registerExternalContentHandler('svg-text', (content) =>
    defaultHandleExternalTextContent(editor, {
      text: content.text,
      ...(content.point ? { point: content.point } : {}),
    }),
  )
  editor.registerExternalContentHandler('excalidraw', null)
  // Copies keep pointing to the picture on our server instead of carrying it along.
  editor.resolveAssetsInContent = async (content) => content
}

/** Where the pointer is, if one can see it there: whoever pastes by keyboard may have left it anywhere. */
function pointIn(editor: Editor, point: VecLike | undefined): Point | null {
  if (!point || !editor.getViewportPageBounds().containsPoint(point)) return null
  return { x: point.x, y: point.y }
}

/** As it was copied: where there is formatting, tldraw's own text has lost the rows of a table and the lines. */
function plainTextOf({ text, sources }: Pick<TLTextExternalContent, 'text' | 'sources'>): string {
  const plain = sources?.find((one) => one.type === 'text' && one.subtype === 'text')
  return plain?.type === 'text' ? plain.data : text
}

const media = 'img, picture, source, video, audio, iframe, object, embed, link, style, script, svg'

/** The formatted text without anything that would be loaded from where it was copied. */
function withoutMedia(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  for (const element of parsed.querySelectorAll(media)) element.remove()
  for (const element of parsed.body.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (name.startsWith('on')) element.removeAttribute(name)
    }
  }
  return parsed.body.innerHTML
}

const noteSize = 200

function putLinkNote(editor: Editor, url: string, point: VecLike | undefined): void {
  const centre = point ?? editor.getViewportPageBounds().center
  const id = createShapeId()
  editor.run(() => {
    editor.createShape({
      id,
      type: 'note',
      x: centre.x - noteSize / 2,
      y: centre.y - noteSize / 2,
      props: { richText: linkText(url) },
    })
    editor.select(id)
  })
}

/** A text that is one link; addresses that are none of the web are only written out. */
function linkText(url: string): TLRichText {
  if (!/^(https?:|mailto:|tel:)/i.test(url)) return toRichText(url)
  const marks = [{ type: 'link', attrs: { href: url } }]
  return {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: url, marks }] }],
  }
}
