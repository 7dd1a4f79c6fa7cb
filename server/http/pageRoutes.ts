/** The page: index.html for every address of the client's router, and the files it loads. */
import { randomBytes } from 'node:crypto'
import type { HttpContext } from './env.ts'
import { renderIndex } from '../page/renderIndex.ts'
import { refuse } from './refuse.ts'
import { pagePolicy } from './securityHeaders.ts'
import type { Surroundings } from './surroundings.ts'

/** Addresses the client's router knows; others are shown the page as well, with the status 404. */
const pagePaths = [/^$/, /^b\/[\w-]+(\/\w+)?$/, /^\w+$/]

/** Makes the handler for everything that is no call of the API. `path` has no leading slash. */
export function makePageHandler({ client, config }: Surroundings) {
  return async (context: HttpContext, path: string): Promise<Response> => {
    const isRead = context.req.method === 'GET' || context.req.method === 'HEAD'
    const file = isRead ? await client.answerFile(path, context) : null
    if (file) {
      file.headers.set('content-security-policy', pagePolicy(makeNonce(), config.publicUrl))
      return file
    }
    const wantsPage = isRead && !/\.\w+$/.test(path) && acceptsHtml(context)
    if (!wantsPage) return refuse('path/not-found', 'There is nothing at this address.')
    const template = await client.readIndex(`/${path}`)
    if (template === null) {
      return refuse('page/not-built', 'The page is missing. Run `npm run build` and start again.')
    }
    const nonce = makeNonce()
    return context.html(
      renderIndex(template, nonce, config.publicPath),
      pagePaths.some((pattern) => pattern.test(path)) ? 200 : 404,
      {
        'cache-control': 'no-cache',
        'content-security-policy': pagePolicy(nonce, config.publicUrl),
      },
    )
  }
}

function acceptsHtml(context: HttpContext): boolean {
  return /text\/html|\*\/\*|^$/.test(context.req.header('accept') ?? '')
}

function makeNonce(): string {
  return randomBytes(16).toString('base64')
}
