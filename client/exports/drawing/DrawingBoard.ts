/** A board to draw pictures of: a copy of its records behind a canvas nobody sees. */
import {
  createTLUser,
  defaultAddFontsFromNode,
  defaultBindingUtils,
  defaultShapeUtils,
  tipTapDefaultExtensions,
  atom,
  type Editor,
  type TLAnyShapeUtilConstructor,
  type TLAssetStore,
  type TLUserPreferences,
} from 'tldraw'
import type { Locale } from '../../../shared/i18n/locale.ts'
import type { BoardRecord } from '../../../shared/model/schema.ts'
import { asEditorStore, makeBoardStore } from '../../canvas/boardStore.ts'
import { CardShapeUtil } from '../../canvas/card/CardShapeUtil.tsx'
import { applyOwnColors } from '../../canvas/look/canvasColors.ts'
import { fontUrls } from '../../canvas/look/canvasFont.ts'
import { findPageNonce } from '../../canvas/pageNonce.ts'
import { TemplateShapeUtil } from '../../canvas/template/TemplateShapeUtil.tsx'
import type { Work } from '../work.ts'
import { DrawingEditor } from './DrawingEditor.ts'
import './drawing.css'

/** tldraw's own, whose types were written without `exactOptionalPropertyTypes`. */
const tldrawShapes = defaultShapeUtils as unknown as readonly TLAnyShapeUtilConstructor[]

/** How many records are copied before the page gets its turn again. */
const copiedAtOnce = 300

/**
 * A copy of a board as it was at one moment, with an editor of its own. What is drawn from it stays the
 * same while others go on working, and the page somebody looks at is never turned for it. It needs no
 * canvas on the page, so the list can be exported from, and so can the records of a snapshot.
 */
export class DrawingBoard {
  readonly editor: Editor
  readonly #host: HTMLElement

  private constructor(editor: Editor, host: HTMLElement) {
    this.editor = editor
    this.#host = host
  }

  /** Copies the records; `assets` finds the pictures among them. The caller closes what is opened. */
  static async open(options: {
    readonly records: readonly BoardRecord[]
    readonly assets: Pick<TLAssetStore, 'resolve'>
    readonly locale: Locale
    readonly work: Work
  }): Promise<DrawingBoard> {
    applyOwnColors()
    const store = makeBoardStore({
      assets: {
        resolve: (asset, context) => options.assets.resolve?.(asset, context) ?? null,
        upload: () => Promise.reject(new Error('A drawing takes no pictures.')),
      },
      connection: atom('drawing connection', 'online'),
      mode: atom('drawing mode', 'readonly'),
    })
    const { document: documentTypes } = store.scopedTypes
    const records = options.records.filter(({ typeName }) => documentTypes.has(typeName))
    for (let at = 0; at < records.length; at += copiedAtOnce) {
      store.put(records.slice(at, at + copiedAtOnce), 'initialize')
      options.work.report((at + copiedAtOnce) / records.length)
      await options.work.breathe()
    }
    const host = makeHost()
    const preferences: TLUserPreferences = {
      id: 'drawing',
      name: '',
      locale: options.locale,
      colorScheme: 'light',
    }
    const nonce = findPageNonce()
    const editor = new DrawingEditor({
      store: asEditorStore(store),
      shapeUtils: [...tldrawShapes, CardShapeUtil, TemplateShapeUtil],
      bindingUtils: defaultBindingUtils,
      tools: [],
      getContainer: () => host,
      user: createTLUser({
        userPreferences: atom('drawing preferences', preferences),
        setUserPreferences: () => undefined,
      }),
      autoFocus: false,
      fontAssetUrls: fontUrls,
      options: { ...(nonce ? { nonce } : {}), maxPages: 40 },
      textOptions: {
        tipTapConfig: { extensions: tipTapDefaultExtensions },
        addFontsFromNode: defaultAddFontsFromNode,
      },
    })
    return new DrawingBoard(editor, host)
  }

  /** Turns to a page and waits until its typefaces can be measured. */
  async turnTo(pageId: string): Promise<void> {
    const page = this.editor.getPages().find(({ id }) => id === pageId)
    if (!page) throw new Error(`The board has no page ${pageId}.`)
    this.editor.setCurrentPage(page.id)
    await this.editor.fonts.loadRequiredFontsForCurrentPage()
  }

  /** Lets go of the copy. */
  close(): void {
    this.editor.dispose()
    this.#host.remove()
  }
}

/** Where tldraw measures text and renders what it exports: on the page, or nothing would have a size. */
function makeHost(): HTMLElement {
  const host = document.createElement('div')
  host.className = 'tl-container tl-theme__light k-drawing'
  host.inert = true
  host.setAttribute('aria-hidden', 'true')
  document.body.append(host)
  return host
}
