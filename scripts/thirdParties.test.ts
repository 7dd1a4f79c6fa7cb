/** No request leaves for a third party: neither our sources nor the built page name another host. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildIfStale } from './build.mjs'
import { projectFiles } from './projectFiles.ts'

const projectRoot = join(import.meta.dirname, '..')
const clientOut = join(projectRoot, 'dist/client')

/** Names of formats and example addresses; nothing is ever fetched from them. */
const isHarmless = (url: string) =>
  /^https?:\/\/(www\.w3\.org\/|schemas\.openxmlformats\.org\/|purl\.org\/dc\/|schemas\.microsoft\.com\/office\/|ns\.adobe\.com\/xap\/|localhost|127\.0\.0\.1|\[::1\]|[a-z0-9.-]*\bexample\b|[a-z0-9.-]+\.(example|invalid|test)\b|\$\{)/u.test(
    url,
  )

const sources = ['shared', 'templates', 'client', 'server']
  .flatMap((folder) => projectFiles(folder))
  .filter((file) => /\.(tsx?|css|html|json)$/u.test(file))
  .filter((file) => !/\.test\.tsx?$|\/test\//u.test(file))

function urlsIn(text: string): string[] {
  const code = text.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gmu, '')
  return [...code.matchAll(/\bhttps?:\/\/[^\s'"`<>)\\]+/gu)].map(([url]) => url)
}

describe('requests to third parties', () => {
  it('are named in no source of ours', () => {
    const named = sources.flatMap((file) =>
      urlsIn(readFileSync(join(projectRoot, file), 'utf8'))
        .filter((url) => !isHarmless(url))
        .map((url) => `${file}: ${url}`),
    )
    expect(named).toEqual([])
  })

  describe('in the built page', () => {
    beforeAll(async () => {
      expect(await buildIfStale()).toBe(true)
    }, 300_000)

    it('appear in no tag of index.html', () => {
      const html = readFileSync(join(clientOut, 'index.html'), 'utf8')
      const tags = [...html.matchAll(/\b(?:src|href|action|content)="([^"]*)"/gu)]
      expect(tags.map(([, to = '']) => to).filter((to) => /^(https?:)?\/\//u.test(to))).toEqual([])
    })

    it('appear in no style sheet', () => {
      const sheets = readdirSync(join(clientOut, 'assets')).filter((name) => name.endsWith('.css'))
      const loaded = sheets.flatMap((name) =>
        [
          ...readFileSync(join(clientOut, 'assets', name), 'utf8').matchAll(
            /(?:url\(|@import )\s*["']?((?:https?:)?\/\/[^"')]+)/gu,
          ),
        ].map(([, url = '']) => url),
      )
      expect(loaded.filter((url) => !isHarmless(url))).toEqual([])
    })

    it('ship the licence texts instead of links to them', () => {
      expect(existsSync(join(clientOut, 'licences/tldraw-LICENSE.md'))).toBe(true)
      expect(existsSync(join(clientOut, 'licences/third-party.md'))).toBe(true)
    })
  })
})
