import { readFile } from 'node:fs/promises'
import type { Browser, Locator } from 'playwright-core'
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

/** The history over the board, opened with the keyboard alone. */
async function openHistory({ page }: Participant): Promise<Locator> {
  await page.getByRole('button', { name: 'Mehr', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Verlauf …' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Verlauf' })
  await dialog.waitFor()
  return dialog
}

/** The titles of the cards on the board, not those of a snapshot. */
const cardCount = ({ page }: Participant) => page.locator('.k-board-main .k-card').count()

/** Writes into the board from outside, as an import would. */
function change({ page }: Participant, boardId: string, workshop: object): Promise<void> {
  return page.evaluate(
    async ([id, body]) => {
      const { token } = JSON.parse(localStorage.getItem(`korridor.identity.${id}`) ?? '{}')
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
      const address = new URL(`api/boards/${id}/workshop`, document.baseURI)
      await fetch(address, { method: 'PUT', headers, body })
    },
    [boardId, JSON.stringify(workshop)] as const,
  )
}

/** What has the focus, by its words. */
const focusName = ({ page }: Participant) =>
  page.evaluate(() => document.activeElement?.textContent ?? '')

test('a snapshot is taken, looked into, compared, copied from and restored while others work', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.facilitator, 'Ada')
  const ben = await enter(browser, server, board.links.participant, 'Ben')
  const atFirst = await ben.card('Hitze-Warnkarte')

  // Taken by hand, with a picture.
  let history = await openHistory(ada)
  await history.getByRole('button', { name: 'Stand festhalten' }).press('Enter')
  await history.getByText('Gib dem Stand einen Namen').waitFor()
  await history.getByRole('textbox', { name: 'Name für den Stand' }).fill('Vor der Pause')
  await history.getByRole('textbox', { name: 'Name für den Stand' }).press('Enter')
  await history.getByText('„Vor der Pause“ ist festgehalten.').waitFor()
  await history.locator('.k-history-entry img').waitFor()
  await ada.page.keyboard.press('Escape')
  await history.waitFor({ state: 'detached' })

  // Then the work goes on.
  await ada.dragCard('Hitze-Warnkarte', 150, -200)
  await ben.seesCardMoved('Hitze-Warnkarte', atFirst, 150, -200)
  await ben.note(620, 260, 'Ben schreibt')
  await ben.page.keyboard.press('Escape')
  const gone = await ada.card('Klima-Dashboard')
  await ada.page.mouse.click(gone.x + gone.width / 2, gone.y + gone.height / 2)
  await ada.page.keyboard.press('Delete')
  await expect.poll(() => cardCount(ben)).toBe(11)
  await ada.reads('Ben schreibt')

  // The past, on a canvas and in a list that change nothing.
  history = await openHistory(ada)
  await history.getByRole('button', { name: /Vor der Pause/ }).press('Enter')
  await expect
    .poll(() => ada.page.evaluate(() => document.activeElement?.textContent))
    .toBe('Vor der Pause')
  const past = history.getByRole('region', { name: /^Die Tafel, wie sie am/ })
  await expect.poll(() => past.locator('.k-card').count()).toBe(12)
  expect(await past.locator('.tl-note__container').count()).toBe(0)
  expect(await past.getByRole('button', { name: 'Notiz', exact: true }).count()).toBe(0)
  // The canvas takes the press, not the card's own element.
  await past.locator('.k-card', { hasText: 'Klima-Dashboard' }).click({ force: true })
  await ada.page.keyboard.press('Delete')
  expect(await past.locator('.k-card').count()).toBe(12)
  await history.getByRole('button', { name: 'Liste', exact: true }).press('Enter')
  await history.getByRole('button', { name: 'Klima-Dashboard' }).first().waitFor()

  // Taken away as files, named after the snapshot; the PDF begins like one, the workbook like a ZIP.
  for (const [item, ending, head] of [
    ['Diesen Stand als PDF', 'Vor-der-Pause.pdf', '%PDF'],
    ['Seine Tabellen für Excel', 'Vor-der-Pause.xlsx', 'PK'],
  ] as const) {
    await history.getByRole('button', { name: 'Mehr zu diesem Stand' }).press('Enter')
    const saved = ada.page.waitForEvent('download')
    await history.getByRole('menuitem', { name: item }).press('Enter')
    const file = await saved
    expect(file.suggestedFilename().endsWith(ending)).toBe(true)
    const bytes = await readFile(await file.path())
    expect(bytes.subarray(0, head.length).toString()).toBe(head)
    expect(bytes.byteLength).toBeGreaterThan(4_000)
  }

  // What has changed since.
  await history.getByRole('button', { name: 'Vergleich', exact: true }).press('Enter')
  await history.getByText('1 neu, 0 geändert, 1 verschoben, 1 entfernt').waitFor()
  const changes = history.getByRole('table', { name: 'Vorhaben' })
  await changes.getByRole('row', { name: /Hitze-Warnkarte.*verschoben.*Themenlab/ }).waitFor()
  await changes.getByRole('row', { name: /Klima-Dashboard.*entfernt/ }).waitFor()
  await history.getByRole('listitem').filter({ hasText: 'Notiz „Ben schreibt“' }).waitFor()
  const balance = history.getByRole('row', { name: /Balance der Herangehensweisen/ })
  expect(await balance.getByRole('cell').first().textContent()).toBe('99,2')
  expect(await findViolations(ada.page, '.k-history')).toEqual([])

  // One respect of one thing back, and what else has changed there stays.
  await change(ada, board.id, { initiatives: [{ id: 'I11', phase: 'P1', effort: 'S' }] })
  const phaseBack = history.getByRole('button', { name: /^Phase von .+ zurückholen: P\d/ })
  await phaseBack.press('Enter')
  await history.getByText(/^Phase von .+ ist wieder: P\d/).waitFor()
  await phaseBack.waitFor({ state: 'detached' })
  const one = async () =>
    (await ada.workshop(board, server)).initiatives.find(({ id }) => id === 'I11')
  await expect.poll(one).toMatchObject({ phase: 'P2', effort: 'S' })
  await ada.page.keyboard.press('Enter')
  await expect.poll(one).toMatchObject({ phase: 'P1', effort: 'S' })
  await phaseBack.waitFor()
  // The focus is where the work goes on.
  expect(await focusName(ada)).toMatch(/zurückholen/i)

  // One thing back, and away, and back.
  await history.getByRole('button', { name: 'Klima-Dashboard zurückholen' }).press('Enter')
  await expect.poll(() => cardCount(ben)).toBe(12)
  await history.getByRole('button', { name: 'Rückgängig machen' }).press('Enter')
  await expect.poll(() => cardCount(ben)).toBe(11)
  await history.getByRole('button', { name: 'Klima-Dashboard zurückholen' }).press('Enter')
  await history.getByText('1 neu, 1 geändert, 1 verschoben, 0 entfernt').waitFor()
  // This puts away what was said, not the history.
  await ada.page.keyboard.press('Escape')
  await expect.poll(() => cardCount(ben)).toBe(12)
  await ben.reads('Ben schreibt')

  // All of it back for everybody, who simply go on.
  await history.getByRole('button', { name: 'Für alle wiederherstellen …' }).press('Enter')
  const question = ada.page.getByRole('dialog', { name: 'Diesen Stand für alle wiederherstellen?' })
  await question.getByText('Der Weg zurück').waitFor()
  await question.getByRole('button', { name: 'Für alle wiederherstellen' }).press('Enter')
  await history.getByText(/^Wiederhergestellt:/).waitFor()
  await ben.reads()
  await ben.seesCardMoved('Hitze-Warnkarte', atFirst, 0, 0)
  await ben.note(620, 260, 'Ben macht weiter')
  await ben.page.keyboard.press('Escape')
  await ada.reads('Ben macht weiter')
  await history.getByText('1 neu, 0 geändert, 0 verschoben, 0 entfernt').waitFor()

  // And the way back from there.
  await history.getByRole('button', { name: 'Wiederherstellung zurücknehmen' }).press('Enter')
  await history.getByText('Die Wiederherstellung ist zurückgenommen.').waitFor()
  await ben.reads('Ben schreibt', 'Ben macht weiter')
  await ben.seesCardMoved('Hitze-Warnkarte', atFirst, 150, -200)
  expect(ada.visitor.faults).toEqual([])
  expect(ada.visitor.strangers).toEqual([])

  // Others may look and compare, and copy what they may write.
  const look = await openHistory(ben)
  await look.getByRole('button', { name: /Vor einer Wiederherstellung/ }).press('Enter')
  await look.getByRole('region', { name: /^Die Tafel/ }).waitFor()
  expect(await look.getByRole('button', { name: 'Stand festhalten' }).count()).toBe(0)
  expect(await look.getByRole('button', { name: /wiederherstellen|zurücknehmen/ }).count()).toBe(0)
  await ada.close()
  await ben.close()
})
