/** Puts pictures onto a page, in rows, as one change. */
import type { TLAssetId, TLImageAsset, TLPageId, TLShapeId } from '@tldraw/tlschema'
import { newEntityId } from '../../../../shared/model/id.ts'
import type { BoardRecord } from '../../../../shared/model/schema.ts'
import type { BoardReader } from '../../../../shared/workshop/board.ts'
import { indicesAbove } from '../../../../shared/workshop/cards.ts'
import type { Point, Rect } from '../../../../shared/workshop/mark.ts'
import type { SentPicture } from './sendPicture.ts'

/** A picture on the server, with what it shows in words. */
export interface DescribedPicture extends Omit<SentPicture, 'isShrunk'> {
  readonly altText: string
}

/** The longest side a picture gets on the board, in page units: a sheet of paper beside a note of 200. */
export const longestSide = 800
const between = 32

/** Where each stands when the first begins at 0, 0, and how much room all take. */
export function layOut(pictures: readonly { readonly w: number; readonly h: number }[]): {
  readonly rects: readonly Rect[]
  readonly w: number
  readonly h: number
} {
  const perRow = pictures.length <= 4 ? 4 : Math.ceil(Math.sqrt(pictures.length * 1.6))
  const rects: Rect[] = []
  let width = 0
  let y = 0
  for (let start = 0; start < pictures.length; start += perRow) {
    let x = 0
    let height = 0
    for (const picture of pictures.slice(start, start + perRow)) {
      const by = Math.min(1, longestSide / Math.max(picture.w, picture.h))
      const [w, h] = [Math.max(1, picture.w * by), Math.max(1, picture.h * by)]
      rects.push({ x, y, w, h })
      x += w + between
      height = Math.max(height, h)
    }
    width = Math.max(width, x - between)
    y += height + between
  }
  return { rects, w: width, h: Math.max(0, y - between) }
}

/** The records, to be put in one transaction; `at` is the upper left corner of the whole. */
export function placePictures(
  pictures: readonly DescribedPicture[],
  pageId: TLPageId,
  at: Point,
  board: BoardReader,
  newId: () => string = newEntityId,
): { readonly records: readonly BoardRecord[]; readonly shapeIds: readonly TLShapeId[] } {
  const { rects } = layOut(pictures)
  const indices = indicesAbove(board, pageId, pictures.length)
  const records: BoardRecord[] = []
  const shapeIds: TLShapeId[] = []
  pictures.forEach((picture, position) => {
    const rect = rects[position]
    const index = indices[position]
    if (!rect || !index) return
    const asset = pictureAsset(picture, newId())
    const id = `shape:${newId()}` as TLShapeId
    shapeIds.push(id)
    records.push(asset, {
      typeName: 'shape',
      type: 'image',
      id,
      parentId: pageId,
      index,
      x: at.x + rect.x,
      y: at.y + rect.y,
      rotation: 0,
      isLocked: false,
      opacity: 1,
      meta: {},
      props: {
        w: rect.w,
        h: rect.h,
        assetId: asset.id,
        playing: true,
        url: '',
        crop: null,
        flipX: false,
        flipY: false,
        altText: picture.altText,
      },
    })
  })
  return { records, shapeIds }
}

/** The record of a picture. */
export function pictureAsset(
  picture: Omit<SentPicture, 'src' | 'isShrunk'> & { readonly src: string | null },
  id: string,
): TLImageAsset {
  const { src, name, w, h, mimeType, isAnimated } = picture
  return {
    typeName: 'asset',
    type: 'image',
    id: `asset:${id}` as TLAssetId,
    meta: {},
    props: { src, name, w, h, mimeType, isAnimated },
  }
}
