import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogues } from './catalogue.ts'
import { defaultLocale, locales } from './locale.ts'

const projectRoot = join(import.meta.dirname, '../..')
const reference = catalogues[defaultLocale]

describe('the catalogues', () => {
  it('hold every area file of their language, each key under the name of its area', () => {
    for (const locale of locales) {
      const folder = join(import.meta.dirname, locale)
      const stored = readdirSync(folder).flatMap((file) => {
        const keys = Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8')))
        const strangers = keys.filter((key) => !key.startsWith(`${file.replace('.json', '')}.`))
        expect(strangers, `${locale}/${file}`).toEqual([])
        return keys
      })
      expect(Object.keys(catalogues[locale]).toSorted()).toEqual(stored.toSorted())
    }
  })

  it.each(locales)('say the same things in %s', (locale) => {
    expect(Object.keys(catalogues[locale]).toSorted()).toEqual(Object.keys(reference).toSorted())
    for (const [key, message] of Object.entries(catalogues[locale])) {
      expect(message.trim(), `${locale} ${key}`).not.toBe('')
      expect(placeholdersOf(message), `${locale} ${key}`).toEqual(
        placeholdersOf(reference[key] ?? ''),
      )
    }
  })

  it('give every message with plural forms the form for one and the form for others', () => {
    const keys = Object.keys(reference)
    for (const key of keys.filter((one) => /\.(one|other)$/.test(one))) {
      const base = key.replace(/\.(one|other)$/, '')
      expect(keys).toContain(`${base}.one`)
      expect(keys).toContain(`${base}.other`)
      expect(keys).not.toContain(base)
    }
  })

  it('hold no message that nobody shows, and every message somebody asks for', () => {
    const { literals, patterns, asked } = keysInSources()
    const bases = new Set(Object.keys(reference).map((key) => key.replace(/\.(one|other)$/, '')))
    const unused = [...bases].filter(
      (key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)),
    )
    expect(unused).toEqual([])

    const missing = [...asked].filter((key) => !bases.has(key))
    expect(missing).toEqual([])
  })
})

function placeholdersOf(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted()
}

/** The keys the sources name, whole or with a part that is put in: `home.point.${point}.title`. */
function keysInSources(): { literals: Set<string>; patterns: RegExp[]; asked: Set<string> } {
  const literals = new Set<string>()
  const patterns: RegExp[] = []
  const asked = new Set<string>()
  for (const text of sources()) {
    for (const [, key] of text.matchAll(/['"`]([a-z]+\.[\w./-]*\w)['"`]/g)) literals.add(key ?? '')
    for (const [, key] of text.matchAll(/\bt\(\s*'([^']+)'/g)) asked.add(key ?? '')
    for (const [, template] of text.matchAll(/`([a-z]+\.[\w.]*\$\{[^`]*)`/g)) {
      const parts = (template ?? '').split(/\$\{[^}]*\}/)
      if (parts.every((part) => /^[\w./-]*$/.test(part))) {
        patterns.push(new RegExp(`^${parts.join(String.raw`[\w./-]+`).replaceAll('.', '\\.')}$`))
      }
    }
  }
  return { literals, patterns, asked }
}

function* sources(): Iterable<string> {
  for (const folder of ['client', 'server', 'shared', 'templates']) {
    const files = readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    for (const file of files) {
      if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) continue
      yield readFileSync(join(projectRoot, folder, file), 'utf8')
    }
  }
}
