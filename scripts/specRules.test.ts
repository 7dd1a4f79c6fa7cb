/** Every rule of a SPEC.md is carried by at least one test whose name starts with the rule's id. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFiles } from './projectFiles.ts'

const projectRoot = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8')

/** Where a SPEC.md's tests may be: beside it, and among those of its half of the product. */
const scopes: Readonly<Record<string, readonly string[]>> = {
  'shared/sync/SPEC.md': ['shared/sync', 'client'],
  'server/sync/SPEC.md': ['server'],
  'server/snapshots/SPEC.md': ['server/snapshots', 'server/test'],
  'shared/session/SPEC.md': ['shared/session', 'server/session', 'server/test'],
}

function rulesOf(spec: string): string[] {
  return [...read(spec).matchAll(/^- \*\*\[(\w+)\]\*\*/gmu)].map(([, id = '']) => id)
}

/** The ids that the names of the tests under these folders start with. */
function carriedIn(folders: readonly string[]): ReadonlySet<string> {
  const tests = folders
    .flatMap((folder) => projectFiles(folder))
    .filter((file) => /\.test\.tsx?$/u.test(file))
  const names = tests.flatMap((file) => [
    ...read(file).matchAll(/\b(?:it|test)(?:\.\w+(?:\([^)]*\))?)*\(\s*['"`]((?:\[\w+\] ?)+)/gu),
  ])
  return new Set(
    names.flatMap(([, ids = '']) => [...ids.matchAll(/\[(\w+)\]/gu)].map(([, id = '']) => id)),
  )
}

describe.each(Object.entries(scopes))('%s', (spec, folders) => {
  it('has rules with ids of their own', () => {
    const rules = rulesOf(spec)
    expect(rules.length).toBeGreaterThan(0)
    expect(new Set(rules).size).toBe(rules.length)
  })

  it('has a test for every rule', () => {
    const carried = carriedIn(folders)
    expect(rulesOf(spec).filter((id) => !carried.has(id))).toEqual([])
  })
})

describe('the SPEC files', () => {
  it('are all looked at here', () => {
    const specs = projectFiles().filter((file) => file.endsWith('/SPEC.md'))
    expect(specs.toSorted()).toEqual(Object.keys(scopes).toSorted())
  })
})
