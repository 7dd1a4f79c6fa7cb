import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { getDocumentProxy, getMeta } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auenfurtKit } from '../../templates/samples/auenfurtKit.ts'
import { readXml } from './readXml.ts'
import { readZip } from './readZip.ts'
import { findViolations } from './axe.ts'
import { launchBrowser, startServer, type TestServer } from './browser.ts'
import { createSampleBoard, enter, type Participant } from './boardSteps.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

interface Choice {
  readonly as: string
  readonly what?: string | RegExp
  readonly size?: string
  readonly table?: string
}

async function take(
  person: Participant,
  { as, what, size, table }: Choice,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const { page } = person
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Mitnehmen' })
  await dialog.getByRole('radio', { name: as }).check()
  if (what) await dialog.getByRole('radio', { name: what }).check()
  if (size) await dialog.getByRole('radio', { name: size }).check()
  if (table) await dialog.getByLabel('Welche Tabelle?').selectOption({ label: table })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Herunterladen' }).click(),
  ])
  await dialog.waitFor({ state: 'detached' })
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

async function readPdf(bytes: Buffer) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    pages.push({ text, size: page.view.slice(2).map(Math.round) })
  }
  return { pages, meta: await getMeta(pdf) }
}

test('sheets leave as a sharp PNG, as an SVG of real text and as pages of a PDF that can be searched', async () => {
  const board = await createSampleBoard(server, 'Stadt Auenfurt', ['four-approaches', 'i-team'])
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  await ada.note(620, 260, 'Łódź grüßt & <mehr>')
  await ada.page.keyboard.press('Escape')

  await ada.page.keyboard.press('Control+Shift+C')
  const asked = ada.page.getByRole('dialog', { name: 'Mitnehmen' })
  expect(await asked.getByRole('radio', { name: 'Bild (PNG)' }).isChecked()).toBe(true)
  expect(await asked.getByRole('radio', { name: /Nur die Auswahl/ }).isChecked()).toBe(true)
  expect(await findViolations(ada.page)).toEqual([])
  await ada.page.keyboard.press('Escape')

  const png = await take(ada, { as: 'Bild (PNG)' })
  expect(png.name).toBe('Stadt-Auenfurt-Vier-Herangehensweisen.png')
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([6400, 3600])

  const svg = await take(ada, { as: 'Vektorbild (SVG)' })
  expect(svg.name).toBe('Stadt-Auenfurt-Vier-Herangehensweisen.svg')
  const drawing = svg.bytes.toString()
  const { names, text } = readXml(drawing)
  expect(names).not.toContain('foreignObject')
  expect(text).toContain('Hitze-Warnkarte')
  expect(text).toContain('Querschnittszentrum')
  expect(text.replaceAll(/\s/g, '')).toContain('Łódźgrüßt&<mehr>')
  expect(drawing).toMatch(/@font-face[^}]*Atkinson[^}]*url\("?data:font/s)
  expect(drawing).toContain('fill="rgb(251, 252, 250)"')
  expect(drawing).not.toMatch(/fill="(?:|currentcolor)"/)
  expect(drawing).not.toMatch(/var\(--k-/)
  expect(drawing).not.toMatch(/(?:href|src|url\()=?["']?https?:(?!\/\/www\.w3\.org)/)

  const { name, bytes } = await take(ada, { as: 'PDF', what: 'Das ganze Board' })
  expect(name).toBe('Stadt-Auenfurt.pdf')
  const { pages, meta } = await readPdf(bytes)
  expect(pages.map(({ size }) => size)).toEqual([
    [842, 595],
    [842, 595],
  ])
  expect(pages[0]?.text).toContain('Hitze-')
  expect(pages[0]?.text).toContain('Möglichkeitsraum')
  expect(pages[0]?.text).toContain('Łódź')
  expect(pages[0]?.text).toContain('Seite 1 von 2')
  expect(pages[1]?.text).toContain('I-Team')
  expect(meta.info).toMatchObject({ Title: 'Stadt Auenfurt', Language: 'de' })
  const plain = bytes.toString('latin1')
  expect(plain).toContain('/MarkInfo <</Marked true>>')
  expect(plain.match(/\/FontFile2/g)?.length).toBeGreaterThan(1)
  expect(ada.visitor.faults).toEqual([])
  expect(ada.visitor.strangers).toEqual([])
  await ada.close()
})

test('what is selected can be taken alone, pictures included', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  const ben = await enter(browser, server, board.links.participant, 'Ben')
  const picture = await ada.page.screenshot({ clip: { x: 0, y: 60, width: 400, height: 300 } })
  const chooser = ada.page.waitForEvent('filechooser')
  await ada.page.getByRole('button', { name: 'Bild', exact: true }).click()
  await (await chooser).setFiles({ name: 'bild.png', mimeType: 'image/png', buffer: picture })
  await ada.page.locator('.tl-image').first().waitFor()
  await ben.page.locator('.tl-image').first().waitFor()
  expect(await ben.page.locator('.tl-image').first().getAttribute('src')).toMatch(
    /^data:image\/png/,
  )

  const svg = await take(ada, { as: 'Vektorbild (SVG)', what: /Nur die Auswahl/ })
  expect(svg.name).toBe('Stadt-Auenfurt-Auswahl.svg')
  expect(svg.bytes.toString()).toContain('data:image/png;base64')
  expect(svg.bytes.toString()).not.toContain('Hitze-Warnkarte')
  const png = await take(ada, { as: 'Bild (PNG)', what: /Nur die Auswahl/, size: '1-fach' })
  expect(png.name).toBe('Stadt-Auenfurt-Auswahl.png')
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(ada.visitor.faults).toEqual([])
  expect(ben.visitor.faults).toEqual([])
  await ada.close()
  await ben.close()
})

test('the archive holds pictures, slides, tables, minutes and data, and its checksums agree; the list gives data too', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  const { name, bytes } = await take(ada, { as: 'Alles zusammen (ZIP)' })
  expect(name).toMatch(/^Stadt-Auenfurt-\d{4}-\d{2}-\d{2}\.zip$/)
  const files = readZip(bytes)
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'pictures/01-Vier-Herangehensweisen.png',
      'pictures/01-Vier-Herangehensweisen.svg',
      'Stadt-Auenfurt.pdf',
      'Stadt-Auenfurt.pptx',
      'tables/initiatives.csv',
      'protocol/protocol.md',
      'protocol/protocol.docx',
      'board.json',
    ]),
  )
  expect(files.get('protocol/protocol.html')?.toString()).toContain(
    '<img src="../pictures/01-Vier-Herangehensweisen.png" alt="Bild der Vorlage',
  )
  const sums = files.get('SHA256SUMS.txt')?.toString().trimEnd().split('\n') ?? []
  const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '')
  expect(sums).toHaveLength(files.size - 2)
  expect(manifest.files).toHaveLength(files.size - 2)
  expect(manifest).toMatchObject({ title: 'Stadt Auenfurt', locale: 'de', participants: 1 })
  for (const line of sums) {
    const [sum, path = ''] = line.split('  ')
    expect(
      createHash('sha256')
        .update(files.get(path) ?? '')
        .digest('hex'),
      path,
    ).toBe(sum)
  }

  const slides = readZip(files.get('Stadt-Auenfurt.pptx') ?? Buffer.alloc(0))
  const slide = readXml(slides.get('ppt/slides/slide1.xml')?.toString() ?? '')
  expect(slide.text.trim()).toBe('Vier Herangehensweisen')
  expect(slide.attributes.find((one) => one.name === 'descr')?.value).toContain('Notizen')
  expect(readXml(slides.get('ppt/notesSlides/notesSlide1.xml')?.toString() ?? '').text).toContain(
    'Hitze-Warnkarte',
  )

  const asked = ada.page.waitForRequest(/board\.json\?.*&snapshots=true$/)
  const data = await take(ada, { as: 'Daten (JSON)', what: 'Auch die früheren Stände' })
  await asked
  expect(data.name).toBe('Stadt-Auenfurt-board.json')
  expect(JSON.parse(data.bytes.toString())).toHaveProperty('format')
  await ada.page.getByRole('button', { name: 'Liste', exact: true }).click()
  const table = await take(ada, { as: 'Tabelle (CSV)', table: 'Vorhaben' })
  expect(table.name).toBe('Stadt-Auenfurt-initiatives.csv')
  expect(table.bytes.toString()).toContain('Hitze-Warnkarte')
  const workbook = await take(ada, { as: 'Arbeitsmappe (XLSX)' })
  expect(workbook.name).toBe('Stadt-Auenfurt-Tabellen.xlsx')
  const sheets = readZip(workbook.bytes)
  expect([...sheets.keys()]).toContain('xl/worksheets/sheet2.xml')
  expect([...sheets.values()].join()).toContain('Hitze-Warnkarte')
  const pdf = await take(ada, { as: 'PDF' })
  expect((await readPdf(pdf.bytes)).pages).toHaveLength(1)
  await ada.close()
})

