import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findViolations } from './axe.ts'
import { pictureFile } from './broughtFiles.ts'
import { launchBrowser, openVisitor, startServer, type TestServer } from './browser.ts'
import { createSampleBoard, enter } from './boardSteps.ts'
import { choose, enterList, field, show, zone } from './listSteps.ts'

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

test('moving the approach by keyboard moves the card on other screens, and undo moves it back', async () => {
  const board = await createSampleBoard(server)
  const ben = await enter(browser, server, board.links.participant, 'Ben')
  const ada = await enterList(browser, server, board, 'Ada')
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
  const ada = await enterList(browser, server, board, 'Ada')
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
  await expect.poll(() => title.inputValue()).toBe('Hitze und Schatten')
  await ada.close()
  await ben.close()
})

test('initiatives are made, found, sorted, deleted and brought back; the keyboard never falls off', async () => {
  const board = await createSampleBoard(server)
  const { page, faults, close } = await enterList(browser, server, board, 'Ada')
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

test('notes and pictures are read, written, made and turned into initiatives in the list', async () => {
  const board = await createSampleBoard(server)
  const ben = await enter(browser, server, board.links.participant, 'Ben')
  const ada = await enterList(browser, server, board, 'Ada')
  const { page } = ada
  await ben.note(700, 450, 'Mehr Schatten')
  const note = page.locator('[data-note] textarea')
  await expect.poll(() => note.inputValue()).toBe('Mehr Schatten')

  // Both write: what the list did not touch stays.
  await note.focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' am Markt')
  await ben.page.keyboard.press('Home')
  await ben.page.keyboard.type('Viel ')
  await ben.says('saved')
  await page.keyboard.press('Enter')
  await ben.reads('Viel Mehr Schatten am Markt')
  await page.getByTestId('list-undo').click()
  await ben.reads('Viel Mehr Schatten')
  await ben.page.keyboard.press('Escape')

  await page.getByTestId('new-note').fill('Bänke am Bach')
  await page.keyboard.press('Enter')
  await ben.reads('Viel Mehr Schatten', 'Bänke am Bach')
  await page.getByRole('button', { name: '„Viel Mehr Schatten“: wird Vorhaben' }).press('Enter')
  await page.getByText('„Viel Mehr Schatten“ ist jetzt ein Vorhaben.').waitFor()
  await ben.page.locator('.k-card', { hasText: 'Viel' }).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-note]') !== null))
    .toBe(true)
  await page.getByRole('button', { name: '„Bänke am Bach“ löschen' }).press('Enter')
  await ben.reads()
  expect(
    await page.evaluate(() => document.activeElement?.closest('[data-section]') !== null),
  ).toBe(true)
  await page.getByTestId('list-undo').click()
  await ben.reads('Bänke am Bach')

  await page.getByRole('button', { name: 'Mehr', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Importieren/ }).click()
  await page.locator('dialog input[type="file"]').setInputFiles([pictureFile('plan.png')])
  await page.getByRole('button', { name: '1 Bild aufs Board' }).click()
  await page.getByRole('button', { name: 'Fertig' }).click()
  const picture = page.locator('[data-picture]')
  await picture.getByText('ohne Beschreibung').waitFor()
  await picture.scrollIntoViewIfNeeded()
  await picture.locator('img[src^="data:"]').waitFor()
  await picture.getByRole('textbox', { name: 'Beschreibung: plan.png' }).fill('Plan der Innenstadt')
  await page.keyboard.press('Enter')
  await picture.getByText('ohne Beschreibung').waitFor({ state: 'detached' })

  await ben.page.keyboard.press('Control+f')
  await ben.page.getByRole('combobox', { name: 'Auf dem Board suchen' }).fill('innenstadt')
  await ben.page.getByRole('option', { name: /Plan der Innenstadt/ }).waitFor()

  await page.keyboard.press('Control+f')
  await page.getByRole('combobox', { name: 'Auf dem Board suchen' }).fill('bach')
  await page.getByRole('option', { name: /Bänke am Bach/ }).click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
    .toMatch(/^note-shape:/)
  expect(await findViolations(page, 'main')).toEqual([])
  expect([...ada.faults, ...ben.visitor.faults]).toEqual([])
  await ada.close()
  await ben.close()
})

test('departments and corridors are added, renamed and deleted only when nothing uses them', async () => {
  const board = await createSampleBoard(server)
  const { page, close } = await enterList(browser, server, board, 'Ada')
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
  const ada = await enterList(browser, server, board, 'Ada')
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
  const { page, close } = await enterList(browser, server, board, 'Ada')
  await page.getByRole('button', { name: '„Klima-Dashboard“ auf der Fläche zeigen' }).click()
  const card = page.locator('.k-card', { hasText: 'Klima-' })
  await card.waitFor()
  await expect.poll(async () => (await card.boundingBox())?.width ?? 0).toBeGreaterThan(150)
  const box = await card.boundingBox()
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  expect((box?.x ?? -1) > 0 && (box?.x ?? 0) < width && (box?.y ?? 0) < height).toBe(true)
  await close()
})

test('an observer reads the list and can change nothing in it', async () => {
  const board = await createSampleBoard(server)
  const { page, close } = await enterList(browser, server, board, 'Olga', 'observer')
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
