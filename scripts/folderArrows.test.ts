/** Proves that the linter catches an import against the folder arrows, in every folder. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectFiles } from './projectFiles.ts'

const projectRoot = join(import.meta.dirname, '..')
const oxlint = join(projectRoot, 'node_modules/oxlint/bin/oxlint')

/** Every import a folder must not contain, by the file that would contain it. */
const forbidden: readonly (readonly [file: string, imported: string])[] = [
  ['shared/model/seeded.ts', '../../client/thing.ts'],
  ['shared/model/seeded.ts', '../../server/thing.ts'],
  ['shared/model/seeded.ts', '../../templates/thing.ts'],
  ['shared/model/seeded.ts', 'node:fs'],
  ['shared/model/seeded.ts', 'react'],
  ['shared/model/seeded.ts', 'tldraw'],
  ['shared/model/seeded.test.ts', '../../server/thing.ts'],
  ['templates/one/seeded.ts', '../../client/thing.ts'],
  ['templates/one/seeded.ts', '../../server/thing.ts'],
  ['templates/one/seeded.ts', 'node:fs'],
  ['templates/one/seeded.ts', 'react'],
  ['templates/one/seeded.test.ts', '../../client/thing.ts'],
  ['server/sync/seeded.ts', '../../client/thing.ts'],
  ['server/sync/seeded.ts', 'tldraw'],
  ['server/sync/seeded.ts', 'react'],
  ['server/test/seeded.test.ts', '../../client/thing.ts'],
  ['client/home/seeded.ts', '../../server/thing.ts'],
  ['client/home/Seeded.tsx', '../../server/thing.ts'],
  ['client/home/seeded.ts', 'node:fs'],
  ['client/home/seeded.ts', 'ws'],
  ['client/test/seeded.test.ts', '../../server/thing.ts'],
]

/** What the arrows allow; a rule that forbids everything would prove nothing. */
const allowed: readonly (readonly [file: string, imported: string])[] = [
  ['shared/sync/allowed.ts', '../model/thing.ts'],
  ['shared/sync/allowedPackage.ts', 'yjs'],
  ['shared/sync/allowed.test.ts', 'node:fs'],
  ['templates/one/allowed.ts', '../../shared/model/thing.ts'],
  ['server/sync/allowed.ts', '../../shared/model/thing.ts'],
  ['server/sync/allowedTemplate.ts', '../../templates/thing.ts'],
  ['server/sync/allowedNode.ts', 'node:fs'],
  ['client/home/allowed.ts', '../../shared/model/thing.ts'],
  ['client/home/allowedTemplate.ts', '../../templates/thing.ts'],
  ['client/home/allowedPackage.ts', 'tldraw'],
]

/** Names of the browser and of Node that shared/ and templates/ do not know. */
const globals = ['window', 'document', 'localStorage', 'process']

const importOf = (imported: string) =>
  `import { thing } from '${imported}'\n\nexport const again = thing\n`

let folder = ''
let brokenRules: ReadonlyMap<string, readonly string[]> = new Map()

/** The seeded files by path; the same path seeded twice gets a folder of its own each time. */
const seeds = new Map<string, string>()
const seed = (file: string, text: string): string => {
  const path = posix.join(posix.dirname(file), `case${seeds.size}`, posix.basename(file))
  const deeper = text.replaceAll("'../", "'../../")
  seeds.set(path, deeper)
  return path
}

const forbiddenPaths = forbidden.map(
  ([file, imported]) => [file, imported, seed(file, importOf(imported))] as const,
)
const allowedPaths = allowed.map(([file, imported]) => seed(file, importOf(imported)))
const globalPaths = globals.map(
  (name) =>
    [
      name,
      ['shared/model/seeded.ts', 'templates/one/seeded.ts'].map((file) =>
        seed(file, `export const found = ${name}\n`),
      ),
    ] as const,
)
const passedOn = [
  `import type { Thing } from '../../server/thing.ts'\n\nexport type Again = Thing\n`,
  `export { thing } from '../../server/thing.ts'\n`,
].map((text) => seed('client/home/seeded.ts', text))
const circles = ['shared', 'templates', 'server', 'client'].map((name) => {
  seeds.set(
    `${name}/circle/a.ts`,
    `import { b } from './b.ts'\n\nexport const a = (): unknown => b\n`,
  )
  seeds.set(
    `${name}/circle/b.ts`,
    `import { a } from './a.ts'\n\nexport const b = (): unknown => a\n`,
  )
  return [name, `${name}/circle/a.ts`] as const
})

/** Lints the whole temporary tree and answers the rules each file broke. */
function lint(): ReadonlyMap<string, readonly string[]> {
  const result = spawnSync(process.execPath, [oxlint, '--format=json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  })
  const report: { diagnostics: { code: string; filename: string }[] } = JSON.parse(result.stdout)
  const found = new Map<string, string[]>()
  for (const { filename, code } of report.diagnostics) {
    found.set(filename, [...(found.get(filename) ?? []), code])
  }
  return found
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'korridor-arrows-'))
  copyFileSync(join(projectRoot, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  for (const [path, text] of seeds) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  brokenRules = lint()
}, 90_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the folder arrows', () => {
  it.each(forbiddenPaths)('%s may not import %s', (_file, _imported, path) => {
    expect(brokenRules.get(path)).toContain('eslint(no-restricted-imports)')
  })

  it('let every allowed import pass', () => {
    expect(allowedPaths.flatMap((path) => brokenRules.get(path) ?? [])).toEqual([])
  })

  it.each(globalPaths)('shared/ and templates/ may not reach for the global %s', (_name, paths) => {
    for (const path of paths) {
      expect(brokenRules.get(path)).toContain('eslint(no-restricted-globals)')
    }
  })

  it.each(circles)('%s/ may not import in a circle', (_name, path) => {
    expect(brokenRules.get(path)).toContain('import(no-cycle)')
  })

  it('also count for types and for what is passed on', () => {
    for (const path of passedOn) {
      expect(brokenRules.get(path)).toContain('eslint(no-restricted-imports)')
    }
  })

  it('hold for imports at run time too, which the linter does not see', () => {
    const mayReach: Record<string, readonly string[]> = {
      shared: ['shared'],
      templates: ['shared', 'templates'],
      server: ['shared', 'templates', 'server'],
      client: ['shared', 'templates', 'client'],
    }
    const crossings = Object.keys(mayReach)
      .flatMap((from) => projectFiles(from))
      .filter((file) => /\.tsx?$/u.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(projectRoot, file), 'utf8')
        const targets = [...text.matchAll(/\bimport\(\s*['"](\.[^'"]+)['"]/gu)]
        return targets.map(([, to = '']) => ({ file, to: posix.join(posix.dirname(file), to) }))
      })
      .filter(({ file, to }) => {
        const [from = '', reached = ''] = [file.split('/')[0], to.split('/')[0]]
        return reached in mayReach && !mayReach[from]?.includes(reached)
      })
    expect(crossings).toEqual([])
  })
})
