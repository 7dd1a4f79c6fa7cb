import { readFile } from 'node:fs/promises'
import mammoth from 'mammoth'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from './axe.ts'
import { createSampleBoard, enter } from './boardSteps.ts'
import { launchBrowser, startServer, type TestServer } from './browser.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
}, 60_000)
afterAll(async () => {
  await browser.close()
  await server.close()
})

describe('the window of the minutes', () => {
  it('leads to what is missing, keeps what was worded, and gives it out', async () => {
    const board = await createSampleBoard(server, 'Auenfurt', ['roadmap'])
    const person = await enter(browser, server, board.links.facilitator, 'Kim')
    const { page } = person
    const open = async () => {
      await page.getByRole('button', { name: /^Mehr/ }).first().click()
      await page.getByRole('menuitem', { name: 'Ergebnis sichern' }).click()
      await page.locator('.k-paper').first().waitFor()
    }
    await open()
    expect(await findViolations(page, 'dialog')).toEqual([])

    await page.getByRole('button', { name: 'Zweck eintragen' }).click()
    await page.keyboard.type('Vorhaben ordnen')
    await page.locator('.k-paper-facts').getByText('Vorhaben ordnen').first().waitFor()
    expect(await page.getByRole('button', { name: 'Zweck eintragen' }).count()).toBe(0)
    const paper = page.locator('.k-protocol .k-paper')
    await paper.getByRole('button', { name: 'Text ändern: 12 Vorhaben, alle aktiv.' }).click()
    await page.getByRole('textbox', { name: 'Text im Protokoll' }).fill('Zwölf Vorhaben.')
    await page.getByRole('button', { name: 'Übernehmen' }).click()
    await page.getByRole('textbox', { name: 'Ort' }).fill('Rathaus, Raum 3')
    await page.getByText('Abschnitte im Protokoll').click()
    await page.getByRole('checkbox', { name: 'Wie die Werte berechnet sind' }).uncheck()

    // The way to a card closes the window; what was done there is still there afterwards.
    await page
      .locator('.k-protocol-side')
      .getByRole('button', { name: 'Zur Karte „Parkraum-Sensorik“' })
      .click()
    await paper.waitFor({ state: 'detached' })
    await open()
    await paper.getByText('Zwölf Vorhaben.').waitFor()

    const word = page.getByRole('button', { name: 'Word (DOCX)' })
    await expect.poll(() => word.getAttribute('aria-disabled'), { timeout: 60_000 }).toBeNull()
    const [download] = await Promise.all([page.waitForEvent('download'), word.click()])
    expect(download.suggestedFilename()).toBe('Ergebnisprotokoll-Auenfurt.docx')
    const buffer = await readFile(await download.path())
    const { value } = await mammoth.convertToHtml({ buffer })
    expect(value).toContain('Zwölf Vorhaben.')
    expect(value).toContain('Rathaus, Raum 3')
    expect(value).not.toContain('Wie die Werte berechnet sind')
    expect(value).toMatch(/<img alt="Bild der Vorlage „Roadmap“/)

    // What holds in the room leads there.
    await page.getByRole('button', { name: 'Zur Moderation' }).click()
    await page.locator('.k-facil-panel').waitFor()
    await open()

    // Printed while the window is open: a PDF with tags, and the window is there again afterwards.
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true })
    const inside = pdf.toString('latin1')
    expect(inside).toContain('/StructTreeRoot')
    expect(inside).toMatch(/\/S \/H1\b/)
    expect(inside).toMatch(/\/S \/TH\b/)
    await expect.poll(() => page.locator('dialog:modal').count()).toBe(1)
    expect(person.visitor.faults).toEqual([])
    expect(person.visitor.strangers).toEqual([])
    await person.close()
  }, 120_000)
})
