import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { settings } from '../server/config.ts'
import { buildIfStale } from './build.mjs'
import { configurationRows, withConfigurationTable } from './configurationTable.ts'

const projectRoot = join(import.meta.dirname, '..')
const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8')

describe("the README's table of settings", () => {
  it('is the one the server describes (npm run docs writes it anew)', () => {
    const present = configurationRows(withConfigurationTable(readme))
    expect(present).toHaveLength(Object.keys(settings).length + 1)
    expect(configurationRows(readme)).toEqual(present)
  })
})

describe('the help of the built server', () => {
  beforeAll(async () => {
    expect(await buildIfStale()).toBe(true)
  }, 600_000)

  it('names every setting with its default and starts nothing', () => {
    const help = spawnSync(process.execPath, [join(projectRoot, 'dist/server/main.js'), '--help'], {
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect(help.status).toBe(0)
    for (const { variable, fallbackText, help: text } of Object.values(settings)) {
      expect(help.stdout).toContain(`${variable} (${fallbackText})`)
      expect(help.stdout).toContain(text)
    }
  })
})
