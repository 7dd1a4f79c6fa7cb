import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('an observer sees everything live and can change nothing', async () => {
  const board = await createSampleBoard(server)
  const olga = await enter(browser, server, board.links.observer, 'Olga')
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  await olga.page.getByText('Nur ansehen', { exact: true }).waitFor()
  expect(await olga.page.getByRole('button', { name: 'Notiz', exact: true }).count()).toBe(0)
  const before = await olga.card('Hitze-Warnkarte')
  await olga.dragCard('Hitze-Warnkarte', 150, -200)
  await olga.page.keyboard.press('Delete')
  await olga.page.keyboard.press('n')
  await olga.page.mouse.click(620, 260)
  await olga.page.keyboard.type('verboten')
  await olga.page.mouse.dblclick(before.x + 20, before.y + 10)
  expect(await olga.page.getByRole('textbox', { name: 'Titel des Vorhabens' }).count()).toBe(0)
  await ada.note(620, 260, 'Ada schreibt')
  await olga.reads('Ada schreibt')
  await ada.reads('Ada schreibt')
  expect(await ada.page.locator('.k-card').count()).toBe(12)
  expect(await olga.card('Hitze-Warnkarte')).toEqual(before)
  expect(await olga.page.locator('.k-template input').count()).toBe(0)
  await olga.close()
  await ada.close()
})

test('the template stays where it is under a participant’s hand', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  const frame = ada.page.locator('.k-template')
  const before = await frame.boundingBox()
  await ada.page.mouse.move(40, 140)
  await ada.page.mouse.down()
  await ada.page.mouse.move(140, 240, { steps: 6 })
  await ada.page.mouse.up()
  await ada.page.keyboard.press('Control+a')
  await ada.page.keyboard.press('Delete')
  await expect.poll(() => ada.page.locator('.k-card').count()).toBe(0)
  expect(await frame.boundingBox()).toEqual(before)
  await ada.page.keyboard.press('Control+z')
  await expect.poll(() => ada.page.locator('.k-card').count()).toBe(12)
  await ada.close()
})

test('a facilitator renames the board for everyone and hands out the links', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.facilitator, 'Ada')
  const ben = await enter(browser, server, board.links.participant, 'Ben')
  const title = ada.page.getByRole('textbox', { name: 'Titel des Boards' })
  await title.fill('Klausur im Herbst')
  await title.press('Enter')
  await ben.page.getByRole('heading', { level: 1, name: 'Klausur im Herbst' }).waitFor()
  await ada.page.getByRole('button', { name: 'Teilen' }).click()
  const link = ada.page.getByRole('textbox', { name: 'Link für Beobachtende' })
  await expect.poll(() => link.inputValue()).toBe(board.links.observer)
  await ben.page.getByRole('button', { name: 'Teilen' }).click()
  expect(await ben.page.getByRole('textbox', { name: 'Link für Teilnehmende' }).inputValue()).toBe(
    board.links.participant,
  )
  expect(await ben.page.getByRole('textbox', { name: 'Link für Beobachtende' }).count()).toBe(0)
  await ada.close()
  await ben.close()
})
