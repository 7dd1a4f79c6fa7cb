/** Lists the files that belong to the project: not what is installed, built, stored or cached. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const projectRoot = join(import.meta.dirname, '..')
const left = new Set(['node_modules', 'dist', 'data', '.cache', '.git', 'test-results'])

/** Answers the paths of the project's files, relative to its root, with forward slashes. */
export function projectFiles(under = ''): string[] {
  return readdirSync(join(projectRoot, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (!entry.isDirectory()) return [path]
    return under === '' && left.has(entry.name) ? [] : projectFiles(path)
  })
}
