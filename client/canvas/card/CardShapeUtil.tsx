/** The card on the canvas: shows an entity, and is the way to grab, read and rename it. */
import type { ReactElement, ReactNode } from 'react'
import { isEqual } from '@tldraw/utils'
import {
  HTMLContainer,
  Rectangle2d,
  ShapeUtil,
  useComputed,
  useEditor,
  useValue,
  type Editor,
  type SvgExportContext,
} from 'tldraw'
import { pageTranslator } from '../../session/messages.ts'
import { cardShapeProps, cardSize, type CardShape } from '../../../shared/model/shapes.ts'
import { textIn } from '../../../shared/model/text.ts'
import { storeOf } from '../boardStore.ts'
import { localeOf } from '../localeOf.ts'
import { canvasFace } from '../look/canvasFont.ts'
import { livePaint, fixedPaint, type Paint } from '../look/paint.ts'
import { CardDrawing } from './CardDrawing.tsx'
import { MissingCardDrawing } from './CardPaper.tsx'
import { CardTitleField, findTitleOf } from './CardTitleField.tsx'
import { describeCard, faceOf, isGhostCard, saidOf, type AnyFace } from './readCard.ts'
import { StakeholderDrawing } from './StakeholderDrawing.tsx'
import { WordsDrawing } from './WordsDrawing.tsx'
import './card.css'

/** How strongly a card is drawn that belongs to a later stage than the one the slider shows. */
export const ghostOpacity = 0.25

/** Draws and describes `card` shapes. A card cannot be resized or turned: it is as large as all others. */
export class CardShapeUtil extends ShapeUtil<CardShape> {
  static override type = 'card' as const
  static override props = cardShapeProps

  override getDefaultProps(): CardShape['props'] {
    return { ...cardSize, kind: 'initiative', entityId: '' }
  }

  override getGeometry(shape: CardShape): Rectangle2d {
    return new Rectangle2d({ width: shape.props.w, height: shape.props.h, isFilled: true })
  }

  override canEdit(): boolean {
    return true
  }

  override canResize(): boolean {
    return false
  }

  override hideResizeHandles(): boolean {
    return true
  }

  override hideRotateHandle(): boolean {
    return true
  }

  override getText(shape: CardShape): string {
    return this.#titleOf(shape)
  }

  override getAriaDescriptor(shape: CardShape): string {
    return describeCard(this.editor, shape)
  }

  override getFontFaces() {
    return [canvasFace]
  }

  override component(shape: CardShape): ReactNode {
    return <CardComponent shape={shape} />
  }

  override indicator(shape: CardShape): ReactNode {
    return <rect width={shape.props.w} height={shape.props.h} rx={7} />
  }

  override toSvg(shape: CardShape, context: SvgExportContext): ReactElement {
    return drawCard(this.editor, shape, fixedPaint(this.editor.getContainer(), context.isDarkMode))
  }

  #titleOf(shape: CardShape): string {
    const { kind, entityId } = shape.props
    return textIn(findTitleOf(storeOf(this.editor), kind, entityId), localeOf(this.editor))
  }
}

function CardComponent({ shape }: { readonly shape: CardShape }): ReactNode {
  const editor = useEditor()
  const { w, h } = shape.props
  const shown = useComputed('card says', () => saidOf(editor, shape), { isEqual }, [editor, shape])
  const face = useValue('card face', () => faceOf(editor, shape, shown.get()), [
    editor,
    shape,
    shown,
  ])
  const isGhosted = useValue('card is ghosted', () => isGhostCard(editor, shape), [editor, shape])
  const isEditing = useValue('card is edited', () => editor.getEditingShapeId() === shape.id, [
    editor,
    shape.id,
  ])
  return (
    <HTMLContainer className="k-card" data-ghosted={isGhosted || undefined}>
      <svg width={w} height={h} viewBox={`0 0 ${w} ${h}`} aria-hidden="true">
        {face ? (
          <Face face={face} w={w} h={h} paint={livePaint} isTitleHidden={isEditing} />
        ) : (
          <MissingCardDrawing w={w} h={h} text={missingText(editor)} paint={livePaint} />
        )}
      </svg>
      {face && isEditing && <CardTitleField shape={shape} />}
    </HTMLContainer>
  )
}

function drawCard(editor: Editor, shape: CardShape, paint: Paint): ReactElement {
  const { w, h } = shape.props
  const face = faceOf(editor, shape)
  if (!face) return <MissingCardDrawing w={w} h={h} text={missingText(editor)} paint={paint} />
  return (
    <g opacity={isGhostCard(editor, shape) ? ghostOpacity : undefined}>
      <Face face={face} w={w} h={h} paint={paint} />
    </g>
  )
}

function Face({
  face,
  ...rest
}: Omit<Parameters<typeof CardDrawing>[0], 'face'> & { readonly face: AnyFace }) {
  switch (face.kind) {
    case 'initiative':
      return <CardDrawing face={face} {...rest} />
    case 'stakeholder':
      return <StakeholderDrawing face={face} {...rest} />
    case 'words':
      return <WordsDrawing face={face} {...rest} />
  }
}

function missingText(editor: Editor): string {
  return pageTranslator(localeOf(editor))('board.card.missing')
}
