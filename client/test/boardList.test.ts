import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findViolations } from './axe.ts'
import {
  launchBrowser,
  openVisitor,
  startServer,
  type screens,
  type TestServer,
} from './browser.ts'
import { createSampleBoard, enter, type TestBoard } from './boardSteps.ts'

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

/** Somebody who works in the list. */
async function enterList(
  board: TestBoard,
  name: string,
  size: keyof typeof screens = 'desktop',
  role: 'participant' | 'observer' = 'participant',
) {
  const visitor = await openVisitor(browser, server, { size })
  const { page } = visitor
  await page.goto(board.links[role])
  await page.getByRole('textbox', { name: /Dein Name/ }).fill(name)
  await page.getByRole('combobox', { name: /Amt/ }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Beitreten' }).click()
  await page.getByRole('button', { name: 'Liste', exact: true }).click()
  await page.locator('[data-initiative]').first().waitFor()
  return visitor
}

const field = (page: Page, column: string, id: string) => page.getByTestId(`${column}-${id}`)
const zone = 'zone:four-approaches'

/** Chooses as a person does: a select of the list holds its options once the focus is in it. */
async function choose(page: Page, testId: string, option: string | { label: string }) {
  await page.getByTestId(testId).focus()
  await page.getByTestId(testId).selectOption(option)
}

/** Opens the view of a template. */
async function show(page: Page, view: string) {
  await page.getByTestId(`list-view-${view}`).click()
  await page.locator(`[data-testid="list-view-${view}"][aria-current="page"]`).waitFor()
  // Each view has several; those of a template come with a file of its own.
  await page.locator('[data-section]').nth(1).waitFor()
}

/** Puts the focus on an element and presses keys, as somebody without a mouse does. */
async function press(page: Page, testId: string, ...keys: readonly string[]) {
  await page.getByTestId(testId).focus()
  for (const key of keys) await page.keyboard.press(key)
}

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

test('moving the approach by keyboard moves the card on other screens, and undo moves it back', async () => {
  const board = await createSampleBoard(server)
  const ben = await enter(browser, server, board.links.participant, 'Ben')
  const ada = await enterList(board, 'Ada')
  const before = await ben.card('Hitze-Warnkarte')
  const select = field(ada.page, zone, 'I02')
  expect(await select.inputValue()).toBe('themenlab')
  await select.focus()
  await ada.page.keyboard.press('Q')
  await expect.poll(() => select.inputValue()).toBe('querschnittszentrum')
  await expect
    .poll(async () => {
      const now = await ben.card('Hitze-Warnkarte')
      return { isRight: now.x > before.x + 50, isHigher: now.y < before.y - 50 }
    })
    .toEqual({ isRight: true, isHigher: true })
  expect(await ada.page.getByTestId('list-announcement').textContent()).toBe(
    '„Hitze-Warnkarte“ liegt jetzt hier: Querschnittszentrum.',
  )
  expect(await select.evaluate((element) => element === document.activeElement)).toBe(true)

  await choose(ada.page, `${zone}-I02`, 'tray')
  await expect
    .poll(async () => (await ben.card('Hitze-Warnkarte')).x)
    .toBeGreaterThan(before.x + 400)
  await ada.page.getByTestId('list-undo').click()
  await ada.page.getByTestId('list-undo').click()
  await ben.seesCardMoved('Hitze-Warnkarte', before, 0, 0)
  expect(ada.faults).toEqual([])
  await ada.close()
  await ben.close()
})

test('what others drag and write shows in the list without disturbing the hand that types', async () => {
  const board = await createSampleBoard(server)
  const ben = await enter(browser, server, board.links.participant, 'Ben')
  const ada = await enterList(board, 'Ada')
  const title = field(ada.page, 'title', 'I02')
  await title.fill('Hitze und Schatten')
  await ben.dragCard('Hitze-Warnkarte', 150, -260)
  await expect.poll(() => field(ada.page, zone, 'I02').inputValue()).toBe('querschnittszentrum')
  expect(await title.inputValue()).toBe('Hitze und Schatten')
  expect(await title.evaluate((element) => element === document.activeElement)).toBe(true)
  await title.press('Enter')
  await ben.page.locator('.k-card', { hasText: 'Schatten' }).waitFor()
  await title.fill('doch nicht')
  await title.press('Escape')
  expect(await title.inputValue()).toBe('Hitze und Schatten')
  await ada.close()
  await ben.close()
})

test('initiatives are made, found, sorted, deleted and brought back; the keyboard never falls off', async () => {
  const board = await createSampleBoard(server)
  const { page, faults, close } = await enterList(board, 'Ada')
  const titles = () =>
    page
      .locator('[data-table="initiative"] tbody th input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  const add = page.getByTestId('new-initiative')
  await add.fill('Radstation am Bahnhof')
  await add.press('Enter')
  await expect.poll(titles).toHaveLength(13)
  expect(await add.evaluate((element) => element === document.activeElement)).toBe(true)
  expect((await titles()).at(-1)).toBe('Radstation am Bahnhof')

  await page.getByRole('button', { name: 'Titel', exact: true }).click()
  await expect.poll(async () => (await titles())[0]).toBe('Adaptive Straßenbeleuchtung')
  expect(await page.locator('th[aria-sort="ascending"]').textContent()).toContain('Titel')

  await page.getByTestId('filter-text').fill('sensorik')
  await expect.poll(titles).toEqual(['Baumfeuchte-Sensorik', 'Parkraum-Sensorik'])
  expect(await page.getByTestId('list-count').textContent()).toBe('2 von 13 Vorhaben')
  await page.getByTestId('filter-department').selectOption({ label: 'Umwelt, Klima & Grün' })
  await expect.poll(titles).toEqual(['Baumfeuchte-Sensorik'])
  await page.getByRole('button', { name: 'Filter aufheben' }).click()
  await expect.poll(titles).toHaveLength(13)

  await page.getByTestId('delete-I01').focus()
  await page.keyboard.press('Enter')
  await expect.poll(titles).toHaveLength(12)
  const focused = () => page.evaluate(() => document.activeElement?.tagName)
  await expect.poll(focused).toBe('INPUT')
  await page
    .getByRole('status')
    .getByText(/„Baumfeuchte-Sensorik“ ist gelöscht/)
    .waitFor()
  await page.getByTestId('list-undo').click()
  await expect.poll(titles).toHaveLength(13)
  expect(await field(page, zone, 'I01').inputValue()).toBe('themenlab')
  expect(faults).toEqual([])
  await close()
})

test('departments and corridors are added, renamed and deleted only when nothing uses them', async () => {
  const board = await createSampleBoard(server)
  const { page, close } = await enterList(board, 'Ada')
  await page.getByTestId('new-department').fill('Kultur & Sport')
  await page.getByTestId('new-department').press('Enter')
  await expect.poll(() => page.locator('[data-department]').count()).toBe(7)
  await page.getByTestId('department-capacity-D1').fill('14')
  await page.getByTestId('department-capacity-D1').press('Enter')
  await page.getByTestId('delete-department-D5').click()
  await page
    .getByRole('alert')
    .getByText(/Noch an \d+ Stellen in Gebrauch/)
    .waitFor()
  expect(await page.locator('[data-department]').count()).toBe(7)
  await page
    .locator('[data-department]')
    .last()
    .getByRole('button', { name: /löschen$/ })
    .click()
  await expect.poll(() => page.locator('[data-department]').count()).toBe(6)

  await page.getByTestId('corridor-name-C1').fill('Klimastadt')
  await page.getByTestId('corridor-name-C1').press('Enter')
  await choose(page, 'corridor-lead-C1', { label: 'Planen, Bauen & Mobilität' })
  await expect
    .poll(() =>
      field(page, 'corridor', 'I01').evaluate(
        (each) => (each as HTMLSelectElement).selectedOptions[0]?.label,
      ),
    )
    .toBe('Klimastadt')
  await page.reload()
  await page.locator('[data-initiative]').first().waitFor()
  expect(await page.getByTestId('department-capacity-D1').inputValue()).toBe('14')
  expect(await page.getByTestId('corridor-lead-C1').inputValue()).toBe('D6')
  await close()
})

test('the template’s boxes and slider are in the list too', async () => {
  const board = await createSampleBoard(server)
  const ben = await enter(browser, server, board.links.participant, 'Ben')
  const ada = await enterList(board, 'Ada')
  await show(ada.page, 'four-approaches')
  await choose(ada.page, 'templateState:four-approaches.stage', { label: 'Stufe 0' })
  await expect.poll(() => ben.page.locator('.k-card[data-ghosted]').count()).toBe(9)
  await ada.page.getByTestId('enabler:0.ticked').uncheck()
  await expect
    .poll(() => ben.page.locator('.k-template input[type="checkbox"]').first().isChecked())
    .toBe(false)
  await ada.close()
  await ben.close()
})

test('a row leads to its card on the canvas', async () => {
  const board = await createSampleBoard(server)
  const { page, close } = await enterList(board, 'Ada')
  await page.getByRole('button', { name: '„Klima-Dashboard“ auf der Fläche zeigen' }).click()
  const card = page.locator('.k-card', { hasText: 'Klima-' })
  await card.waitFor()
  await expect.poll(async () => (await card.boundingBox())?.width ?? 0).toBeGreaterThan(150)
  const box = await card.boundingBox()
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  expect((box?.x ?? -1) > 0 && (box?.x ?? 0) < width && (box?.y ?? 0) < height).toBe(true)
  await close()
})

test('criteria, gates, contributions and links are set by keyboard, seen by others and taken back', async () => {
  const board = await createSampleBoard(server, 'Alle vier', allTemplates)
  const ben = await enterList(board, 'Ben')
  const ada = await enterList(board, 'Ada')
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
  const ada = await enterList(board, 'Ada')
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
  const ben = await enterList(board, 'Ben')
  const ada = await enterList(board, 'Ada')
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
  const { page, close } = await enterList(board, 'Ada')
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
  const { page, close } = await enterList(board, 'Ada')
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

test('an observer reads the list and can change nothing in it', async () => {
  const board = await createSampleBoard(server)
  const { page, close } = await enterList(board, 'Olga', 'desktop', 'observer')
  expect(await page.locator('tbody input, tbody select').count()).toBe(0)
  expect(await page.getByTestId('new-initiative').count()).toBe(0)
  expect(await page.locator('[data-initiative="I02"]').textContent()).toContain('Themenlab')
  await close()
})

test('on a phone the list is what one begins with: cards that fit and open', async () => {
  const board = await createSampleBoard(server)
  const visitor = await openVisitor(browser, server, { size: 'phone' })
  const { page } = visitor
  await page.goto(board.links.participant)
  await page.getByRole('textbox', { name: /Dein Name/ }).fill('Ada')
  await page.getByRole('combobox', { name: /Amt/ }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Beitreten' }).click()
  const card = page.locator('[data-initiative="I02"]')
  await card.locator('summary').tap()
  await choose(page, `${zone}-I02`, 'balance')
  await expect.poll(() => card.locator('summary').textContent()).toContain('Balance')
  const widths = await page.locator('main').evaluate((main) => [main.scrollWidth, main.clientWidth])
  expect(widths[0]).toBe(widths[1])
  expect(await findViolations(page, 'main')).toEqual([])
  expect(visitor.faults).toEqual([])
  await visitor.close()
})

test('nothing stands in the way of those who read with a screen reader, on any template', async () => {
  const board = await createSampleBoard(server, 'Viele', [...allTemplates, ...kit.slice(1)])
  const { page, close } = await enterList(board, 'Ada')
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
