import type { Browser, Page } from 'playwright-core'
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

const says = (page: Page, block: string) => page.getByTestId(`value-${block}`).textContent()
/** The words of a share; the space before a percent sign is one that does not break. */
const share = async (page: Page, key: string) =>
  (await page.locator(`[data-share="${key}"]`).textContent())?.replace(/\u00a0/g, ' ')

test('the panel shows the sample’s values and follows a drag on another screen within a second', async () => {
  const board = await createSampleBoard(server)
  const wide = { viewport: { width: 1600, height: 900 } }
  const ada = await enter(browser, server, board.links.participant, 'Ada', wide)
  const ben = await enter(browser, server, board.links.participant, 'Ben', wide)
  const { page } = ben
  await expect.poll(() => says(page, 'balance')).toBe('99,2')
  expect(await says(page, 'coverage')).toBe('4 von 4')
  expect(await says(page, 'stop')).toBe('Balance')
  expect(await share(page, 'querschnittszentrum')).toBe('Querschnittszentrum: 19 % (2,25 Karten)')

  await ada.dragCard('Hitze-Warnkarte', 150, -260)
  const droppedAt = Date.now()
  await expect
    .poll(() => share(page, 'querschnittszentrum'), { interval: 20 })
    .toBe('Querschnittszentrum: 27 % (3,25 Karten)')
  expect(Date.now() - droppedAt).toBeLessThan(1000)
  expect(await share(page, 'themenlab')).toBe('Themenlab: 19 % (2,25 Karten)')
  await ada.close()
  await ben.close()
})

test('how cards count is everybody’s choice, and the formula is one press away', async () => {
  const board = await createSampleBoard(server)
  const wide = { viewport: { width: 1600, height: 900 } }
  const ada = await enter(browser, server, board.links.participant, 'Ada', wide)
  const ben = await enter(browser, server, board.links.participant, 'Ben', wide)
  await expect.poll(() => says(ada.page, 'balance')).toBe('99,2')
  await ada.page.locator('.k-board-panel').getByText('nach Aufwand').click()
  await expect.poll(() => says(ben.page, 'balance')).toBe('98,8')
  const why = ada.page.getByRole('button', { name: 'Balance: woher der Wert kommt' })
  await why.focus()
  await ada.page.keyboard.press('Enter')
  await ada.page.getByText(/Gleichmäßigkeit der vier Anteile/).waitFor()
  expect(await why.getAttribute('aria-expanded')).toBe('true')
  expect(await findViolations(ada.page, '.k-board-panel')).toEqual([])
  expect(ada.visitor.faults).toEqual([])
  await ada.close()
  await ben.close()
})
