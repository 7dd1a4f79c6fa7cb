/** Pictures on the canvas: sent to our own server, fetched from it with the person's token, kept in memory. */
import type { TLAsset, TLAssetStore } from 'tldraw'
import * as z from 'zod/mini'

/** What stands before the id of a stored picture in an asset's `src`. */
export const assetScheme = 'asset:'

const storedSchema = z.object({ id: z.string() })
const problemSchema = z.object({ code: z.string() })

/** Uploads and resolves the pictures of one board; `token` is asked anew for each request. */
export function makeAssetStore(boardId: string, token: () => string): TLAssetStore {
  const known = new Map<string, Promise<string | null>>()
  const address = (path: string): URL =>
    new URL(`api/boards/${encodeURIComponent(boardId)}/assets${path}`, document.baseURI)
  const authorized = (): Record<string, string> => ({ authorization: `Bearer ${token()}` })

  async function fetchPicture(assetId: string): Promise<string | null> {
    const response = await fetch(address(`/${encodeURIComponent(assetId)}`), {
      headers: authorized(),
    })
    // As a data: URL, because an exported file needs the picture inside itself.
    return response.ok ? readAsDataUrl(await response.blob()) : null
  }

  return {
    async upload(_asset, file, abortSignal) {
      const response = await fetch(address(''), {
        method: 'POST',
        headers: { ...authorized(), 'content-type': file.type || 'application/octet-stream' },
        body: file,
        ...(abortSignal ? { signal: abortSignal } : {}),
      })
      if (!response.ok) throw new PictureRefused(response.status, await codeOf(response))
      const { id } = z.parse(storedSchema, await response.json())
      known.set(id, readAsDataUrl(file))
      return { src: assetScheme + id }
    },
    async resolve(asset) {
      const id = findStoredId(asset)
      if (id === null) return null
      const picture = known.get(id) ?? fetchPicture(id).catch(() => null)
      known.set(id, picture)
      const found = await picture
      if (found === null) known.delete(id)
      return found
    },
  }
}

/** The server did not take a picture; `code` is its reason, `null` from a proxy in between. */
export class PictureRefused extends Error {
  readonly code: string | null

  constructor(status: number, code: string | null) {
    super(`The server took no picture: ${status} ${code ?? ''}`)
    this.code = code
  }
}

async function codeOf(response: Response): Promise<string | null> {
  const problem = z.safeParse(problemSchema, await response.json().catch(() => null))
  return problem.success ? problem.data.code : null
}

/** The id of a picture of ours. Whatever else an asset points to is never asked for. */
export function findStoredId(asset: TLAsset): string | null {
  const src = 'src' in asset.props ? asset.props.src : null
  return src?.startsWith(assetScheme) ? src.slice(assetScheme.length) : null
}

function readAsDataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('The picture could not be read.'))
    reader.readAsDataURL(file)
  })
}
