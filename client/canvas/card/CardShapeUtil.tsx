/** The card on the canvas: shows an initiative, and is the way to grab, read and rename it. */
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
import { translator } from '../../../shared/i18n/translate.ts'
import { cardShapeProps, cardSize, type CardShape } from '../../../shared/model/shapes.ts'
import { textIn } from '../../../shared/model/text.ts'
import type { RecordOfType } from '../../../shared/workshop/board.ts'
import { findRecord, storeOf } from '../boardStore.ts'
import { localeOf } from '../localeOf.ts'
import { canvasFace } from '../look/canvasFont.ts'
import { livePaint, fixedPaint, type Paint } from '../look/paint.ts'
import { findTemplateOfPage } from '../template/findTemplateOfPage.ts'
import { workshopAround, workshopSignals } from '../workshopSignals.ts'
import { CardDrawing, MissingCardDrawing } from './CardDrawing.tsx'
import { layOutCard, type CardFace } from './cardFace.ts'
import { CardTitleField } from './CardTitleField.tsx'
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
    const initiative = findRecord(storeOf(this.editor), 'initiative', shape.props.entityId)
    return textIn(initiative?.title, localeOf(this.editor))
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
  const isGhosted = useValue('card is ghosted', () => isGhost(editor, shape), [editor, shape])
  const isEditing = useValue('card is edited', () => editor.getEditingShapeId() === shape.id, [
    editor,
    shape.id,
  ])
  return (
    <HTMLContainer className="k-card" data-ghosted={isGhosted || undefined}>
      <svg width={w} height={h} viewBox={`0 0 ${w} ${h}`} aria-hidden="true">
        {face ? (
          <CardDrawing face={face} w={w} h={h} paint={livePaint} isTitleHidden={isEditing} />
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
    <g opacity={isGhost(editor, shape) ? ghostOpacity : undefined}>
      <CardDrawing face={face} w={w} h={h} paint={paint} />
    </g>
  )
}

function missingText(editor: Editor): string {
  return translator(localeOf(editor))('board.card.missing')
}

/** What of an initiative its card shows; its place is not among it, so a dragged card is not drawn anew. */
type Said = Pick<
  RecordOfType<'initiative'>,
  'title' | 'corridorId' | 'leadDeptId' | 'effort' | 'phase' | 'status'
>

function saidOf(editor: Editor, shape: CardShape): Said | null {
  const initiative = findRecord(storeOf(editor), 'initiative', shape.props.entityId)
  if (!initiative) return null
  const { title, corridorId, leadDeptId, effort, phase, status } = initiative
  return { title, corridorId, leadDeptId, effort, phase, status }
}

/** The card laid out; `null` when its initiative is not on the board. */
function faceOf(
  editor: Editor,
  shape: CardShape,
  said: Said | null = saidOf(editor, shape),
): CardFace | null {
  if (!said) return null
  const store = storeOf(editor)
  const locale = localeOf(editor)
  const { corridorColors, departmentColors } = workshopSignals(store)
  return layOutCard({
    initiative: said,
    corridor: findRecord(store, 'corridor', said.corridorId),
    corridorColor: corridorColors.get().get(said.corridorId ?? '') ?? 'slate',
    department: findRecord(store, 'department', said.leadDeptId),
    departmentColor: departmentColors.get().get(said.leadDeptId ?? '') ?? 'slate',
    locale,
    untitled: translator(locale)('board.card.untitled'),
    w: shape.props.w,
    h: shape.props.h,
  })
}

function isGhost(editor: Editor, shape: CardShape): boolean {
  const store = storeOf(editor)
  const template = findTemplateOfPage(editor.getAncestorPageId(shape))
  const initiative = findRecord(store, 'initiative', shape.props.entityId)
  if (!template || !initiative) return false
  const around = workshopAround(workshopSignals(store).frame.get(), initiative)
  return template.isGhosted({ kind: shape.props.kind, id: shape.props.entityId }, around)
}

/** One spoken sentence on a card: title, corridor, department, effort and phase. */
export function describeCard(editor: Editor, shape: CardShape): string {
  const t = translator(localeOf(editor))
  const face = faceOf(editor, shape)
  if (!face) return t('board.card.missing')
  const store = storeOf(editor)
  const initiative = findRecord(store, 'initiative', shape.props.entityId)
  const title = textIn(initiative?.title, localeOf(editor)) || t('board.card.untitled')
  const parts = [
    face.corridor?.name,
    face.department?.name,
    t('board.card.effort', { effort: face.effort }),
    t('board.card.phase', { phase: face.phase }),
  ]
  return [t('board.card.called', { title }), ...parts.filter(Boolean)].join(', ')
}
