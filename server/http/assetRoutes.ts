/** The images of a board: taken by what their bytes are, given out so that they can do nothing. */
import { Hono } from 'hono'
import type { AddedAsset } from '../../shared/api/boards.ts'
import { maxBoardImageBytes, maxImageBytes } from '../assets/imageLimits.ts'
import { readImage } from '../assets/readImage.ts'
import { makeAuthorize } from './authorize.ts'
import { readBytes } from './body.ts'
import type { Body } from './body.ts'
import type { HttpContext, HttpEnv } from './env.ts'
import { refuse } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'

/** What a form puts around one file. */
const formBytes = 16 * 1024

/** An image opened on its own may show itself and its own style, and nothing else. */
const imagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox"

/** `POST /api/boards/:id/assets` and `GET …/assets/:assetId`. */
export function assetRoutes(surroundings: Surroundings): Hono<HttpEnv> {
  const { assets, storage, config } = surroundings
  const authorize = makeAuthorize(surroundings)
  const routes = new Hono<HttpEnv>()

  routes.post('/:id/assets', authorize('asset.add'), async (context) => {
    const file = await readFile(context)
    if (!file.ok) return file.response
    const reading = await readImage(file.value)
    if (!reading.ok && reading.why === 'unsafe') {
      const detail = 'The SVG is not well-formed or too deep. Save it anew, or send it as PNG.'
      return refuse('asset/unsafe', detail)
    }
    if (!reading.ok) {
      const detail = 'The file is no PNG, JPEG, WebP, GIF or SVG. Send one of these.'
      return refuse('asset/not-supported', detail)
    }
    const { id } = context.get('board')
    const size = (await storage.sumAssetBytes(id)) + reading.image.bytes.byteLength
    if (size > maxBoardImageBytes) {
      const detail = `The images of a board may have ${maxBoardImageBytes} bytes together. Send a smaller one.`
      return refuse('board/too-large', detail)
    }
    const { hash, mediaType, bytes } = await assets.add(id, reading.image)
    const url = `${config.publicPath}/api/boards/${id}/assets/${hash}`
    const answer: AddedAsset = { id: hash, url, mediaType, bytes }
    return context.json(answer, 201, { location: url })
  })

  routes.get('/:id/assets/:assetId', authorize('asset.read'), async (context) => {
    const found = await assets.find(context.get('board').id, context.req.param('assetId'))
    if (!found) return refuse('asset/not-found', 'This board has no image of this id.')
    return new Response(found.bytes, {
      headers: {
        'content-type': found.row.mediaType,
        'content-security-policy': imagePolicy,
        'content-disposition': 'inline',
        'cache-control': 'private, max-age=31536000, immutable',
        etag: `"${found.row.hash}"`,
      },
    })
  })

  return routes
}

/** The bytes of the image: the whole body, or the one file of a form. */
async function readFile(context: HttpContext): Promise<Body<Uint8Array<ArrayBuffer>>> {
  const mediaType = context.req.header('content-type') ?? ''
  const isForm = /^multipart\/form-data\b/i.test(mediaType)
  const body = await readBytes(context, maxImageBytes + (isForm ? formBytes : 0))
  if (!body.ok) return refuseLarge()
  if (!isForm) return body
  const fields = await new Response(body.value, { headers: { 'content-type': mediaType } })
    .formData()
    .catch(() => null)
  const files = [...(fields?.values() ?? [])].filter((value) => value instanceof File)
  const [file] = files
  if (!file || files.length > 1) {
    const detail = 'A form must carry one file. Send one file, or the image as the whole body.'
    return { ok: false, response: refuse('request/malformed', detail) }
  }
  if (file.size > maxImageBytes) return refuseLarge()
  return { ok: true, value: new Uint8Array(await file.arrayBuffer()) }
}

function refuseLarge(): Body<never> {
  const detail = `An image may have ${maxImageBytes} bytes. Send a smaller one.`
  return { ok: false, response: refuse('asset/too-large', detail) }
}
