import { createRequire } from 'node:module'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { getAssetUrls } from '@tldraw/assets/selfHosted'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  definitionsOnly,
  embedSites,
  exportsOf,
  imageToolbar,
  lib0Dom,
  lodash,
  onlyNames,
  replacedParts,
  shortcuts,
  unreachable,
  wordLoader,
  words,
} from './lighterCanvas.ts'
import { projectFiles } from './projectFiles.ts'

const projectRoot = join(import.meta.dirname, '..')
const packages = join(projectRoot, 'node_modules')
const left = [...Object.values(replacedParts), ...unreachable, embedSites, shortcuts, imageToolbar]

function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8')
}

/** The modules of tldraw that import this one, but for the list of all that tldraw exports. */
function importersOf(module: string): string[] {
  const name = module.slice(module.lastIndexOf('/') + 1)
  const folder = module.slice(0, module.indexOf('/dist-esm/')) + '/dist-esm'
  return readdirSync(join(packages, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mjs') && file !== 'index.mjs')
    .filter((file) => readFileSync(join(packages, folder, file), 'utf8').includes(`/${name}";`))
    .map((file) => file.slice(file.lastIndexOf('/') + 1))
}

describe('what the page leaves out of tldraw', () => {
  it.each(left)('is a module that is there and exports something: %s', (module) => {
    expect(existsSync(join(packages, module))).toBe(true)
    expect(exportsOf(module)).not.toEqual([])
  })

  it('is never its licence or its mark', () => {
    expect(left.filter((module) => /licen[cs]e|watermark/iu.test(module))).toEqual([])
  })

  it('is of its frame only what the canvas replaces or sets to null', () => {
    const canvas = read('client/canvas/BoardCanvas.tsx')
    const components = /const components: TLComponents = \{([^}]*)\}/u.exec(canvas)?.[1] ?? ''
    const named = [...components.matchAll(/^ {2}(\w+): /gmu)].map(([, name]) => name)
    expect(named).toEqual(expect.arrayContaining(Object.keys(replacedParts)))
  })

  it.each([...Object.values(replacedParts), imageToolbar])(
    'stands in tldraw only in the frame: %s',
    (module) => {
      expect(importersOf(module)).toEqual(['components.mjs'])
    },
  )

  it('is otherwise used only where the canvas has closed the way', () => {
    const importers = Object.fromEntries(
      [...unreachable, embedSites, shortcuts].map((module) => [
        module.slice(module.lastIndexOf('/') + 1),
        importersOf(module).toSorted(),
      ]),
    )
    expect(importers).toEqual({
      'EmbedDialog.mjs': ['actions.mjs', 'useTools.mjs'],
      'usePrint.mjs': ['overrides.mjs'],
      'useFlatten.mjs': ['actions.mjs'],
      'putExcalidrawContent.mjs': ['defaultExternalContentHandlers.mjs'],
      'ElbowArrowDebug.mjs': ['ArrowShapeUtil.mjs'],
      'useLocalStore.mjs': ['TldrawEditor.mjs'],
      'defaultEmbedDefinitions.mjs': ['EmbedDialog.mjs', 'EmbedShapeUtil.mjs', 'assetUrls.mjs'],
      'DefaultKeyboardShortcutsDialog.mjs': ['actions.mjs', 'components.mjs'],
    })
    const overrides = read('client/canvas/tools/canvasOverrides.ts')
    for (const id of ['insert-embed', 'print', 'flatten-to-image', 'embed']) {
      expect(overrides).toContain(`'${id}'`)
    }
    expect(read('client/canvas/externalContent.ts')).toContain(`Handler('excalidraw', null)`)
    const canvas = read('client/canvas/BoardCanvas.tsx')
    expect(canvas).toContain('embeds={[]}')
    expect(canvas).toContain('store={')
  })

  it('has the exports of the module for sites to embed', () => {
    expect(exportsOf(embedSites)).toEqual([
      'DEFAULT_EMBED_DEFINITIONS',
      'embedShapePermissionDefaults',
      'isCustomEmbedDefinition',
      'isDefaultEmbedDefinitionType',
    ])
  })

  it('comes later where it is one component', () => {
    expect(exportsOf(shortcuts)).toEqual(['DefaultKeyboardShortcutsDialog'])
    expect(exportsOf(imageToolbar)).toEqual(['DefaultImageToolbar'])
  })

  it('is otherwise what nobody uses of modules that do nothing but define', () => {
    const lib = 'tldraw/dist-esm/lib'
    const files = readdirSync(join(packages, lib), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mjs'))
      .map((file) => join(packages, lib, file))
    expect(files.every((file) => definitionsOnly.test(file))).toBe(true)
    const doing = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) =>
          /^(?:[\w.]+\(|(?:if|for|try|await|window|globalThis)\b|import ")/u.test(line),
        )
        .filter((line) => !/^__(?:decorat|publicField|privateAdd|runInitializers)/u.test(line)),
    )
    expect(doing).toEqual([])
    const mark = 'node_modules/@tldraw/editor/dist-esm/lib/license/Watermark.mjs'
    expect(definitionsOnly.test(`/${mark}`)).toBe(false)
  })

  it('is of its words those of the languages that are not shown', () => {
    expect(exportsOf(words)).toEqual(['DEFAULT_TRANSLATION'])
    expect(exportsOf(wordLoader)).toEqual(['RTL_LANGUAGES', 'fetchTranslation'])
    expect(importersOf(words).toSorted()).toEqual(['translations.mjs', 'useTranslation.mjs'])
    expect(importersOf(wordLoader)).toEqual(['useTranslation.mjs'])
    const assets = read('client/canvas/look/canvasAssets.ts')
    for (const file of ['de', 'main']) expect(assets).toContain(`translations/${file}.json?url`)
  })

  it('is of its addresses all but the names', () => {
    const source = onlyNames().replaceAll('export ', '')
    const named: unknown = runInNewContext(`${source}; getAssetUrls()`)
    const names = (urls: unknown) =>
      Object.entries(Object(urls)).map(([kind, files]) => [kind, Object.keys(Object(files))])
    expect(names(named)).toEqual(names(getAssetUrls()))
  })

  it('is of lib0 the descriptions that nobody asks for', () => {
    const source = readFileSync(join(packages, lib0Dom), 'utf8')
    expect(source).toMatch(/^export const \$\w+ = \$\.\$custom\(/mu)
  })

  it('is of lodash what says the same in fewer words', () => {
    const require = createRequire(import.meta.url)
    expect(Object.keys(lodash).filter((module) => !existsSync(join(packages, module)))).toEqual([])
    const isEqual = require('lodash.isequal') as (one: unknown, other: unknown) => boolean
    const isEqualWith = require('lodash.isequalwith') as typeof isEqual
    const json = fc.jsonValue()
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(isEqualWith(one, other)).toBe(isEqual(one, other))
        expect(isEqualWith(one, structuredClone(one))).toBe(true)
      }),
    )
    const uniq = require('lodash.uniq') as (list: readonly unknown[]) => unknown[]
    const list = ['b', 'a', 'b', Number.NaN, 0, -0, Number.NaN]
    expect([...new Set(list)]).toEqual(uniq(list))
  })

  it('is asked for by nothing of ours', () => {
    const names = left.flatMap((module) => exportsOf(module))
    const asked = projectFiles('client')
      .filter((file) => /\.tsx?$/u.test(file))
      .flatMap((file) => [...read(file).matchAll(/import \{([^}]*)\} from 'tldraw'/gu)])
      .flatMap(([, list = '']) => list.split(',').map((name) => name.trim()))
    expect(asked.filter((name) => names.includes(name))).toEqual([])
  })
})
