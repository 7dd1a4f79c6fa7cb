/** Sends a picture to the server and says what is to be known of it to draw it. */
import { MediaHelpers, type TLAssetStore } from 'tldraw'
import { PictureRefused } from '../../../canvas/assetStore.ts'
import { pictureTypeOf } from '../../../canvas/importable.ts'
import { blobOf } from '../pdf/pageImage.ts'
import { carriesCameraFacts } from './cameraFacts.ts'
import { pictureAsset } from './placePictures.ts'

/** The largest picture the server takes, in bytes. */
const maxBytes = 10 * 1024 * 1024
/** What a photo that is drawn anew is brought down to, in pixels of its longer side. */
const redrawnSide = 4_000

/** Why a picture did not get there; these are the ends of messages. */
export type PictureFault =
  | 'wrong-kind'
  | 'too-large'
  | 'unreadable'
  | 'unsafe'
  | 'board-full'
  | 'offline'
  | 'refused'

/** A picture that is on the server. */
export interface SentPicture {
  readonly src: string
  readonly name: string
  readonly w: number
  readonly h: number
  readonly mimeType: string
  readonly isAnimated: boolean
  /** True if it was too large and has been made smaller. */
  readonly isShrunk: boolean
}

/** Sends it; an abort throws, every other failure is answered. */
export async function sendPicture(
  file: File,
  assets: TLAssetStore,
  signal: AbortSignal,
): Promise<SentPicture | PictureFault> {
  const type = pictureTypeOf(file)
  if (type === null) return 'wrong-kind'
  const size = await measure(file.type === type ? file : new Blob([file], { type }))
  signal.throwIfAborted()
  if (!size) return 'unreadable'
  const isShrunk = file.size > maxBytes
  const isRedrawn = isShrunk || (await tellsTooMuch(file, type))
  const sent = isRedrawn ? await redraw(file, type) : file
  if (!sent || sent.size > maxBytes) return 'too-large'
  const mimeType = isRedrawn ? sent.type : type
  const isAnimated =
    type === 'image/gif' || (await MediaHelpers.isAnimated(file).catch(() => false))
  const name = file.name
  try {
    const body = new File([sent], name, { type: mimeType })
    const asset = pictureAsset({ src: null, name, ...size, mimeType, isAnimated }, 'sent')
    const { src } = await assets.upload(asset, body, signal)
    return { src, name, ...size, mimeType, isAnimated, isShrunk }
  } catch (error) {
    signal.throwIfAborted()
    return faultOf(error)
  }
}

function faultOf(error: unknown): PictureFault {
  if (!(error instanceof PictureRefused)) return 'offline'
  switch (error.code) {
    case 'asset/too-large':
      return 'too-large'
    case 'asset/not-supported':
      return 'wrong-kind'
    case 'asset/unsafe':
      return 'unsafe'
    case 'board/too-large':
      return 'board-full'
    case null:
      return 'offline'
    default:
      return 'refused'
  }
}

/** As a browser shows it, turned where the camera says so; `null` for what it cannot draw. */
async function measure(file: Blob): Promise<{ w: number; h: number } | null> {
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    // A drawing without a size of its own has none in some browsers.
    return { w: image.naturalWidth || 300, h: image.naturalHeight || 150 }
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Whether a photo says where, when or with what it was taken. */
async function tellsTooMuch(file: File, type: string): Promise<boolean> {
  return type === 'image/jpeg' && carriesCameraFacts(new Uint8Array(await file.arrayBuffer()))
}

/** A photo drawn anew, upright, no larger than a screen needs; `null` for what moves or is a drawing. */
async function redraw(file: File, type: string): Promise<Blob | null> {
  if (type === 'image/gif' || type === 'image/svg+xml') return null
  try {
    const bitmap = await createImageBitmap(file)
    const by = Math.min(1, redrawnSide / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(bitmap.width * by))
    canvas.height = Math.max(1, Math.round(bitmap.height * by))
    const context = canvas.getContext('2d')
    if (!context) return null
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    return await blobOf(canvas, 'image/jpeg', 0.88)
  } catch {
    return null
  }
}
