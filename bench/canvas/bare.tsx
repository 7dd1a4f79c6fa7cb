/**
 * tldraw alone with the same records and our shapes, without sync, undo, rules or panels of ours: as it
 * comes, with its own tools and style panel, or its canvas by itself.
 */
import { createRoot } from 'react-dom/client'
import { atom, Tldraw } from 'tldraw'
import 'tldraw/tldraw.css'
import { asEditorStore, makeBoardStore } from '../../client/canvas/boardStore.ts'
import { CardShapeUtil } from '../../client/canvas/card/CardShapeUtil.tsx'
import { canvasAssets } from '../../client/canvas/look/canvasAssets.ts'
import { TemplateShapeUtil } from '../../client/canvas/template/TemplateShapeUtil.tsx'
import { PreferencesProvider } from '../../client/session/preferences.tsx'
import type { BoardRecord } from '../../shared/model/schema.ts'
import '../../client/ui/tokens.css'
import '../../client/ui/base.css'

declare global {
  interface Window {
    /** Shows records in a rectangle of the page, with tldraw's own interface or without any. */
    showBare: (records: BoardRecord[], area: DOMRectInit, hasInterface: boolean) => void
  }
}

const shapeUtils = [CardShapeUtil, TemplateShapeUtil]

window.showBare = (records, area, hasInterface) => {
  const root = document.querySelector<HTMLElement>('#root')
  if (!root) throw new Error('the page has no #root')
  Object.assign(root.style, {
    left: `${area.x}px`,
    top: `${area.y}px`,
    width: `${area.width}px`,
    height: `${area.height}px`,
  })
  const store = makeBoardStore({
    assets: { upload: () => Promise.reject(new Error('no uploads here')), resolve: () => null },
    connection: atom('connection', 'online'),
    mode: atom('mode', 'readwrite'),
  })
  store.put(records)
  createRoot(root).render(
    <PreferencesProvider>
      <Tldraw
        store={asEditorStore(store)}
        shapeUtils={shapeUtils}
        assetUrls={canvasAssets()}
        hideUi={!hasInterface}
      />
    </PreferencesProvider>,
  )
}
