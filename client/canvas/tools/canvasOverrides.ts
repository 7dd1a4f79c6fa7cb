/** What of tldraw's menus, tools and words is different here. */
import type { TLUiOverrides } from 'tldraw'
import { openDetails } from '../cardActions.ts'
import { exportPointOf } from '../exportPoint.ts'
import { germanOverrides } from '../missingGerman.ts'
import { showWholeSheet } from '../showWholeSheet.ts'

/** Actions that make no sense on a shared board, or that would load something from elsewhere. */
const unwantedActions = [
  'insert-embed',
  'convert-to-embed',
  'convert-to-bookmark',
  'open-embed-link',
  'open-cursor-chat',
  'toggle-dark-mode',
  'toggle-debug-mode',
  'toggle-focus-mode',
  'flatten-to-image',
  'print',
  'new-page',
  'download-original',
  // They know nothing of sheets, paper and progress: the page has a way to files of its own.
  'copy-as-svg',
  'copy-as-png',
  'export-as-svg',
  'export-as-png',
  'export-all-as-svg',
  'export-all-as-png',
]

const unwantedTools = ['embed']

/** Our own entries in tldraw's lists, in the reader's language. */
export interface CanvasLabels {
  readonly card: string
  readonly details: string
  readonly takeAway: string
}

/** Answers the overrides. */
export function canvasOverrides(labels: CanvasLabels): TLUiOverrides {
  return {
    actions(editor, actions) {
      for (const id of unwantedActions) delete actions[id]
      const zoomToFit = actions['zoom-to-fit']
      if (zoomToFit) {
        actions['zoom-to-fit'] = { ...zoomToFit, onSelect: () => showWholeSheet(editor) }
      }
      actions['card-details'] = {
        id: 'card-details',
        label: labels.details,
        kbd: 'shift+enter',
        readonlyOk: true,
        onSelect: () => openDetails(editor),
      }
      actions['take-away'] = {
        id: 'take-away',
        label: labels.takeAway,
        // Where tldraw copies a picture.
        kbd: 'cmd+shift+c,ctrl+shift+c',
        readonlyOk: true,
        onSelect: () => exportPointOf(editor).get()?.(),
      }
      return actions
    },
    tools(editor, tools) {
      for (const id of unwantedTools) delete tools[id]
      tools['card'] = {
        id: 'card',
        label: labels.card,
        icon: 'tool-note',
        kbd: 'i',
        onSelect: () => void editor.setCurrentTool('card'),
      }
      return tools
    },
    translations: { de: germanOverrides },
  }
}
