import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

const allTemplates = ['four-approaches', 'roadmap', 'topic-corridors', 'i-team']
const sheets = {
  approaches: 'Vier Herangehensweisen',
  roadmap: 'Roadmap',
  corridors: 'Themenkorridore',
} as const

/** The sentence that department D3 takes part in an initiative of corridor C1 without contributing to it. */
const mismatchOf = ({ page }: Participant) => page.locator('[data-block="mismatch C1 D3"]')
const ghostOf = ({ page }: Participant, title: string) =>
  page.locator('.k-card[data-ghosted]', { hasText: title })

async function enterAlone(): Promise<Participant> {
  const board = await createSampleBoard(server, 'Stadt Auenfurt', allTemplates)
  return enter(browser, server, board.links.participant, 'Ada')
}

async function enterBoth(): Promise<{ ada: Participant; ben: Participant }> {
  const ada = await enterAlone()
  const ben = await enter(browser, server, ada.link, 'Ben', {
    department: 'Planen, Bauen & Mobilität',
  })
  return { ada, ben }
}

async function leave(...people: readonly Participant[]): Promise<void> {
  for (const person of people) {
    expect(person.visitor.faults).toEqual([])
    expect(person.visitor.strangers).toEqual([])
    await person.close()
  }
}

test('a card dragged into the roadmap’s exits changes the other templates on other screens, undo brings all of it back', async ({
  annotate,
}) => {
  const { ada, ben } = await enterBoth()
  await ben.openSheet(sheets.corridors)
  await mismatchOf(ben).waitFor()
  await ada.openSheet(sheets.roadmap)

  const card = await ada.card('Klima-')
  const exits = await ada.page.getByText('Beendet', { exact: true }).first().boundingBox()
  if (!exits) throw new Error('No row of exits in view')
  await ada.dragCard('Klima-', 0, exits.y + 12 - (card.y + card.height / 2))
  const droppedAt = Date.now()
  await mismatchOf(ben).waitFor({ state: 'detached' })
  await annotate(`mismatch gone elsewhere ${Date.now() - droppedAt} ms after the drop`)

  await ben.openSheet(sheets.approaches)
  await ghostOf(ben, 'Klima-').waitFor()
  const before = await ben.card('Online-')
  await ben.dragCard('Online-', 40, 30)
  await ben.seesCardMoved('Online-', before, 40, 30)

  await ada.page.keyboard.press('Control+z')
  const undoneAt = Date.now()
  await ghostOf(ben, 'Klima-').waitFor({ state: 'detached' })
  await annotate(`ghost gone elsewhere ${Date.now() - undoneAt} ms after undo`)
  await ada.seesCardMoved('Klima-', card, 0, 0)
  await ben.seesCardMoved('Online-', before, 40, 30)
  await ben.openSheet(sheets.corridors)
  await mismatchOf(ben).waitFor()
  await leave(ada, ben)
})

test('the same by keyboard in the list, and undo takes back one’s own step only', async ({
  annotate,
}) => {
  const { ada, ben } = await enterBoth()
  await ben.openSheet(sheets.approaches)
  await ada.page.getByRole('button', { name: 'Liste', exact: true }).click()
  await ada.page.getByTestId('list-view-roadmap').focus()
  await ada.page.keyboard.press('Enter')
  const zone = ada.page.getByTestId('zone:roadmap-I12')
  await zone.focus()
  await zone.selectOption('exited')
  const chosenAt = Date.now()
  await ghostOf(ben, 'Klima-').waitFor()
  await annotate(`ghost elsewhere ${Date.now() - chosenAt} ms after the choice`)

  const before = await ben.card('Online-')
  await ben.dragCard('Online-', 40, 30)
  await ada.page.getByTestId('list-undo').focus()
  await ada.page.keyboard.press('Enter')
  await ghostOf(ben, 'Klima-').waitFor({ state: 'detached' })
  await expect.poll(() => zone.inputValue()).toBe('P5')
  await ben.seesCardMoved('Online-', before, 40, 30)
  await leave(ada, ben)
})

test('passing a gate offers to write down the decision; it is a step of its own', async () => {
  const ada = await enterAlone()
  await ada.openSheet(sheets.roadmap)
  const card = await ada.card('Quartiers-')
  const next = await ada.card('Hitze-')
  await ada.dragCard('Quartiers-', next.x - card.x, card.height * 2.4)
  const offer = ada.page.getByRole('dialog', { name: /^G1/ })
  await offer.waitFor()
  await offer.getByText('Mindestens ein Kriterium ist nicht erfüllt').waitFor()
  expect(await findViolations(ada.page)).toEqual([])
  await offer.getByRole('radio', { name: /^Go/ }).check()
  await offer.getByRole('button', { name: 'Fertig' }).click()
  await offer.waitFor({ state: 'detached' })

  await ada.page.keyboard.press('Control+z')
  await ada.page.keyboard.press('Control+z')
  await ada.seesCardMoved('Quartiers-', card, 0, 0)
  await leave(ada)
})

test('a contribution is set from the grid, and two departments added at once are two columns', async () => {
  const { ada, ben } = await enterBoth()
  await Promise.all([ada.openSheet(sheets.corridors), ben.openSheet(sheets.corridors)])
  const empty = 'Vernetzte Mobilität, Oberbürgermeisteramt: noch kein Beitrag'
  await ada.page.getByRole('button', { name: empty }).click()
  const form = ada.page.getByRole('dialog', { name: /Oberbürgermeisteramt/ })
  await form
    .getByTestId('form-role')
    .getByRole('radio', { name: /Beitrag/ })
    .check()
  await ben.page
    .getByRole('button', { name: 'Vernetzte Mobilität, Oberbürgermeisteramt: Beitrag' })
    .waitFor()
  expect(await findViolations(ada.page)).toEqual([])
  await ada.page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })

  const add = 'Dezernat oder Amt hinzufügen'
  await Promise.all(
    [ada, ben].map(async ({ page }, position) => {
      await page.getByRole('button', { name: add }).click()
      const name = page.locator('.k-window input[type="text"]').first()
      await name.waitFor()
      await expect.poll(() => name.evaluate((each) => each === document.activeElement)).toBe(true)
      await page.keyboard.type(position === 0 ? 'Kultur' : 'Sport')
      await page.keyboard.press('Enter')
    }),
  )
  for (const { page } of [ada, ben]) {
    await page.getByRole('button', { name: /^Kultur bearbeiten/ }).waitFor()
    await page.getByRole('button', { name: /^Sport bearbeiten/ }).waitFor()
  }
  await leave(ada, ben)
})
