/** The page in development: Vite answers for its files and brings changes to the browser at once. */
import { readFile } from 'node:fs/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { ViteDevServer } from 'vite'
import type { HttpContext } from '../http/env.ts'
import type { ClientSource } from './clientSource.ts'

/** Passes everything on to Vite, which is made after the server whose port it shares. */
export class DevClient implements ClientSource {
  readonly #indexPath: string
  #vite: ViteDevServer | null = null

  /** `indexPath` is the page's index.html among the sources. */
  constructor(indexPath: string) {
    this.#indexPath = indexPath
  }

  /** Starts to serve. Whoever made `vite` closes it. */
  use(vite: ViteDevServer): void {
    this.#vite = vite
  }

  async readIndex(path: string): Promise<string | null> {
    const html = await readFile(this.#indexPath, 'utf8')
    return (await this.#vite?.transformIndexHtml(path, html)) ?? null
  }

  answerFile(path: string, context: HttpContext): Promise<Response | null> {
    const { incoming, outgoing } = context.env
    const vite = this.#vite
    if (!vite || path === '') return Promise.resolve(null)
    return new Promise((resolve) => {
      outgoing.once('close', () => resolve(RESPONSE_ALREADY_SENT))
      vite.middlewares(incoming, outgoing, () => resolve(null))
    })
  }
}
