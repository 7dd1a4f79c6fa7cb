/** Nearer, farther, and the whole sheet at once. */
import type { ReactNode } from 'react'
import { stopEventPropagation, useEditor, useValue } from 'tldraw'
import { useTranslate } from '../../session/preferences.tsx'
import { showWholeSheet } from '../showWholeSheet.ts'
import { useCanvasWheel } from './useCanvasWheel.ts'
import { ToolIcon } from './ToolIcon.tsx'

/** Draws the bar at the lower left. */
export function ZoomBar(): ReactNode {
  const editor = useEditor()
  const t = useTranslate()
  const bar = useCanvasWheel()
  const percent = useValue('zoom', () => Math.round(editor.getZoomLevel() * 100), [editor])
  return (
    <div
      ref={bar}
      className="k-zoom"
      role="group"
      aria-label={t('board.zoom')}
      onPointerDown={stopEventPropagation}
    >
      <button
        type="button"
        className="k-tool"
        aria-label={t('board.zoom.sheet')}
        title={`${t('board.zoom.sheet')} (⇧1)`}
        onClick={() => showWholeSheet(editor)}
      >
        <ToolIcon name="fit" />
      </button>
      <button
        type="button"
        className="k-tool"
        aria-label={t('board.zoom.out')}
        title={t('board.zoom.out')}
        onClick={() => editor.zoomOut(undefined, { animation: { duration: 120 } })}
      >
        <ToolIcon name="zoomOut" />
      </button>
      <span className="k-zoom-value">{percent} %</span>
      <button
        type="button"
        className="k-tool"
        aria-label={t('board.zoom.in')}
        title={t('board.zoom.in')}
        onClick={() => editor.zoomIn(undefined, { animation: { duration: 120 } })}
      >
        <ToolIcon name="zoomIn" />
      </button>
    </div>
  )
}
