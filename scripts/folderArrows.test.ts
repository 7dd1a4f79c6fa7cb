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

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'korridor-arrows-'))
  copyFileSync(join(projectRoot, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(file: string, text: string): string {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

/** Lints one file of the temporary tree and answers the rules it broke. */
function brokenRules(...files: string[]): string[] {
  const result = spawnSync(process.execPath, [oxlint, '--format=json', ...files], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 30_000,
  })
  const report: { diagnostics: { code: string }[] } = JSON.parse(result.stdout)
  return report.diagnostics.map(({ code }) => code)
}

const importOf = (imported: string) =>
  `import { thing } from '${imported}'\n\nexport const again = thing\n`

describe('the folder arrows', () => {
  it.each(forbidden)('%s may not import %s', (file, imported) => {
    const path = write(file, importOf(imported))
    expect(brokenRules(path)).toContain('eslint(no-restricted-imports)')
    rmSync(path)
  })

  it('let every allowed import pass', () => {
    const paths = allowed.map(([file, imported]) => write(file, importOf(imported)))
    expect(brokenRules(...paths)).toEqual([])
    for (const path of paths) rmSync(path)
  })

  it.each(['window', 'document', 'localStorage', 'process'])(
    'shared/ and templates/ may not reach for the global %s',
    (name) => {
      const text = `export const found = ${name}\n`
      for (const file of ['shared/model/seeded.ts', 'templates/one/seeded.ts']) {
        const path = write(file, text)
        expect(brokenRules(path)).toContain('eslint(no-restricted-globals)')
        rmSync(path)
      }
    },
  )

  it.each(['shared', 'templates', 'server', 'client'])('%s/ may not import in a circle', (name) => {
    const paths = [
      write(`${name}/a.ts`, `import { b } from './b.ts'\n\nexport const a = () => b\n`),
      write(`${name}/b.ts`, `import { a } from './a.ts'\n\nexport const b = () => a\n`),
    ]
    expect(brokenRules(...paths)).toContain('import(no-cycle)')
    for (const path of paths) rmSync(path)
  })

  it('also count for types and for what is passed on', () => {
    for (const text of [
      `import type { Thing } from '../../server/thing.ts'\n\nexport type Again = Thing\n`,
      `export { thing } from '../../server/thing.ts'\n`,
    ]) {
      const path = write('client/home/seeded.ts', text)
      expect(brokenRules(path)).toContain('eslint(no-restricted-imports)')
      rmSync(path)
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
