/** What pasted and dropped things become. Nothing is ever fetched from where it came from. */
import {
  createShapeId,
  defaultHandleExternalTextContent,
  toRichText,
  type Editor,
  type TLRichText,
  type VecLike,
} from 'tldraw'
import type { Point } from '../../shared/workshop/mark.ts'
import { isListOfLines, kindOfFile } from './importable.ts'
import { canvasLinks } from './window/canvasWindow.ts'

/** Lays our handlers over tldraw's, which would look up addresses and embed other sites. */
export function registerExternalContent(editor: Editor): void {
  editor.registerExternalContentHandler('files', async ({ files, point }) => {
    const { onImport, onSay } = canvasLinks(editor)
    if (files.some((file) => kindOfFile(file) !== 'picture')) {
      return onImport({ kind: 'files', files }, pointOf(point))
    }
    // Pictures need no question: they lie where they were dropped as soon as the server has them.
    const { bringDirectly } = await import('../content/bring/pictures/bringDirectly.ts')
    await bringDirectly(editor, files, pointOf(point), onSay ?? (() => undefined))
  })
  editor.registerExternalContentHandler('url', ({ url, point }) => putLinkNote(editor, url, point))
  editor.registerExternalAssetHandler('url', null)
  editor.registerExternalContentHandler('embed', ({ url, point }) =>
    putLinkNote(editor, url, point),
  )
  editor.registerExternalContentHandler('text', (content) => {
    if (isListOfLines(content.text)) {
      canvasLinks(editor).onImport({ kind: 'text', text: content.text }, pointOf(content.point))
      return
    }
    return defaultHandleExternalTextContent(editor, {
      text: content.text,
      ...(content.point ? { point: content.point } : {}),
      ...(content.html ? { html: withoutMedia(content.html) } : {}),
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

function pointOf(point: VecLike | undefined): Point | null {
  return point ? { x: point.x, y: point.y } : null
}

const media = 'img, picture, source, video, audio, iframe, object, embed, link, style, script, svg'

/** The formatted text without anything that would be loaded from where it was copied. */
function withoutMedia(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  for (const element of parsed.querySelectorAll(media)) element.remove()
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
