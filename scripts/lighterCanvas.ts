/**
 * Leaves out of the built page what tldraw brings along and a board never shows: the parts of its
 * own frame that BoardCanvas replaces or sets to null, and ways in that our handlers close.
 * Each listed module is replaced by one that has the same exports and draws nothing. The mark and
 * the licence of tldraw are none of these and must never be.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getAssetUrls } from '@tldraw/assets/selfHosted'
import type { Plugin } from 'vite'

const packages = join(import.meta.dirname, '../node_modules')
const ui = 'tldraw/dist-esm/lib/ui'

/** Parts of tldraw's frame that BoardCanvas's `components` set to null or replace, by their name there. */
export const replacedParts: Readonly<Record<string, string>> = {
  ActionsMenu: `${ui}/components/ActionsMenu/DefaultActionsMenu.mjs`,
  CursorChatBubble: `${ui}/components/CursorChatBubble.mjs`,
  DebugMenu: `${ui}/components/DebugMenu/DefaultDebugMenu.mjs`,
  DebugPanel: `${ui}/components/DefaultDebugPanel.mjs`,
  MainMenu: `${ui}/components/MainMenu/DefaultMainMenu.mjs`,
  MenuPanel: `${ui}/components/DefaultMenuPanel.mjs`,
  Minimap: `${ui}/components/Minimap/DefaultMinimap.mjs`,
  NavigationPanel: `${ui}/components/NavigationPanel/DefaultNavigationPanel.mjs`,
  PageMenu: `${ui}/components/PageMenu/DefaultPageMenu.mjs`,
  QuickActions: `${ui}/components/QuickActions/DefaultQuickActions.mjs`,
  SharePanel: `${ui}/components/SharePanel/DefaultSharePanel.mjs`,
  StylePanel: `${ui}/components/StylePanel/DefaultStylePanel.mjs`,
  Toolbar: `${ui}/components/Toolbar/DefaultToolbar.mjs`,
  TopPanel: `${ui}/components/TopPanel/DefaultTopPanel.mjs`,
  VideoToolbar: `${ui}/components/Toolbar/DefaultVideoToolbar.mjs`,
  ZoomMenu: `${ui}/components/ZoomMenu/DefaultZoomMenu.mjs`,
}

/** What only actions and handlers use that the canvas takes away, and what only a debugger turns on. */
export const unreachable: readonly string[] = [
  // Behind `insert-embed` and the embed tool.
  `${ui}/components/EmbedDialog.mjs`,
  // Behind `print` and `flatten-to-image`.
  `${ui}/hooks/usePrint.mjs`,
  `${ui}/hooks/useFlatten.mjs`,
  // Behind the handler of pasted Excalidraw drawings.
  'tldraw/dist-esm/lib/utils/excalidraw/putExcalidrawContent.mjs',
  'tldraw/dist-esm/lib/shapes/arrow/elbow/ElbowArrowDebug.mjs',
  // The store of an editor that is given none.
  '@tldraw/editor/dist-esm/lib/hooks/useLocalStore.mjs',
]

/** The sites whose pages tldraw would embed; the canvas gets `embeds={[]}`. */
export const embedSites = 'tldraw/dist-esm/lib/defaultEmbedDefinitions.mjs'

const withoutEmbeds = `
export const DEFAULT_EMBED_DEFINITIONS = []
export const embedShapePermissionDefaults = {}
export const isCustomEmbedDefinition = () => false
export const isDefaultEmbedDefinitionType = () => false
`

/** The list of tldraw's keyboard shortcuts: it comes when somebody opens it. */
export const shortcuts = `${ui}/components/KeyboardShortcutsDialog/DefaultKeyboardShortcutsDialog.mjs`

/** What stands above a picture that is selected: it comes with the first one. */
export const imageToolbar = `${ui}/components/Toolbar/DefaultImageToolbar.mjs`

/**
 * A component that loads the module's own one when `isWanted`, an expression over `editor`, is true.
 * While the network is away it draws nothing.
 */
