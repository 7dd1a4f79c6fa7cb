/** The editor behind the canvas of a page, for what no hand of a test can ask. */
import type { BrowserContext } from 'playwright-core'
import type { Editor } from 'tldraw'

declare global {
  interface Window {
    korridorEditor: () => Editor
  }
}

/** Lets every page of a context answer its editor as `korridorEditor()`. */
export async function exposeEditor(context: BrowserContext): Promise<void> {
  // The compiler that runs tests marks functions with __name; the page has to know it.
  await context.addInitScript(
    `window.__name = (value) => value; window.korridorEditor = ${findEditor.toString()}`,
  )
}

/** Finds the editor behind the canvas of a page through React's own tree; runs in the page. */
function findEditor(): Editor {
  interface Fiber {
    readonly return: Fiber | null
    readonly dependencies: { readonly firstContext: Context | null } | null
  }
  interface Context {
    readonly memoizedValue: unknown
    readonly next: Context | null
  }
  const canvas: Record<string, unknown> = { ...document.querySelector('.tl-canvas') }
  const key = Object.keys(canvas).find((each) => each.startsWith('__reactFiber$')) ?? ''
  for (let fiber = canvas[key] as Fiber | null | undefined; fiber; fiber = fiber.return) {
    for (let context = fiber.dependencies?.firstContext; context; context = context.next) {
      const value = context.memoizedValue
      if (typeof value === 'object' && value !== null && 'getSelectedShapeIds' in value) {
        return value as Editor
      }
    }
  }
  throw new Error('found no editor')
}
