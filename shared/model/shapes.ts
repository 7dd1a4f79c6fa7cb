/** Our two shapes on tldraw's canvas: the card that shows an entity, and the printed template. */
import type { TLBaseShape } from '@tldraw/tlschema'
import { T } from '@tldraw/validate'
import type { EntityId } from './id.ts'
import { entityIdValidator } from './records/validators.ts'

/** The kinds of entity a card can show. */
export const cardKinds = [
  'initiative',
  'stakeholder',
  'checkIn',
  'agreement',
  'parkedTopic',
  'action',
  'decision',
  'retroNote',
] as const
export type CardKind = (typeof cardKinds)[number]

/** A card holds only whose entity it shows; everything it says is the entity's. */
export type CardShape = TLBaseShape<
  'card',
  {
    readonly w: number
    readonly h: number
    readonly kind: CardKind
    readonly entityId: EntityId
  }
>

/** A template's printed frame: only facilitators may move, change or delete it. */
export type TemplateShape = TLBaseShape<
  'template',
  { readonly w: number; readonly h: number; readonly templateId: string }
>

/** A card's size on the canvas, from DOMAIN's geometry. */
export const cardSize = { w: 200, h: 110 } as const

const sizeValidator = T.nonZeroNumber

/** Validators of a card's props. */
export const cardShapeProps = {
  w: sizeValidator,
  h: sizeValidator,
  kind: T.literalEnum(...cardKinds),
  entityId: entityIdValidator,
}

/** Validators of a template shape's props. */
export const templateShapeProps = {
  w: sizeValidator,
  h: sizeValidator,
  templateId: entityIdValidator,
}
