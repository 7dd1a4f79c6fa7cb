/** Bookmarks and embedded pages of a tldraw file: a board shows nothing of other sites, so they become notes with a link. */
import { defaultFieldsOf } from '../../../../shared/sync/defaults.ts'

const linkTypes: ReadonlySet<unknown> = new Set(['bookmark', 'embed'])

/** The note in the place of such a shape; `null` for everything else, and for one without an address of the web. */
export function noteOfLink(shape: unknown): object | null {
  if (typeof shape !== 'object' || shape === null) return null
  const { type, props } = shape as { readonly type?: unknown; readonly props?: unknown }
  if (!linkTypes.has(type) || typeof props !== 'object' || props === null) return null
  const url: unknown = Reflect.get(props, 'url')
  if (typeof url !== 'string' || !/^https?:\/\//i.test(url)) return null
  const marks = [{ type: 'link', attrs: { href: url } }]
  const richText = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: url, marks }] }],
  }
  const usual = defaultFieldsOf('shape', 'note')['props']
  return { ...shape, type: 'note', props: { ...(usual as object), richText } }
}
