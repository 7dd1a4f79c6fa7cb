/** Which target's form stands open over the canvas, and where the canvas leads beside itself. */
import { atom, type Atom, type Editor } from 'tldraw'
import type { Point, Rect } from '../../../shared/workshop/mark.ts'
import type { Target } from '../../../shared/workshop/target.ts'
import type { ShowStatus } from '../../ui/Status.tsx'
import type { PassedGate } from '../gate/passedGates.ts'
import type { Importable } from '../importable.ts'
import { keepEarlyKeys, takeEarlyKeys } from './earlyKeys.ts'

/** A form in a window near what it is about. */
export interface CanvasWindow {
  readonly target: Target
  /** What the window stands beside, in page coordinates. */
  readonly anchor: Rect
  /** True for what has just been made: its name is written first. */
  readonly isNew: boolean
  /** The gates that were just passed, the target's first; empty for every other window. */
  readonly passed: readonly PassedGate[]
}

/** What the page around the canvas offers it. */
export interface CanvasLinks {
  /** Shows a target in the list. */
  readonly onList: (target: Target) => void
  /** Asks what is to become of a list or a file; `at`: where on the page it was dropped or pasted. */
  readonly onImport: (what: Importable, at: Point | null) => void
  /** Tells the person what happened; left out where nothing can. */
  readonly onSay?: ShowStatus
  /** Says that a part of the page could not be fetched. */
  readonly onPartMissing?: () => void
}

interface Around {
  readonly window: Atom<CanvasWindow | null>
  links: CanvasLinks
}

const known = new WeakMap<Editor, Around>()

function around(editor: Editor): Around {
  const existing = known.get(editor)
  if (existing) return existing
  const made: Around = {
    window: atom('canvas window', null),
    links: { onList: () => undefined, onImport: () => undefined },
  }
  known.set(editor, made)
  return made
}

/** The open window of an editor; reactive where it is read reactively. */
export function findWindow(editor: Editor): CanvasWindow | null {
  return around(editor).window.get()
}

/** Opens the form of a target; without an anchor beside what shows it or in the middle of the view. */
export function openWindow(
  editor: Editor,
  target: Target,
  anchor: Rect | null = null,
  isNew = false,
): void {
  // The window and its form may have to be loaded first, and people type at once.
  if (isNew) keepEarlyKeys()
  set(editor, target, anchor, { isNew, passed: [] })
}

/** Opens the offer to write down what was decided about gates that were just passed. */
export function openGates(
  editor: Editor,
  passed: readonly PassedGate[],
  anchor: Rect | null,
): void {
  const [first] = passed
  if (first) set(editor, { kind: 'gate', ...first }, anchor, { isNew: false, passed })
}

function set(
  editor: Editor,
  target: Target,
  anchor: Rect | null,
  more: Pick<CanvasWindow, 'isNew' | 'passed'>,
): void {
  const { x, y } = editor.getViewportPageBounds().center
  around(editor).window.set({ target, anchor: anchor ?? { x, y, w: 0, h: 0 }, ...more })
}

/** Closes the window; what is being written in it is taken first. */
export function closeWindow(editor: Editor): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && activeElement.closest('.k-window')) {
    activeElement.blur()
  }
  takeEarlyKeys()
  around(editor).window.set(null)
}

/** Tells the canvas where it can lead. */
export function setCanvasLinks(editor: Editor, links: CanvasLinks): void {
  around(editor).links = links
}

/** Where the canvas can lead. */
export function canvasLinks(editor: Editor): CanvasLinks {
  return around(editor).links
}
