/** Pointing at a place so that all see it: the way between the canvas and the room. */
import { atom, type Atom, type Editor } from 'tldraw'

/** Somebody points at a point of a page, in page units. */
export interface Ping {
  readonly id: number
  /** `null` for somebody whose name is not known. */
  readonly name: string | null
  readonly pageId: string
  readonly x: number
  readonly y: number
}

/** How long one is seen; the animation in the style sheet takes as long. */
export const pingMs = 3_600

interface Pointing {
  readonly shown: Atom<readonly Ping[]>
  /** Points for all to see; `null` for who may not, and while nobody is connected. */
  readonly send: Atom<((at: Omit<Ping, 'id' | 'name'>) => void) | null>
}

const known = new WeakMap<Editor, Pointing>()
let lastId = 0

/** The pings on an editor's canvas, and the way to send one. */
export function pingsOf(editor: Editor): Pointing {
  const existing = known.get(editor)
  if (existing) return existing
  const made: Pointing = { shown: atom('pings', []), send: atom('send a ping', null) }
  known.set(editor, made)
  return made
}

/** Shows one for a while. */
export function showPing(editor: Editor, ping: Omit<Ping, 'id'>): void {
  const { shown } = pingsOf(editor)
  lastId += 1
  const added: Ping = { ...ping, id: lastId }
  shown.update((before) => [...before, added])
  setTimeout(() => shown.update((before) => before.filter((each) => each !== added)), pingMs)
}

/** Points at what is selected, else at the middle of what one sees: the way without a pointer. */
export function pingSelection(editor: Editor): void {
  const { x, y } = (editor.getSelectionPageBounds() ?? editor.getViewportPageBounds()).center
  pingAt(editor, { x, y })
}

/** Points at a point of the page that is shown. */
export function pingAt(editor: Editor, { x, y }: { readonly x: number; readonly y: number }): void {
  pingsOf(editor).send.get()?.({ pageId: editor.getCurrentPageId(), x, y })
}
