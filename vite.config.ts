/** Builds the page into dist/client and the server into dist/server, and says which tests run how. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { definitionsOnly, lighterCanvas } from './scripts/lighterCanvas.ts'
import { serviceWorker } from './scripts/serviceWorkerPlugin.ts'

const projectRoot = import.meta.dirname

/** The server's entries: the process, the worker thread that owns the database, and the archive's command. */
const serverEntries = {
  main: join(projectRoot, 'server/main.ts'),
  logWorker: join(projectRoot, 'server/storage/logWorker.ts'),
  exportBoard: join(projectRoot, 'server/exportBoard.ts'),
}

/** Stands in every script, style and meta tag of index.html; the server puts each answer's nonce there. */
const noncePlaceholder = '__KORRIDOR_NONCE__'

/** Ships the licence texts with the page: tldraw's own, under /licences/ in every build and in dev. */
function shipLicences(): Plugin {
  const fileName = 'licences/tldraw-LICENSE.md'
  const source = () => readFileSync(join(projectRoot, fileName), 'utf8')
  return {
    name: 'korridor:licences',
    applyToEnvironment: (environment) => environment.name === 'client',
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_request, response) => {
        response.setHeader('content-type', 'text/markdown; charset=utf-8')
        response.end(source())
      })
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: source() })
    },
  }
}

/** What a board and its list load at once anyway, as one file each. */
const sharedParts = [
  {
    name: 'commands',
    test: /shared\/workshop\/commands\/(check\w+|newIndex|note\w+|withCards|departments|fields|roadmap)\.ts/,
  },
  {
    name: 'listParts',
    test: /client\/list\/(ListSection|NamedSection|NewEntityForm|Entity\w+|RowActions|Draft\w+|cells|CellSelect|entity\w+|listOrder|listChoices|useArranged|useIsNarrow|focusAfterRemoval|TargetButton)\.tsx?/,
  },
]

export default defineConfig(({ isSsrBuild }) => ({
  root: join(projectRoot, 'client'),
  // Relative, because the sub path (BASE_PATH) is known only when the server starts: index.html's
  // links are resolved against its <base href>, which the server sets to that path.
  base: './',
  plugins: [react(), lighterCanvas(), shipLicences(), serviceWorker()],
  html: { cspNonce: noncePlaceholder },
  resolve: {
    dedupe: ['yjs', 'react', 'react-dom', 'lib0', 'y-protocols'],
    // The editor asks for polyfills of what every browser that can run it has had since 2021.
    alias: [
      { find: /^core-js\/stable\/.*$/, replacement: join(projectRoot, 'scripts/nothing.mjs') },
    ],
  },
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  build: isSsrBuild
    ? {
        outDir: join(projectRoot, 'dist/server'),
        emptyOutDir: true,
        target: 'node20',
        sourcemap: true,
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: Object.fromEntries(
            Object.entries(serverEntries).filter(([, path]) => existsSync(path)),
          ),
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      }
    : {
        outDir: join(projectRoot, 'dist/client'),
        emptyOutDir: true,
        target: 'es2022',
        // The oldest browsers with light-dark(); for older ones it would be rewritten so that only
        // the root element could choose between light and dark.
        cssTarget: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
        manifest: true,
        modulePreload: { polyfill: false },
        assetsDir: 'assets',
        // Fonts and icons stay files: a data: URL would need a wider content security policy.
        assetsInlineLimit: 0,
        license: { fileName: 'licences/third-party.md' },
        chunkSizeWarningLimit: 2500,
        rolldownOptions: {
          treeshake: { moduleSideEffects: [{ test: definitionsOnly, sideEffects: false }] },
          output: {
            // Small modules that several lazy parts share weigh less together than each in a file.
            codeSplitting: { includeDependenciesRecursively: false, groups: sharedParts },
          },
        },
      },
  test: {
    root: projectRoot,
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          root: projectRoot,
          include: ['{shared,templates,server,client}/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: ['server/test/**', 'client/test/**', '**/node_modules/**'],
          testTimeout: 30_000,
          maxWorkers: 2,
          // Test files share the modules they load, which is most of their time; none keeps state in a module.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          root: projectRoot,
          include: ['server/test/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          root: projectRoot,
          include: ['client/test/**/*.test.{ts,tsx}'],
          globalSetup: ['scripts/buildOnce.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // After everything else. Each file has a server and a Chromium of its own, which mostly wait.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'office',
          root: projectRoot,
          // Needs LibreOffice and poppler: scripts/test.mjs runs it where they are.
          include: ['client/test/**/*.office.ts'],
          globalSetup: ['scripts/buildOnce.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
}))
