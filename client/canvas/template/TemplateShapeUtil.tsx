/** The printed template on the canvas: drawn from data, with the controls that are part of it. */
import type { ReactElement, ReactNode } from 'react'
import {
  HTMLContainer,
  Rectangle2d,
  ShapeUtil,
  useEditor,
  useValue,
  type Editor,
  type SvgExportContext,
} from 'tldraw'
import { dayOf } from '../../../shared/model/day.ts'
import { templateShapeProps, type TemplateShape } from '../../../shared/model/shapes.ts'
import {
  isControl,
  type CommandMark,
  type ControlMark,
  type Mark,
} from '../../../shared/workshop/mark.ts'
import { printedMarks } from '../../../shared/workshop/printedMarks.ts'
import { targetKey } from '../../../shared/workshop/target.ts'
import { findTemplate } from '../../board/loadedTemplates.ts'
import { lazyPart, PartPlace } from '../../ui/lazyPart.tsx'
import { storeOf } from '../boardStore.ts'
import { localeOf } from '../localeOf.ts'
import { canvasFace } from '../look/canvasFont.ts'
import { livePaint, fixedPaint } from '../look/paint.ts'
import { useSlowValue } from '../useSlowValue.ts'
import { workshopSignals } from '../workshopSignals.ts'
import { CommandControl } from './CommandControl.tsx'
import { MarkDrawing } from './MarkDrawing.tsx'
import { TemplateControl } from './TemplateControl.tsx'
import './template.css'

const RateControl = lazyPart(async () => (await import('./RateControl.tsx')).RateControl)

/** Draws `template` shapes. They lie under everything and never catch the pointer beside a control. */
export class TemplateShapeUtil extends ShapeUtil<TemplateShape> {
  static override type = 'template' as const
  static override props = templateShapeProps

  override getDefaultProps(): TemplateShape['props'] {
    return { w: 3200, h: 1800, templateId: 'four-approaches' }
  }

  override getGeometry(shape: TemplateShape): Rectangle2d {
    return new Rectangle2d({ width: shape.props.w, height: shape.props.h, isFilled: true })
  }

  override canResize(): boolean {
    return false
  }

  override canBind(): boolean {
    return false
  }

  override canSnap(): boolean {
    return false
  }

  override canTabTo(): boolean {
    return false
  }

  override canEdit(): boolean {
    return false
  }

  override hideResizeHandles(): boolean {
    return true
  }

  override hideRotateHandle(): boolean {
    return true
  }

  override getText(shape: TemplateShape): string {
    return findTemplate(shape.props.templateId)?.texts[localeOf(this.editor)].title ?? ''
  }

  override getFontFaces() {
    return [canvasFace]
  }

  override component(shape: TemplateShape): ReactNode {
    return <TemplateComponent shape={shape} />
  }

  override indicator(shape: TemplateShape): ReactNode {
    return <rect width={shape.props.w} height={shape.props.h} />
  }

  override toSvg(shape: TemplateShape, context: SvgExportContext): ReactElement {
    const paint = fixedPaint(this.editor.getContainer(), context.isDarkMode)
    return (
      <>
        {printedMarks(marksOf(this.editor, shape.props.templateId)).map((mark, index) => (
          <MarkDrawing key={index} mark={mark} paint={paint} />
        ))}
      </>
    )
  }
}

function TemplateComponent({ shape }: { readonly shape: TemplateShape }): ReactNode {
  const editor = useEditor()
  const { w, h, templateId } = shape.props
  const marks = useSlowValue('template marks', () => marksOf(editor, templateId), [
    editor,
    templateId,
  ])
  const isReadOnly = useValue('read only', () => editor.getIsReadonly(), [editor])
  const controls = marks.filter(isControl).filter((mark) => isOperable(mark, isReadOnly))
  const commands = marks.filter((mark) => mark.kind === 'command')
  return (
    <HTMLContainer className="k-template">
      <svg width={w} height={h} viewBox={`0 0 ${w} ${h}`} aria-hidden="true">
        {marks.map((mark, index) =>
          isControl(mark) && !isReadOnly ? null : (
            <MarkDrawing key={index} mark={mark} paint={livePaint} />
          ),
        )}
      </svg>
      {controls.map((mark) => (
        <Control key={controlKey(mark)} mark={mark} commands={commands} />
      ))}
    </HTMLContainer>
  )
}

function Control({
  mark,
  commands,
}: {
  readonly mark: ControlMark
  readonly commands: readonly CommandMark[]
}): ReactNode {
  if (mark.kind !== 'command') return <TemplateControl mark={mark} />
  if (mark.command.type !== 'rate') return <CommandControl mark={mark} commands={commands} />
  return (
    <PartPlace>
      <RateControl mark={mark} value={mark.command.value} />
    </PartPlace>
  )
}

/** Somebody who only looks can still open what is printed, to read it. */
function isOperable(mark: ControlMark, isReadOnly: boolean): boolean {
  return !isReadOnly || (mark.kind === 'command' && mark.command.type === 'open')
}

/** The same control keeps its key when the frame around it is laid out anew. */
function controlKey(mark: ControlMark): string {
  if (mark.kind === 'command') {
    const { command } = mark
    const what = command.type === 'open' ? targetKey(command.target) : JSON.stringify(command)
    return `${command.type} ${what} ${mark.order ? 'order' : ''}`
  }
  const { recordId, field } = mark.binding
  return `${recordId} ${field} ${mark.kind} ${mark.kind === 'button' ? String(mark.value) : ''}`
}

function marksOf(editor: Editor, templateId: string): readonly Mark[] {
  const template = findTemplate(templateId)
  if (!template) return []
  const workshop = workshopSignals(storeOf(editor)).workshop.get()
  return template.draw(workshop, localeOf(editor), dayOf(new Date()))
}
