/**
 * What sync, undo by cells, rules and the live panel cost while somebody drags: frame time and work of
 * the main thread for 1 and 50 of 2,000 cards on our board page against bare tldraw with the same shapes
 * in the same run: once as it comes, with its own tools as our page has ours, and once its canvas without
 * any interface. Wanted: at most 1.15 times tldraw as it comes.
 * Run: npm run bench:canvas [-- --quick]
 */
import { createServer, type Server } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { CDPSession, Page } from 'playwright-core'
import { build } from 'vite'
import { launchBrowser, startServer } from '../client/test/browser.ts'
import { exposeEditor } from '../client/test/pageEditor.ts'
import { fillBoard } from './canvas/fillBoard.ts'

const isQuick = process.argv.includes('--quick')
const frames = isQuick ? 60 : 240
const rounds = isQuick ? 1 : 3
const cardCount = 2_000
/** The first frames of a drag, in which nothing is measured. */
const warmUpFrames = 20
const viewport = { width: 1440, height: 900 }

interface Sample {
  readonly frameMs: number
  readonly worstMs: number
  readonly workMs: number
}

const server = await startServer()
const bare = await serveBare()
const browser = await launchBrowser({ isMeasured: true })
try {
  const board = await fillBoard(server.url, cardCount)
  const context = await browser.newContext({ viewport, locale: 'de-DE' })
  await exposeEditor(context)
  const ours = await context.newPage()
  await ours.goto(board.link)
  await ours.getByLabel(/Dein Name|Your name/).fill('Bench')
  await ours.getByRole('button', { name: /Beitreten|Join/ }).click()
  const canvas = ours.locator('.tl-canvas')
  await canvas.waitFor()
  await ours.waitForFunction(
    `window.korridorEditor().store.query.ids('shape').get().size >= ${cardCount}`,
  )
  const area = await canvas.boundingBox()
  if (!area) throw new Error('the canvas has no size')
  const stock = await openBare(true)
  const canvasOnly = await openBare(false)
  const rows = []
  for (const selected of [1, 50]) {
    const samples = { ours: [] as Sample[], stock: [] as Sample[], canvasOnly: [] as Sample[] }
    const ids = board.inside.slice(0, selected)
    for (let round = 0; round < rounds; round++) {
      samples.canvasOnly.push(await drag(canvasOnly, ids))
      samples.stock.push(await drag(stock, ids))
      samples.ours.push(await drag(ours, ids))
    }
    const mine = median(samples.ours)
    rows.push(row(selected, 'tldraw as it comes', mine, median(samples.stock)))
    rows.push(row(selected, 'its canvas alone', mine, median(samples.canvasOnly)))
  }

  /** The same records in tldraw alone, as large as on our page. */
  async function openBare(hasInterface: boolean): Promise<Page> {
    const page = await context.newPage()
    await page.goto(bare.url)
    await page.evaluate(
      `window.showBare(${JSON.stringify(board.records)}, ${JSON.stringify(area)}, ${hasInterface})`,
    )
    await page.locator('.tl-canvas').waitFor()
    return page
  }
  console.log(`${cardCount} cards, ${frames} frames, median of ${rounds} rounds`)
  console.table(rows)
} finally {
  await browser.close()
  await server.close()
  bare.close()
}

/**
 * Drags the named cards in a circle, one move of the pointer every frame, as a hand does; answers what a
 * frame takes from one to the next, and the main thread's work in it.
 */
async function drag(page: Page, ids: readonly string[]): Promise<Sample> {
  await page.bringToFront()
  const start = await page.evaluate((wanted) => {
    const editor = window.korridorEditor()
    editor.setCamera({ x: 0, y: 0, z: 0.25 })
    editor.setCurrentTool('select')
    editor.select(...(wanted as never[]))
    const bounds = editor.getShapePageBounds(wanted[0] as never)
    if (!bounds) throw new Error(`no card ${wanted[0]}`)
    editor.centerOnPoint({ x: 1080, y: 900 })
    const { x, y } = editor.pageToScreen(bounds.center)
    return { x, y }
  }, ids)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 4 })
  await page.evaluate(moveEachFrame, { ...start, frames: warmUpFrames })
  const before = await taskSeconds(session)
  const gaps = await page.evaluate(moveEachFrame, { ...start, frames })
  const work = (await taskSeconds(session)) - before
  await page.mouse.up()
  await session.detach()
  gaps.sort((a, b) => a - b)
  return {
    frameMs: gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length),
    worstMs: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
    workMs: (work * 1000) / frames,
  }
}

/** Moves the pressed pointer once a frame; answers the times between the frames. Runs in the page. */
function moveEachFrame(path: { x: number; y: number; frames: number }): Promise<number[]> {
  const canvas = document.querySelector('.tl-canvas')
  return new Promise((resolve) => {
    const times: number[] = []
    const step = (time: number): void => {
      times.push(time)
      if (times.length > path.frames) {
        resolve(times.slice(1).map((each, at) => each - (times[at] ?? each)))
        return
      }
      const turn = (times.length / path.frames) * 2 * Math.PI
      canvas?.dispatchEvent(
        new PointerEvent('pointermove', {
          bubbles: true,
          clientX: path.x + 60 * Math.sin(turn),
          clientY: path.y + 60 * (1 - Math.cos(turn)),
          pointerId: 1,
          pointerType: 'mouse',
          isPrimary: true,
          buttons: 1,
        }),
      )
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}

function median(samples: readonly Sample[]): Sample {
  const middle = (of: (sample: Sample) => number) =>
    samples.map(of).toSorted((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0
  return {
    frameMs: middle(({ frameMs }) => frameMs),
    worstMs: middle(({ worstMs }) => worstMs),
    workMs: middle(({ workMs }) => workMs),
  }
}

function row(
  selected: number,
  against: string,
  ours: Sample,
  theirs: Sample,
): Record<string, string> {
  const ms = (value: number) => `${value.toFixed(1)} ms`
  const ratio = (mine: number, other: number) => (mine / other).toFixed(2)
  return {
    dragged: `${selected} of ${cardCount}`,
    against,
    'frame, bare': ms(theirs.frameMs),
    'frame, ours': ms(ours.frameMs),
    'frame ratio': ratio(ours.frameMs, theirs.frameMs),
    'p95, bare': ms(theirs.worstMs),
    'p95, ours': ms(ours.worstMs),
    'work, bare': ms(theirs.workMs),
    'work, ours': ms(ours.workMs),
    'work ratio': ratio(ours.workMs, theirs.workMs),
  }
}

/** Builds and serves the page with bare tldraw on a free port of this machine. */
async function serveBare(): Promise<{ readonly url: string; readonly close: () => void }> {
  const outDir = await mkdtemp(join(tmpdir(), 'korridor-bench-'))
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'canvas'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    resolve: { dedupe: ['yjs', 'react', 'react-dom'] },
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5_000 },
  })
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.css': 'text/css',
  }
  const http: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(outDir, path === '/' ? 'index.html' : decodeURIComponent(path))
    readFile(file).then(
      (body) => {
        const type = types[extname(file)] ?? 'application/octet-stream'
        response.writeHead(200, { 'content-type': type }).end(body)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  const close = () => {
    http.close()
    http.closeAllConnections()
    void rm(outDir, { recursive: true, force: true })
  }
  return { url: `http://localhost:${port}/`, close }
}
