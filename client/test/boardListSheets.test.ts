import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findViolations } from './axe.ts'
import { launchBrowser, startServer, type TestServer } from './browser.ts'
import { createSampleBoard, enter, type TestBoard } from './boardSteps.ts'
import { enterList, field, press, show } from './listSteps.ts'

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

/** Lets people vote over HTTP and closes the vote. */
async function closeVote(
  board: TestBoard,
  { question, results }: { question: string; results: Readonly<Record<string, number>> },
) {
  const call = async (path: string, body: object, token?: string) => {
    const response = await fetch(`${server.url}/api/boards/${board.id}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    })
    expect(response.status, await response.clone().text()).toBe(200)
    return response.json()
  }
  const { token } = await call('/join', { key: board.keys.facilitator, name: 'Mona' })
  const targets = Object.keys(results)
  const vote = { question, dots: 5, maxPerItem: 5, anonymous: false, targets }
  await call('/commands', { type: 'vote.open', ...vote }, token)
  for (const [targetId, dots] of Object.entries(results)) {
    await call('/commands', { type: 'vote.cast', targetId, dots }, token)
  }
  await call('/commands', { type: 'vote.close' }, token)
}

const kit = ['four-approaches', 'action-plan', 'decision-log', 'retro']
const allTemplates = ['four-approaches', 'roadmap', 'topic-corridors', 'i-team']
const focusedId = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-testid'))

test('criteria, gates, contributions and links are set by keyboard, seen by others and taken back', async () => {
  const board = await createSampleBoard(server, 'Alle vier', allTemplates)
  const ben = await enterList(browser, server, board, 'Ben')
  const ada = await enterList(browser, server, board, 'Ada')
  const { page } = ada
  const sees = (testId: string, value: string) =>
    expect.poll(() => ben.page.getByTestId(testId).inputValue()).toBe(value)
  const reads = (testId: string, words: string) =>
    expect.poll(() => ben.page.getByTestId(testId).textContent()).toContain(words)

  await show(page, 'roadmap')
  await show(ben.page, 'roadmap')
  await press(page, 'criterion-financial-I02', '2')
  await sees('criterion-financial-I02', '2')
  await press(page, 'gate-G3-I05', 'Enter')
  await page.getByText(/Finanziell ist mit 0 bewertet/).waitFor()
  await page.getByRole('radio', { name: 'Go: weiter' }).focus()
  await page.keyboard.press('Space')
  await press(page, 'form-body', 'S', 't', 'a', 'b', 'Enter')
  await page.keyboard.press('Escape')
  await reads('gate-G3-I05', 'Go')
  await expect.poll(() => focusedId(page)).toBe('gate-G3-I05')

  await show(page, 'topic-corridors')
  await show(ben.page, 'topic-corridors')
  await press(page, 'cell-C1-D3', 'B')
  await sees('cell-C1-D3', 'contribute')
  await press(page, 'cell-form-C1-D3', 'Enter')
  await press(page, 'form-days', '5', 'Enter')
  await page.getByTestId('form-done').press('Enter')
  await reads('cell-form-C1-D3', '5 Tage')

  await show(page, 'i-team')
  await show(ben.page, 'i-team')
  await press(page, 'level-department-D4', '3')
  await sees('level-department-D4', '3')
  await page.keyboard.press('Control+z')
  await sees('level-department-D4', '0')
  await page.getByTestId('list-undo').press('Enter')
  await show(ben.page, 'topic-corridors')
  await expect
    .poll(() => ben.page.getByTestId('cell-form-C1-D3').textContent())
    .not.toContain('5 Tage')
  expect([...ada.faults, ...ben.faults]).toEqual([])
  await ada.close()
  await ben.close()
})

test('parking an initiative on the roadmap’s list ghosts its card on another’s four approaches', async () => {
  const board = await createSampleBoard(server, 'Alle vier', allTemplates)
  const ben = await enter(browser, server, board.links.participant, 'Ben')
  const ada = await enterList(browser, server, board, 'Ada')
  const ghosts = () => ben.page.locator('.k-card[data-ghosted]').count()
  await show(ada.page, 'topic-corridors')
  const fit = ada.page.locator('[data-section="fit"] [data-initiative="I12"]')
  expect(await fit.textContent()).toContain('ohne Beitrag im Korridor: Ordnung')
  await show(ada.page, 'roadmap')
  await press(ada.page, 'zone:roadmap-I12', 'G')
  await expect.poll(ghosts).toBe(1)
  await show(ada.page, 'topic-corridors')
  await expect.poll(() => fit.textContent()).toContain('geparkt')
  await ada.page.getByTestId('list-undo').click()
  await expect.poll(ghosts).toBe(0)
  await ada.close()
  await ben.close()
})

test('the kit is written by keyboard and seen by others; what waits is never offered before itself', async () => {
  const board = await createSampleBoard(server, 'Koffer', kit)
  const ben = await enterList(browser, server, board, 'Ben')
  const ada = await enterList(browser, server, board, 'Ada')
  const { page } = ada
  const rows = (kind: string) => ben.page.locator(`[data-${kind}]`)
  const idOf = (kind: string, words: string) =>
    page
      .locator(`[data-${kind}]`, { has: page.locator('textarea', { hasText: words }) })
      .getAttribute(`data-${kind}`)

  await show(page, 'action-plan')
  await show(ben.page, 'action-plan')
  for (const what of ['Bäume kartieren', 'Sensoren beschaffen']) {
    await page.getByTestId('new-action').fill(what)
    await page.getByTestId('new-action').press('Enter')
  }
  await expect.poll(() => rows('action').count()).toBe(2)
  const [trees, sensors] = [await idOf('action', 'Bäume'), await idOf('action', 'Sensoren')]
  await page.getByTestId(`action-due-${trees}`).fill('2020-05-04')
  await page.getByTestId(`action-due-${trees}`).press('Enter')
  await expect
    .poll(() => ben.page.locator(`[data-action="${trees}"]`).textContent())
    .toContain('überfällig')
  await press(page, `edit-action-${sensors}`, 'Enter')
  await press(page, 'form-depends-on', 'B', 'Enter')
  await page.getByTestId('form-done').click()
  await expect
    .poll(() => ben.page.getByTestId(`action-related-${sensors}`).textContent())
    .toContain('nach: Bäume kartieren')
  await press(page, `edit-action-${trees}`, 'Enter')
  await page.getByTestId('form-depends-on').click()
  await expect
    .poll(() => page.locator('.k-picker-option').allTextContents())
    .toEqual(['Nichts gefunden'])
  await page.keyboard.press('Escape')
  await page.getByTestId('form-done').click()

  await show(page, 'decision-log')
  await show(ben.page, 'decision-log')
  await closeVote(board, { question: 'Womit fangen wir an?', results: { I02: 2, I05: 1 } })
  await page.getByTestId('from-vote').locator('xpath=ancestor::form').getByRole('button').click()
  await expect.poll(() => rows('decision').count()).toBe(1)
  const decision = await rows('decision').getAttribute('data-decision')
  expect(await ben.page.getByTestId(`decision-outcome-${decision}`).inputValue()).toBe(
    '1. Hitze-Warnkarte: 2\n2. Parkraum-Sensorik: 1',
  )
  expect(await ben.page.getByTestId(`decision-method-${decision}`).inputValue()).toBe('vote')
  expect(await page.getByTestId('from-vote').count()).toBe(0)

  await show(page, 'retro')
  const ownRating = () =>
    page.getByTestId('rating').locator('input:checked').getAttribute('value', { timeout: 5_000 })
  await page.getByTestId('rating').getByText('4').click()
  await expect.poll(ownRating).toBe('4')
  await page.reload()
  await page.locator('[data-initiative]').first().waitFor()
  await show(page, 'retro')
  await expect.poll(ownRating).toBe('4')
  expect([...ada.faults, ...ben.faults]).toEqual([])
  await ada.close()
  await ben.close()
})

test('on paper stand words, in tables that fit', async () => {
  const board = await createSampleBoard(server)
  const { page, close } = await enterList(browser, server, board, 'Ada')
  await page.setViewportSize({ width: 1000, height: 700 })
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => page.locator('main input:visible, main select:visible').count()).toBe(0)
  expect(await page.locator('main button:not(.k-list-sort):visible').count()).toBe(0)
  const widths = await page
    .locator('table')
    .evaluateAll((tables) => tables.map((table) => table.scrollWidth))
  expect(Math.max(...widths)).toBeLessThanOrEqual(1000)
  await page.emulateMedia({ media: 'screen' })
  await expect.poll(() => field(page, 'title', 'I02').count()).toBe(1)
  await close()
})

test('several are changed as one step, columns change places, and what stands out leads to its row', async () => {
  const board = await createSampleBoard(server, 'Alle vier', allTemplates)
  const { page, close } = await enterList(browser, server, board, 'Ada')
  for (const id of ['I01', 'I07']) await press(page, `select-${id}`, 'Space')
  // A later phase would ask about the gates that were passed.
  await page.getByTestId('bulk-field').selectOption('corridor')
  await page.getByTestId('bulk-value').selectOption('C2')
  await press(page, 'bulk-apply', 'Enter')
  await expect.poll(() => field(page, 'corridor', 'I01').inputValue()).toBe('C2')
  expect(await field(page, 'corridor', 'I07').inputValue()).toBe('C2')
  await page.getByTestId('list-undo').click()
  await expect.poll(() => field(page, 'corridor', 'I01').inputValue()).toBe('C1')
  expect(await field(page, 'corridor', 'I07').inputValue()).toBe('C3')

  const departments = () =>
    page
      .locator('[data-table="department"] [data-row]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')))
  await press(page, 'down-department-D1', 'Enter')
  await expect.poll(departments).toEqual(['D2', 'D1', 'D3', 'D4', 'D5', 'D6'])
  await expect.poll(() => focusedId(page)).toBe('down-department-D1')

  await show(page, 'topic-corridors')
  await page.getByTestId('list-insight').locator('summary').click()
  await page
    .locator('.k-panel-insight-sentences')
    .getByRole('button', { name: /Planen, Bauen/ })
    .first()
    .click()
  await expect.poll(() => focusedId(page)).toBe('department-name-D6')
  await close()
})

test('nothing stands in the way of those who read with a screen reader, on any template', async () => {
  const board = await createSampleBoard(server, 'Viele', [...allTemplates, ...kit.slice(1)])
  const { page, close } = await enterList(browser, server, board, 'Ada')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await show(page, 'action-plan')
  await page.getByTestId('new-action').fill('Bäume kartieren')
  await page.getByTestId('new-action').press('Enter')
  await show(page, '(base)')
  // One corridor is enough for the many selects to be looked at: axe takes its time with each.
  await page.getByTestId('filter-corridor').selectOption({ label: 'Vernetzte Mobilität' })
  await expect.poll(() => page.locator('[data-initiative]').count()).toBe(2)
  expect(await findViolations(page, 'main')).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const view of [...allTemplates, 'action-plan', 'retro']) {
    await show(page, view)
    await page.getByTestId('list-insight').locator('summary').click()
    expect(await findViolations(page, 'main'), view).toEqual([])
    const sections = await page
      .locator('[data-section]')
      .evaluateAll((all) => all.map((each) => `list-jump-${each.getAttribute('data-section')}`))
    const jumps = await page
      .locator('[data-testid^="list-jump-"]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-testid')))
    expect(jumps, view).toEqual(sections)
  }
  await show(page, '(base)')
  await press(page, 'edit-initiative-I05', 'Enter')
  await page.getByTestId('form-done').waitFor()
  expect(await findViolations(page, 'dialog')).toEqual([])
  await close()
})
