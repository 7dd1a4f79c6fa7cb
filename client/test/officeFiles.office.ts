/** Files of a board in the programs of an office: opened by LibreOffice, read by poppler, not by us. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auenfurtKit } from '../../templates/samples/auenfurtKit.ts'
import city from '../../templates/samples/auenfurt.json'
import { launchBrowser, startServer, type TestServer } from './browser.ts'
import { enter } from './boardSteps.ts'
import { readZip } from './readZip.ts'

const run = promisify(execFile)
const sheets = ['four-approaches', 'check-in', 'action-plan']
const kit = auenfurtKit('2026-11-22')
let server: TestServer
let browser: Browser
let folder: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  folder = await mkdtemp(join(tmpdir(), 'korridor-office-'))
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

test('slides, minutes, workbook, drawing and pages open without repair and say what the board says', async () => {
  const files = await takeArchive()
  const text = await openAll(files)

  const slides = await text('Amt-für-Größe.pptx')
  expect(slides.pages).toBe(sheets.length)
  expect(slides.words).toContain('Maßnahmenplan')
  const minutes = await text('protocol/protocol.docx')
  expect(minutes.words).toContain('Ergebnisprotokoll')
  for (const { title } of city.initiatives) expect(minutes.words).toContain(title.de)
  for (const said of saidInKit()) {
    // A line may end after a hyphen, and the cell beside it comes in between.
    for (const word of said.split(/[\s-]+/)) expect(minutes.words, said).toContain(word)
  }
  const workbook = await text('tables/workbook.xlsx')
  expect(workbook.words).toContain('Hitze-Warnkarte')
  expect(workbook.words).toContain('Grün')
  const drawing = await text('pictures/03-Maßnahmenplan.svg')
  expect(drawing.pages).toBe(1)
  expect(drawing.words).toContain('Maßnahmenplan')

  const pages = await read(join(folder, 'Amt-für-Größe.pdf'))
  expect(pages).toMatchObject({ pages: sheets.length, size: '841.89 x 595.276', isTagged: true })
  expect(pages.words).toMatch(/Hitze-? ?Warnkarte/)
  expect(pages.words).toContain('Seite 1 von 3')
})

/** What people wrote in the kit, as far as it has to stand in the minutes. */
function saidInKit(): readonly string[] {
  const { actions, decisions, parkedTopics } = kit
  return [
    ...actions.map(({ what }) => what.de),
    ...decisions.map(({ text }) => text.de),
    ...parkedTopics.map(({ topic }) => topic.de),
  ]
}

/** The archive of a board of the sample city, made in a browser. */
async function takeArchive(): Promise<ReadonlyMap<string, Buffer>> {
  const answer = await fetch(`${server.url}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      title: 'Amt für Größe',
      locale: 'de',
      templates: sheets,
      workshop: { ...city, ...kit },
    }),
  })
  const { links } = await answer.json()
  const { page, close } = await enter(browser, server, links.facilitator, 'Kim').then((person) => ({
    page: person.page,
    close: () => person.close(),
  }))
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Mitnehmen' })
  await dialog.getByRole('radio', { name: 'Alles zusammen (ZIP)' }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Herunterladen' }).click(),
  ])
  const files = readZip(await readFile(await download.path()))
  await close()
  return files
}

/** Has LibreOffice turn every file it should understand into a PDF; answers how to read these. */
async function openAll(files: ReadonlyMap<string, Buffer>) {
  const names = [...files.keys()].filter((name) => /\.(?:pptx|docx|xlsx|pdf)$|03.*svg$/.test(name))
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), files.get(name) ?? '')
  }
  const sources = names.filter((name) => !name.endsWith('.pdf')).map((name) => join(folder, name))
  const outside = join(folder, 'opened')
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  await run('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    outside,
    ...sources,
  ])
  return (name: string) => {
    const base =
      name
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '.pdf') ?? ''
    return read(join(outside, base))
  }
}

async function read(path: string) {
  const [{ stdout: words }, { stdout: about }] = await Promise.all([
    run('pdftotext', [path, '-']),
    run('pdfinfo', [path]),
  ])
  const fact = (name: string): string => new RegExp(`^${name}: +(.*)$`, 'm').exec(about)?.[1] ?? ''
  return {
    words: oneLine(words),
    pages: Number(fact('Pages')),
    size: /[\d.]+ x [\d.]+/.exec(fact('Page size'))?.[0],
    isTagged: fact('Tagged') === 'yes',
  }
}

/** Where a line is broken does not matter. */
function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ')
}
