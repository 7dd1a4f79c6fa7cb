/** Opens the dialogs of a board by menu, by Ctrl+F and Ctrl+P, and by what is dropped or pasted beside the canvas. */
import { useCallback, useEffect, useState } from 'react'
import type { Point } from '../../shared/workshop/mark.ts'
import { isListOfLines, isTableFile, type Importable } from '../canvas/importable.ts'
import { readTextFile } from '../content/readTextFile.ts'
import { useTranslate } from '../session/preferences.tsx'
import { useStatus } from '../ui/Status.tsx'
import type { BoardTool } from './boardTools.ts'
import type { OpenTool } from './ToolDialogs.tsx'

/** Answers the open dialog and how to open one; `mayWrite` false: nothing can be imported. */
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
      const { name } = what.file
      void readTextFile(what.file).then((text) => {
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
      const file = [...(event.dataTransfer?.files ?? [])].find(isTableFile)
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
      if (file) importIt({ kind: 'file', file }, null)
    }
    const handlePaste = (event: ClipboardEvent): void => {
      const isField = event.target instanceof Element && event.target.closest(fields)
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (isField || !isListOfLines(text)) return
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

const fields = 'input, textarea, select, [contenteditable="true"], dialog'

/** What a letter opens with Ctrl. The list is on paper what it is on the screen, a canvas is not. */
function findTool(letter: string, view: 'canvas' | 'list'): BoardTool | null {
  if (letter === 'f') return 'search'
  return letter === 'p' && view === 'canvas' ? 'print' : null
}