function later(module: string, isWanted: string): string {
  const name = exportsOf(module).join()
  const address = JSON.stringify(`${join(packages, module)}?later`)
  return `
import { createElement, lazy, Suspense } from 'react'
import { useEditor, useValue } from '@tldraw/editor'
const Later = lazy(() =>
  import(${address}).then(
    (module) => ({ default: module.${name} }),
    () => ({ default: () => null }),
  ),
)
export const ${name} = (props) => {
  const editor = useEditor()
  const isWanted = useValue('is wanted', () => ${isWanted}, [editor])
  return isWanted ? createElement(Suspense, null, createElement(Later, props)) : null
}
`
}

/** Tldraw's words in English, which it would carry along beside those of the language that is shown. */
export const words = `${ui}/hooks/useTranslation/defaultTranslation.mjs`

/** Where tldraw loads its words from: the canvas names a complete file for each of our languages. */
export const wordLoader = `${ui}/hooks/useTranslation/translations.mjs`

const loadingWords = `
import { fetch } from '@tldraw/editor'
export const RTL_LANGUAGES = new Set()
export async function fetchTranslation(locale, assetUrls) {
  const answer = await fetch(assetUrls.translations[locale])
  if (!answer.ok) throw new Error('The words of the canvas cannot be loaded.')
  return { locale, label: locale, dir: 'ltr', messages: await answer.json() }
}
`

/** The addresses of tldraw's files: the canvas asks only for their names and gives them its own addresses. */
const addresses = '@tldraw/assets/selfHosted.js'

/** A module that answers the names of tldraw's files, each without an address. */
export function onlyNames(): string {
  const names = Object.entries(getAssetUrls()).map(
    ([kind, files]) => `${kind}: named('${Object.keys(files).join(' ')}')`,
  )
  return `
const named = (names) => Object.fromEntries(names.split(' ').map((name) => [name, '']))
export const getAssetUrls = () => ({ ${names.join(', ')} })
`
}

/** Functions of lodash that are there already: as a part of another one, and in the language. */
export const lodash: Readonly<Record<string, string>> = {
  'lodash.isequal/index.js': `
import isEqualWith from 'lodash.isequalwith'
export default (one, other) => isEqualWith(one, other)
`,
  'lodash.uniq/index.js': `
export default (list) => (list ? [...new Set(list)] : [])
`,
}

/** Makes descriptions of the nodes of a page that nobody asks for; they bring a whole library along. */
export const lib0Dom = 'lib0/dom.js'

function withPureSchemas(): string {
  const source = readFileSync(join(packages, lib0Dom), 'utf8')
  return source.replaceAll(/= (\$\.\$custom\()/gu, '= /* @__PURE__ */ $1')
}

/** Modules that only define things, though their package does not say so: what nobody uses of them may go. */
export const definitionsOnly = /\/node_modules\/tldraw\/dist-esm\/lib\//u

/** Answers the names that one of tldraw's modules exports. */
export function exportsOf(module: string): readonly string[] {
  const source = readFileSync(join(packages, module), 'utf8')
  const list = /^export \{([^}]*)\};$/mu.exec(source)?.[1] ?? ''
  return list.split(',').flatMap((name) => name.trim() || [])
}

function drawingNothing(module: string): string {
  const names = exportsOf(module).map((name) => `nothing as ${name}`)
  return `const nothing = () => null\nexport { ${names.join(', ')} }\n`
}

/** The plugin of the page's build; in development everything of tldraw is there. */
export function lighterCanvas(): Plugin {
  const sources = new Map([
    ...[...Object.values(replacedParts), ...unreachable].map(
      (module) => [join(packages, module), drawingNothing(module)] as const,
    ),
    [join(packages, embedSites), withoutEmbeds] as const,
    [join(packages, shortcuts), later(shortcuts, 'true')] as const,
    [
      join(packages, imageToolbar),
      later(imageToolbar, `editor.getOnlySelectedShape()?.type === 'image'`),
    ] as const,
    [join(packages, words), 'export const DEFAULT_TRANSLATION = {}\n'] as const,
    [join(packages, wordLoader), loadingWords] as const,
    [join(packages, addresses), onlyNames()] as const,
    [join(packages, lib0Dom), withPureSchemas()] as const,
    ...Object.entries(lodash).map(([module, source]) => [join(packages, module), source] as const),
  ])
  return {
    name: 'korridor:lighter-canvas',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    load: {
      filter: { id: /\/node_modules\/(?:@?tldraw|lodash\.|lib0)/u },
      handler: (id) => sources.get(id) ?? null,
    },
  }
}
