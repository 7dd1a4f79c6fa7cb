import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findViolations } from './axe.ts'
import { createSampleBoard, enter, type Participant } from './boardSteps.ts'
import { launchBrowser, startServer, type TestServer } from './browser.ts'

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

async function choose({ page }: Participant, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Mehr', exact: true }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
}

const table = [
  'Vorhaben\tFederführung\tAufwand\tx',
  'Radweg Nord\tTiefbauamt\tgroß\t0,5',
  'hitze-warnkarte\t\tL\t',
  'Radweg  nord\t\tXL\tdrei',
].join('\n')

test('a table is imported with a preview as one step that can be taken back', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  const { page } = ada
  const count = async () => (await ada.workshop(board, server)).initiatives.length
  await choose(ada, 'Importieren')
  await page.getByRole('textbox', { name: /Liste oder Tabelle/ }).fill(table)
  await page.getByRole('button', { name: 'Vorschau zeigen' }).click()
  const apply = page.getByRole('button', {
    name: '1 Vorhaben, 1 Dezernat anlegen, 1 Vorhaben ändern',
  })
  await apply.waitFor()
  await page.getByText('Zeile 4, Aufwand:').waitFor()
  expect(await findViolations(page, 'dialog')).toEqual([])

  // Whoever is meant is there already, and the doubled row is wanted after all.
  await page.getByRole('combobox', { name: 'Was wird aus „Tiefbauamt“?' }).selectOption({
    label: 'ist „Planen, Bauen & Mobilität“',
  })
  await page.getByRole('combobox', { name: 'Was tun mit „Radweg nord“?' }).selectOption('new')
  await page.getByRole('button', { name: '2 Vorhaben anlegen, 1 Vorhaben ändern' }).click()
  await page.getByRole('button', { name: 'Zurücknehmen' }).waitFor()
  await expect.poll(count).toBe(14)
  const titles = (await ada.workshop(board, server)).initiatives.map(({ title }) => title)
  expect(titles).toEqual(expect.arrayContaining(['Radweg Nord']))
  await page.getByRole('button', { name: 'Zurücknehmen' }).click()
  await expect.poll(count).toBe(12)
  expect(ada.visitor.faults).toEqual([])
  await ada.close()
})

test('a facilitator adds a template and removes it, and what it showed stays', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.facilitator, 'Ada')
  const { page } = ada
  await choose(ada, 'Vorlagen')
  await page.getByRole('button', { name: 'Roadmap hinzufügen' }).click()
  const remove = page.getByRole('button', { name: 'Roadmap entfernen' })
  await remove.waitFor()
  expect(await findViolations(page, 'dialog')).toEqual([])
  await remove.click()
  await page.getByText('Eigene Notizen oder Zeichnungen liegen nicht auf dem Blatt.').waitFor()
  await page.getByRole('button', { name: 'Vom Board nehmen' }).click()
  await page.getByRole('button', { name: 'Roadmap hinzufügen' }).waitFor()
  expect((await ada.workshop(board, server)).initiatives).toHaveLength(12)
  expect(ada.visitor.faults).toEqual([])
  await ada.close()
})

test('a facilitator saves sheets as a template; other boards take it up as one step, new ones start from it', async () => {
  const first = await createSampleBoard(server)
  const ada = await enter(browser, server, first.links.facilitator, 'Ada')
  await ada.note(600, 400, 'Wer fehlt noch?')
  await ada.page.keyboard.press('Escape')
  await ada.says('saved')
  await choose(ada, 'Vorlagen')
  const save = ada.page.getByRole('button', { name: 'Als Vorlage sichern' })
  await save.click()
  const name = ada.page.getByRole('textbox', { name: 'Name der Vorlage' })
  await name.fill('Doch nicht')
  await ada.page.keyboard.press('Escape')
  await name.waitFor({ state: 'detached' })
  await save.click()
  await name.fill('Auftakt')
  await ada.page.getByRole('checkbox', { name: /^Vorhaben, Dezernate/ }).check()
  expect(await findViolations(ada.page, '.k-own-save')).toEqual([])
  await ada.page.getByRole('button', { name: 'Sichern', exact: true }).click()
  await ada.page.getByRole('button', { name: 'Auftakt als Datei' }).waitFor()
  expect(await findViolations(ada.page, '.k-own')).toEqual([])

  const second = await createSampleBoard(server, 'Anderswo', ['roadmap'])
  const ben = await enter(browser, server, second.links.facilitator, 'Ben')
  await choose(ben, 'Vorlagen')
  await ben.page.getByRole('button', { name: 'Auftakt hinzufügen' }).click()
  await ben.page.locator('.tl-note__container', { hasText: 'Wer fehlt noch?' }).waitFor()
  await ben.page.keyboard.press('Escape')
  expect((await ben.workshop(second, server)).initiatives).toHaveLength(12)
  await ben.page.keyboard.press('Control+z')
  await ben.page.locator('.tl-note__container').waitFor({ state: 'detached' })

  await ben.page.goto('./')
  await ben.page.getByText('Eigene Vorlagen dieses Servers').click()
  await ben.page.getByRole('checkbox', { name: /^Blatt 1 Vier/ }).uncheck()
  await ben.page.getByRole('checkbox', { name: 'Auftakt' }).check()
  expect(await findViolations(ben.page, '.k-gallery')).toEqual([])
  await ben.page.getByRole('textbox', { name: 'Titel' }).fill('Neu')
  await ben.page.getByRole('button', { name: 'Board anlegen' }).click()
  await ben.page.getByRole('heading', { name: 'Neu' }).waitFor()
  expect([...ada.visitor.faults, ...ben.visitor.faults]).toEqual([])
  await ada.close()
  await ben.close()
})

test('the search finds without umlauts, is done by keyboard and jumps to the card', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  const { page } = ada
  await page.keyboard.press('Control+f')
  const field = page.getByRole('combobox', { name: 'Auf dem Board suchen' })
  await field.fill('sensorik')
  const options = page.getByRole('option')
  await options.nth(1).waitFor()
  expect(await options.first().locator('mark').textContent()).toBe('Sensorik')
  expect(await findViolations(page, 'dialog')).toEqual([])
  await field.press('ArrowDown')
  await page.locator('[role="option"][aria-selected="true"]', { hasText: 'Parkraum' }).waitFor()
  await field.fill('grun')
  await page.getByRole('option', { name: /Umwelt, Klima & Grün/ }).waitFor()
  await field.fill('hitze')
  await page
    .locator('[role="option"][aria-selected="true"]', { hasText: 'Hitze-Warnkarte' })
    .waitFor()
  await field.press('Enter')
  await field.waitFor({ state: 'detached' })
  await page.locator('.tl-selection__fg, .tl-selection__bg').first().waitFor({ state: 'attached' })
  expect(ada.visitor.faults).toEqual([])
  await ada.close()
})
