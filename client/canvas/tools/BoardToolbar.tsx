/** The bar of tools at the foot of the canvas: notes and initiatives first, everything else small. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import {
  stopEventPropagation,
  useEditor,
  useIsToolSelected,
  useTools,
  useValue,
  type Editor,
} from 'tldraw'
import { useTranslate } from '../../session/preferences.tsx'
import { localeOf } from '../localeOf.ts'
import { findTemplateOfPage } from '../template/findTemplateOfPage.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { StyleBar } from './StyleBar.tsx'
import { useCanvasWheel } from './useCanvasWheel.ts'
import { ToolIcon, type ToolIconName } from './ToolIcon.tsx'
import {
  drawingTools,
  firstTools,
  handTools,
  imageTool,
  shapeTools,
  type ToolEntry,
} from './toolList.ts'
import './toolbar.css'

/** Draws the bar; an observer gets only the hand and the pointer. */
export function BoardToolbar(): ReactNode {
  const editor = useEditor()
  const t = useTranslate()
  const bar = useCanvasWheel()
  const isReadOnly = useValue('read only', () => editor.getIsReadonly(), [editor])
  return (
    <div className="k-toolbar-place" ref={bar} onPointerDown={stopEventPropagation}>
      <SelectionBar />
      {!isReadOnly && <StyleBar />}
      <div className="k-toolbar" role="toolbar" aria-label={t('board.tools')}>
        {!isReadOnly && (
          <Group>
            {firstTools.map((tool) => (
              <ToolButton key={tool.id} tool={tool} isNamed />
            ))}
          </Group>
        )}
        <Group>
          {handTools.map((tool) => (
            <ToolButton key={tool.id} tool={tool} />
          ))}
        </Group>
        {!isReadOnly && (
          <Group>
            {drawingTools.map((tool) => (
              <ToolButton key={tool.id} tool={tool} />
            ))}
            <ShapesButton />
            <ToolButton tool={imageTool} />
          </Group>
        )}
        {!isReadOnly && <UndoButtons />}
      </div>
    </div>
  )
}

function Group({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="k-toolbar-group">{children}</div>
}

function ToolButton({
  tool,
  isNamed = false,
  onDone,
}: {
  readonly tool: ToolEntry
  readonly isNamed?: boolean
  readonly onDone?: () => void
}): ReactNode {
  const t = useTranslate()
  const tools = useTools()
  const editor = useEditor()
  const cardName = useValue('card name', () => cardNameOn(editor), [editor])
  const item = tools[tool.id]
  const isSelected = useIsToolSelected(item)
  if (!item) return null
  const name = (tool.id === 'card' && cardName) || t(tool.label)
  return (
    <button
      type="button"
      className="k-tool"
      data-named={isNamed || undefined}
      data-tool={tool.id}
      aria-pressed={tool.id === 'asset' ? undefined : isSelected}
      aria-label={name}
      title={tool.key ? `${name} (${tool.key})` : name}
      onClick={() => {
        item.onSelect('toolbar')
        onDone?.()
      }}
    >
      <ToolIcon name={tool.icon} />
      {isNamed && <span className="k-tool-name">{name}</span>}
    </button>
  )
}

/** What the card tool makes on this page where that is no initiative. */
function cardNameOn(editor: Editor): string | undefined {
  return findTemplateOfPage(editor.getCurrentPageId())?.cardName?.[localeOf(editor)]
}

/** Opens the shapes; the button stays pressed while one of them is in the hand. */
function ShapesButton(): ReactNode {
  const editor = useEditor()
  const t = useTranslate()
  const root = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const isShapeInHand = useValue(
    'shape in hand',
    () => ['geo', 'line', 'highlight', 'frame'].includes(editor.getCurrentToolId()),
    [editor],
  )
  useEffect(() => {
    if (!isOpen) return
    const handlePointerDown = (event: PointerEvent) => {
      const isInside = event.target instanceof Node && root.current?.contains(event.target)
      if (!isInside) setIsOpen(false)
    }
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      setIsOpen(false)
      root.current?.querySelector('button')?.focus()
    }
    const element = root.current
    addEventListener('pointerdown', handlePointerDown, true)
    element?.addEventListener('keydown', handleKeyDown)
    return () => {
      removeEventListener('pointerdown', handlePointerDown, true)
      element?.removeEventListener('keydown', handleKeyDown)
    }
  }, [isOpen])
  return (
    <div className="k-tool-shapes" ref={root}>
      <button
        type="button"
        className="k-tool"
        data-tool="shapes"
        aria-label={t('board.tool.shapes')}
        title={t('board.tool.shapes')}
        aria-expanded={isOpen}
        aria-pressed={isShapeInHand}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ToolIcon name="shapes" />
      </button>
      {isOpen && (
        <div className="k-tool-shelf" role="group" aria-label={t('board.tool.shapes')}>
          {shapeTools.map((tool) => (
            <ToolButton key={tool.id} tool={tool} onDone={() => setIsOpen(false)} />
          ))}
        </div>
      )}
    </div>
  )
}

function UndoButtons(): ReactNode {
  const editor = useEditor()
  const t = useTranslate()
  const canUndo = useStep(() => editor.getCanUndo())
  const canRedo = useStep(() => editor.getCanRedo())
  const step = (name: 'undo' | 'redo', can: boolean): ReactNode => {
    const icon: ToolIconName = name
    const label = t(name === 'undo' ? 'board.undo' : 'board.redo')
    return (
      <button
        type="button"
        className="k-tool"
        data-tool={name}
        aria-label={label}
        title={label}
        disabled={!can}
        onClick={() => (name === 'undo' ? editor.undo() : editor.redo())}
      >
        <ToolIcon name={icon} />
      </button>
    )
  }
  return (
    <Group>
      {step('undo', canUndo)}
      {step('redo', canRedo)}
    </Group>
  )
}

/** The editor gets the board's own history a moment after it is drawn: what wakes this is read beside it. */
function useStep(can: () => boolean): boolean {
  const editor = useEditor()
  return useValue(
    'history step',
    () => {
      editor.getInstanceState()
      return can()
    },
    [editor],
  )
}
