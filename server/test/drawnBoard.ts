/** A board with drawings on it, as no call makes them: it comes as an archive. */
import { createHash } from 'node:crypto'
import { archiveSchema } from '../../shared/api/archive.ts'
import { addedAsset, createdBoard, type CreatedBoard } from '../../shared/api/boards.ts'
import { expect } from 'vitest'
import type { TestServer } from './startServer.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The same board with a free page, on it a locked frame with a shape that asks something in it, and an image. */
export async function withDrawings(server: TestServer, from: CreatedBoard): Promise<CreatedBoard> {
  const { token: key } = await server.join(from, 'facilitator')
  const added = await server.call('POST', `/api/boards/${from.id}/assets`, {
    token: key,
    body: new Uint8Array(png),
  })
  const { id: hash } = addedAsset.parse(await added.json())
  const path = `/api/boards/${from.id}/export/board.json`
  const file = (await (await server.call('GET', path, { token: key })).json()) as {
    archive: Record<string, unknown>
  }
  const { archive, ...workshop } = file
  const { sha256: _old, ...rest } = archiveSchema.parse(archive)
  const whole = { ...rest, records: [...rest.records, ...drawings(hash)] }
  const digest = createHash('sha256')
    .update(JSON.stringify(workshop))
    .update(JSON.stringify(whole))
    .digest('hex')
  const body = { ...workshop, archive: { ...whole, sha256: digest } }
  const made = await server.call('POST', '/api/boards/import', { body })
  expect(made.status).toBe(201)
  return createdBoard.parse(await made.json())
}

function drawings(hash: string): (Record<string, unknown> & { id: string; typeName: string })[] {
  const shape = { typeName: 'shape', x: 10, y: 20, rotation: 0, opacity: 1, isLocked: false }
  const frame = { w: 900, h: 600, name: 'Sammelstelle', color: 'black' }
  const image = {
    w: 100,
    h: 100,
    playing: true,
    url: '',
    assetId: 'asset:plan',
    crop: null,
    flipX: false,
    flipY: false,
    altText: 'Plan',
  }
  const geo = {
    geo: 'rectangle',
    dash: 'draw',
    url: '',
    w: 200,
    h: 100,
    growY: 0,
    scale: 1,
    labelColor: 'black',
    color: 'black',
    fill: 'none',
    size: 'm',
    font: 'draw',
    align: 'middle',
    verticalAlign: 'middle',
    richText: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Was fehlt?' }] }],
    },
  }
  const assetProps = {
    w: 1,
    h: 1,
    name: 'plan.png',
    isAnimated: false,
    mimeType: 'image/png',
    src: `asset:${hash}`,
    fileSize: png.length,
  }
  const free = { parentId: 'page:free', meta: {} }
  return [
    { typeName: 'page', id: 'page:free', name: 'Freie Fläche', index: 'a9', meta: {} },
    { typeName: 'asset', id: 'asset:plan', type: 'image', meta: {}, props: assetProps },
    {
      ...shape,
      ...free,
      id: 'shape:area',
      type: 'frame',
      index: 'a1',
      props: frame,
      meta: { locked: true },
    },
    {
      ...shape,
      id: 'shape:question',
      parentId: 'shape:area',
      type: 'geo',
      index: 'a1',
      props: geo,
      meta: {},
    },
    { ...shape, ...free, id: 'shape:plan', type: 'image', index: 'a2', props: image },
  ]
}
