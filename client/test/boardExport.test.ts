import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

async function take(
  person: Participant,
  entry: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await person.page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    person.page.waitForEvent('download'),
    person.page.getByRole('menuitem', { name: entry }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test('the sheet leaves as a sharp PNG and as an SVG of real text, named after the board', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  await ada.note(620, 260, 'Für den Export')
  await ada.page.keyboard.press('Escape')

  const png = await take(ada, 'Blatt als PNG')
  expect(png.name).toBe('Stadt-Auenfurt-Vier-Herangehensweisen.png')
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([6400, 3600])

  const svg = await take(ada, 'Blatt als SVG')
  expect(svg.name).toBe('Stadt-Auenfurt-Vier-Herangehensweisen.svg')
  const drawing = svg.bytes.toString()
  const words = drawing.replaceAll(/<[^>]*>/g, '')
  expect(drawing).toMatch(/<text[^>]*>.*Hitze-/s)
  expect(words).toContain('Hitze-Warnkarte')
  expect(drawing).toContain('Querschnittszentrum')
  expect(drawing).toContain('Für den Export')
  expect(drawing).toMatch(/@font-face[^}]*Atkinson[^}]*url\("?data:font/s)
  expect(drawing).toContain('fill="rgb(251, 252, 250)"')
  expect(drawing).not.toMatch(/fill="(?:|currentcolor)"/)
  expect(drawing).not.toMatch(/var\(--k-/)
  expect(drawing).not.toMatch(/(?:href|src|url\()=?["']?https?:(?!\/\/www\.w3\.org)/)
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
  await ada.page.getByRole('button', { name: 'Bild' }).click()
  await (await chooser).setFiles({ name: 'bild.png', mimeType: 'image/png', buffer: picture })
  await ada.page.locator('.tl-image').first().waitFor()
  await ben.page.locator('.tl-image').first().waitFor()
  expect(await ben.page.locator('.tl-image').first().getAttribute('src')).toMatch(
    /^data:image\/png/,
  )

  const svg = await take(ada, 'Auswahl als SVG')
  expect(svg.name).toBe('Stadt-Auenfurt-Auswahl.svg')
  expect(svg.bytes.toString()).toContain('data:image/png;base64')
  expect(svg.bytes.toString()).not.toContain('Hitze-Warnkarte')
  const png = await take(ada, 'Auswahl als PNG')
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(ada.visitor.faults).toEqual([])
  expect(ben.visitor.faults).toEqual([])
  await ada.close()
  await ben.close()
})

test('the board leaves as data and as a table', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  const data = await take(ada, 'Daten als JSON')
  expect(data.name).toBe('Stadt-Auenfurt-board.json')
  expect(JSON.parse(data.bytes.toString())).toHaveProperty('format')
  const table = await take(ada, 'Vorhaben als Tabelle (CSV)')
  expect(table.name).toBe('Stadt-Auenfurt-initiatives.csv')
  expect(table.bytes.toString()).toContain('Hitze-Warnkarte')
  await ada.close()
})
