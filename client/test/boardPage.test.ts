import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findViolations } from './axe.ts'
import { launchBrowser, startServer, type TestServer } from './browser.ts'
import { createSampleBoard, enter } from './boardSteps.ts'

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

test('the board has a name for everything, in light and dark, and axe finds nothing', async () => {
  const board = await createSampleBoard(server)
  for (const colorScheme of ['light', 'dark'] as const) {
    const ada = await enter(browser, server, board.links.facilitator, 'Ada', { colorScheme })
    await ada.note(620, 260, 'Eine Notiz')
    await ada.page.keyboard.press('Escape')
    expect(await findViolations(ada.page)).toEqual([])
    await ada.page.getByRole('button', { name: 'Teilen' }).click()
    await ada.page.getByRole('dialog').waitFor()
    await ada.page.getByRole('textbox', { name: 'Link für Beobachtende' }).waitFor()
    expect(await findViolations(ada.page, 'dialog')).toEqual([])
    await ada.page.keyboard.press('Escape')
    expect(ada.visitor.faults).toEqual([])
    await ada.close()
  }
})

test('the language changes without a reload: page, template, tldraw’s own words', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  const template = ada.page.locator('.k-template')
  await expect.poll(() => template.textContent()).toContain('Vier Herangehensweisen')
  await ada.page.getByRole('button', { name: 'Mehr' }).click()
  await ada.page.getByRole('menuitemradio', { name: 'English' }).click()
  await ada.page.getByRole('button', { name: 'Note', exact: true }).waitFor()
  await expect.poll(() => template.textContent()).toContain('Four approaches')
  await ada.page.locator('.k-card', { hasText: 'Heat-warning' }).waitFor()
  await ada.page.getByRole('button', { name: 'More' }).click()
  await ada.page.getByRole('menuitemradio', { name: 'Deutsch' }).click()
  const { x, y } = await ada.card('Hitze-Warnkarte')
  await ada.page.mouse.click(x + 20, y + 10, { button: 'right' })
  await ada.page
    .getByRole('menuitem', { name: 'Ganz nach vorne' })
    .or(ada.page.getByRole('menuitem', { name: 'Neu anordnen' }))
    .first()
    .waitFor()
  await ada.page.keyboard.press('Escape')
  expect(await ada.page.locator('html').getAttribute('lang')).toBe('de')
  await ada.close()
})

test('nothing is ever asked of anybody else, whatever is pasted', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  const paste = (data: Record<string, string>) =>
    ada.page.evaluate((entries) => {
      const clipboardData = new DataTransfer()
      for (const [type, text] of Object.entries(entries)) clipboardData.setData(type, text)
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, data)
  await ada.page.mouse.move(620, 260)
  await paste({ 'text/plain': 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' })
  await ada.page.locator('.tl-note__container a[href^="https://www.youtube"]').waitFor()
  await paste({ 'text/plain': 'https://example.org/bild.png' })
  await ada.page.locator('.tl-note__container a[href^="https://example"]').waitFor()
  await paste({
    'text/html': '<p>Hallo <img src="https://example.org/pixel.png"> Welt</p>',
    'text/plain': 'Hallo Welt',
  })
  await ada.page.locator('.tl-note__container', { hasText: 'Hallo' }).waitFor()
  await paste({ 'text/plain': '<iframe src="https://maps.example.org/"></iframe>' })
  await ada.says('saved')
  expect(await ada.page.locator('iframe').count()).toBe(0)
  expect(ada.visitor.strangers).toEqual([])
  expect(ada.visitor.faults).toEqual([])
  await ada.close()
})

test('tldraw’s mark is visible and nothing of ours lies over it, on every screen', async () => {
  const board = await createSampleBoard(server)
  for (const size of ['desktop', 'tablet', 'phone'] as const) {
    const ada = await enter(browser, server, board.links.participant, 'Ada', { size })
    const mark = ada.page.locator('[class*="tl-watermark"]').first()
    await mark.waitFor()
    const isOnTop = await mark.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const seen = document.elementFromPoint(x + width / 2, y + height / 2)
      return element.contains(seen)
    })
    expect(isOnTop, size).toBe(true)
    await ada.close()
  }
})

test('on a phone everything within reach is large enough for a thumb, and nothing sticks out', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada', { size: 'phone' })
  const width = await ada.page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  const small = await ada.page
    .locator('.k-board-header button:visible, .k-toolbar button:visible')
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => {
          const { width: w, height: h } = button.getBoundingClientRect()
          return w < 37 || h < 37
        })
        .map((button) => button.outerHTML),
    )
  expect(small).toEqual([])
  await ada.page.getByRole('button', { name: 'Notiz', exact: true }).tap()
  await ada.page.touchscreen.tap(200, 600)
  await ada.page.locator('.tl-note__container [contenteditable="true"]').waitFor()
  await ada.close()
})