test('Ctrl+P prints the list of every template as a document, then each sheet on a page', async () => {
  const kit = auenfurtKit('2026-11-22')
  const templates = ['four-approaches', 'action-plan', 'agreements']
  const board = await createSampleBoard(server, 'Größe drucken', templates, kit)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  await ada.page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await ada.page.keyboard.press('Control+p')
  await ada.page.locator('html[data-printed]').waitFor({ state: 'attached' })
  await ada.page.emulateMedia({ media: 'print' })
  const { pages } = await readPdf(
    await ada.page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true }),
  )
  const list = pages.slice(0, -templates.length).map(({ text }) => text.replaceAll(/\s+/g, ' '))
  const words = list.join(' ')
  expect(list[0]).toContain('Größe drucken')
  for (const word of ['Hitze-Warnkarte', 'Umwelt, Klima & Grün', 'Klimaresiliente Stadt']) {
    expect(list[0], word).toContain(word)
  }
  // What only the sheets of the kit show; where a line is broken does not matter.
  const letters = words.replaceAll(' ', '')
  for (const { what } of kit.actions) expect(letters).toContain(what.de.replaceAll(' ', ''))
  for (const { text } of kit.agreements) expect(letters).toContain(text.de.replaceAll(' ', ''))
  // Nothing to press and nothing of the page around it.
  expect(words).not.toMatch(/Teilen|Moderation|Vorhaben hinzufügen|Zur Tafel/)
  const chapters = list.filter((text) => /^(Vier Herang|Maßnahmenplan|Vereinbarungen)/.test(text))
  expect(chapters).toHaveLength(templates.length)
  // Each sheet is a picture below its name.
  expect(pages.slice(-templates.length).map(({ text }) => text)).toEqual([
    'Vier Herangehensweisen',
    'Maßnahmenplan',
    'Vereinbarungen',
  ])
  for (const { size } of pages) expect(size[0]).toBeGreaterThan(size[1] ?? 0)
  await ada.page.emulateMedia({ media: 'screen' })
  await ada.page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await ada.page.locator('.k-print-board').waitFor({ state: 'detached' })
  expect(ada.visitor.faults).toEqual([])
  await ada.close()
})
