/** Opens the dialogs of a board by menu, by Ctrl+F and Ctrl+P, and by what is dropped or pasted beside the canvas. */
import { useCallback, useEffect, useState } from 'react'
import type { Point } from '../../shared/workshop/mark.ts'
import { isListOfLines, kindOfFile, type Importable } from '../canvas/importable.ts'
import { readTextFile } from '../content/readTextFile.ts'
import { useTranslate } from '../session/preferences.tsx'
import { useStatus } from '../ui/Status.tsx'
import type { BoardTool } from './boardTools.ts'
import type { OpenTool } from './ToolDialogs.tsx'

/** Answers the open dialog and how to open one; `mayWrite` false: nothing can be brought in. */
export function useTools(
  view: 'canvas' | 'list',
  mayWrite: boolean,
): {
  readonly tool: OpenTool | null
  readonly open: (tool: BoardTool) => void
  readonly importIt: (what: Importable, at: Point | null) => void
  readonly close: () => void
} {
  const t = useTranslate()
  const show = useStatus()
  const [tool, setTool] = useState<OpenTool | null>(null)
  const open = useCallback((id: BoardTool) => {
    setTool(id === 'import' ? { id, source: { kind: 'empty' }, at: null } : { id })
  }, [])
  const importIt = useCallback(
    (what: Importable, at: Point | null) => {
      if (!mayWrite) return
      if (what.kind === 'text') return setTool({ id: 'import', source: what, at })
      const files = what.kind === 'file' ? [what.file] : what.files
      const table = files.find((file) => kindOfFile(file) === 'table')
      if (!table) {
        if (files.length > 0) setTool({ id: 'bring', files, at })
        return
      }
      const { name } = table
      void readTextFile(table).then((text) => {
        if (text === null) show(t('board.import.unreadable', { name }), 'bad')
        else setTool({ id: 'import', source: { kind: 'file', name, text }, at })
      })
    },
    [mayWrite, show, t],
  )
  const close = useCallback(() => setTool(null), [])

  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent): void => {
      const isAlone = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      const tool = findTool(event.key.toLowerCase(), view)
      if (!isAlone || tool === null || document.querySelector('dialog[open]')) return
      event.preventDefault()
      event.stopPropagation()
      open(tool)
    }
    // Before the canvas, which has a meaning of its own for the letter.
    addEventListener('keydown', handleKeyDown, true)
    return () => removeEventListener('keydown', handleKeyDown, true)
  }, [open, view])

  // The canvas takes what is dropped and pasted on it by itself.
  useEffect(() => {
    if (view !== 'list' || !mayWrite) return
    const handleDrag = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const handleDrop = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      if (isOverDialog(event.target)) return
      importIt({ kind: 'files', files: [...event.dataTransfer.files] }, null)
    }
    const handlePaste = (event: ClipboardEvent): void => {
      const isField = event.target instanceof Element && event.target.closest(fields)
      if (isField) return
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length > 0) {
        event.preventDefault()
        return importIt({ kind: 'files', files }, null)
      }
      if (!isListOfLines(text)) return
      event.preventDefault()
      importIt({ kind: 'text', text }, null)
    }
    addEventListener('dragover', handleDrag)
    addEventListener('drop', handleDrop)
    addEventListener('paste', handlePaste)
    return () => {
      removeEventListener('dragover', handleDrag)
      removeEventListener('drop', handleDrop)
      removeEventListener('paste', handlePaste)
    }
  }, [view, mayWrite, importIt])

  return { tool, open, importIt, close }
}

/** A dialog that is open takes its own files. */
function isOverDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null
}

const fields = 'input, textarea, select, [contenteditable="true"], dialog'

/** What a letter opens with Ctrl. The list is on paper what it is on the screen, a canvas is not. */
function findTool(letter: string, view: 'canvas' | 'list'): BoardTool | null {
  if (letter === 'f') return 'search'
  return letter === 'p' && view === 'canvas' ? 'print' : null
}
