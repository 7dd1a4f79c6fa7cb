/** Emits client/sw.ts as /sw.js, with the names of the files that the same build has made. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { transformWithOxc } from 'vite'

const sourcePath = join(import.meta.dirname, '../client/sw.ts')

/** The plugin of the page's build; in development there is no service worker. */
export function serviceWorker(): Plugin {
  return {
    name: 'korridor:service-worker',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const source = readFileSync(sourcePath, 'utf8')
        const { code } = await transformWithOxc(source, sourcePath)
        const assets = Object.keys(bundle).filter((file) => file.startsWith('assets/'))
        const constants = {
          __KORRIDOR_BUILD__: hashOf([source, ...Object.keys(bundle)]),
          __KORRIDOR_SHELL__: shellFiles(bundle),
          __KORRIDOR_ASSETS__: assets.toSorted(),
        }
        const filled = Object.entries(constants).reduce(
          (text, [name, value]) => text.replaceAll(name, JSON.stringify(value)),
          code.replace(/^export \{\s*\};?$/m, ''),
        )
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: filled })
      },
    },
  }
}

/** Answers the script of index.html with what it imports at once, their style sheets and the fonts. */
function shellFiles(bundle: Rolldown.OutputBundle): readonly string[] {
  const files = new Set<string>()
  const waiting = Object.values(bundle)
    .filter((file) => file.type === 'chunk' && file.isEntry)
    .map((file) => file.fileName)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = bundle[name]
    if (files.has(name) || chunk?.type !== 'chunk') continue
    files.add(name)
    waiting.push(...chunk.imports)
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) files.add(sheet)
  }
  const fonts = Object.keys(bundle).filter((file) => /latin-wght-normal.*\.woff2$/.test(file))
  return [...files, ...fonts].toSorted()
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.toSorted().join('\n')).digest('hex').slice(0, 16)
}
