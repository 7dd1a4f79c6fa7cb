import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findViolations } from './axe.ts'
import { createSampleBoard, enter, type Participant, type TestBoard } from './boardSteps.ts'
import { pdfFile, pictureFile, tldrFile, type TestFile } from './broughtFiles.ts'
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

async function chooseFiles(person: Participant, ...files: TestFile[]): Promise<void> {
  await choose(person, 'Importieren')
  await person.page.locator('dialog input[type="file"]').setInputFiles(files)
}

/** What a picture shows is found, and with it the picture. */
async function isFound({ page }: Participant, query: string, altText: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await page.getByRole('combobox', { name: 'Auf dem Board suchen' }).fill(query)
  await page.getByRole('option', { name: new RegExp(altText) }).waitFor()
  await page.getByRole('button', { name: 'Schließen' }).click()
}

/** The snapshots of a board, and how many initiatives each holds. */
async function snapshots(board: TestBoard, { page }: Participant) {
  return page.evaluate(async (id) => {
    const { token } = JSON.parse(localStorage.getItem(`korridor.identity.${id}`) ?? '{}')
    const get = async (path: string) => {
      const headers = { authorization: `Bearer ${token}` }
      return (await fetch(`api/boards/${id}/snapshots${path}`, { headers })).json()
    }
    const list: { n: number; reason: string; label: string }[] = (await get('')).snapshots
    return Promise.all(
      list.map(async ({ n, reason, label }) => {
        const { workshop } = await get(`/${n}`)
        return { reason, label, initiatives: workshop.initiatives.length as number }
      }),
    )
  }, board.id)
}

test('what a facilitator imports is kept as it was before: a table, then a tldraw file, each one step', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.facilitator, 'Ada')
  const { page } = ada
  await choose(ada, 'Importieren')
  await page.getByRole('textbox', { name: /Liste oder Tabelle/ }).fill('Radweg Nord\nRadweg Süd')
  await page.getByRole('button', { name: 'Vorschau zeigen' }).click()
  await page.getByRole('button', { name: '2 Vorhaben anlegen' }).click()
  await page.getByRole('button', { name: 'Fertig' }).click()
  const first = { reason: 'import', label: '2 Vorhaben anlegen', initiatives: 12 }
  expect(await snapshots(board, ada)).toEqual([first])
  await expect
    .poll(async () => (await ada.workshop(board, server)).initiatives.length, { timeout: 10_000 })
    .toBe(14)

  await chooseFiles(ada, tldrFile('Skizze.tldr'))
  await page.getByText('1 Ding der Art „kanban“').waitFor()
  await page.getByText('„fern.jpg“').waitFor()
  await page.getByRole('radio', { name: /^Auf neue Blätter/ }).check()
  expect(await findViolations(page, 'dialog')).toEqual([])
  await page.getByRole('button', { name: '2 Dinge aufs Board' }).click()
  await page.getByText('2 Dinge liegen jetzt auf 1 neuen Blatt: „Skizze“.').first().waitFor()
  await page.locator('.tl-note__container', { hasText: 'Aus der Skizze' }).waitFor()
  await page.locator('.tl-image').waitFor()
  expect(await snapshots(board, ada)).toEqual([
    first,
    { reason: 'import', label: 'Skizze.tldr', initiatives: 14 },
  ])
  await page.getByRole('button', { name: 'Zurücknehmen' }).click()
  await page.locator('.tl-note__container').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Blatt: Vier Herangehensweisen' }).waitFor()
  expect([...ada.visitor.strangers, ...ada.visitor.faults]).toEqual([])
  await ada.close()
})

test('pages of a PDF and pictures come onto the board, from the canvas as from the list', async () => {
  const board = await createSampleBoard(server)
  const ben = await enter(browser, server, board.links.participant, 'Ben')
  const { page } = ben
  await chooseFiles(ben, pdfFile('geheim.pdf', 1, true))
  await page.getByText('mit einem Passwort geschützt').waitFor()
  await page.keyboard.press('Escape')
  await chooseFiles(ben, pdfFile('Haushalt.pdf', 3))
  await page.locator('.k-bring-tile-picture canvas').nth(2).waitFor()
  const pages = page.getByRole('textbox', { name: 'Welche Seiten?' })
  await pages.fill('1, 4')
  await page.getByText('Schreib Seiten zwischen 1 und 3').waitFor()
  expect(await findViolations(page, 'dialog')).toEqual([])
  await page.getByRole('button', { name: 'Keine' }).click()
  await page.getByRole('checkbox', { name: 'Seite 1' }).press('Space')
  await page.getByRole('checkbox', { name: 'Seite 3' }).press('Shift+Space')
  expect(await pages.inputValue()).toBe('1–3')
  await page.getByRole('checkbox', { name: 'Seite 2' }).press('Space')
  await page.getByRole('button', { name: '2 Seiten aufs Board' }).click()
  const drawn = page.locator('.tl-image')
  await drawn.nth(1).waitFor()
  // As sharp as on paper, and the font that the file only names was there.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('.tl-image')].some(
      ({ naturalHeight }) => naturalHeight === 2339,
    ),
  )
  await page.waitForFunction(() => document.activeElement?.closest('.tl-container') !== null)
  await page.keyboard.press('Control+z')
  await drawn.first().waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Shift+z')
  await drawn.nth(1).waitFor()
  await isFound(ben, 'seite 3', 'Seite 3 von Haushalt.pdf')

  await page.getByRole('button', { name: 'Liste', exact: true }).click()
  const odd = { name: 'Bericht.docx', mimeType: '', buffer: Buffer.from('PK') }
  const torn = { ...pictureFile('torn.png'), buffer: Buffer.from('no picture') }
  await chooseFiles(ben, pictureFile('plan.png'), torn, odd)
  await page.getByRole('textbox', { name: 'Was zeigt „plan.png“?' }).fill('Plan der Innenstadt')
  expect(await findViolations(page, 'dialog')).toEqual([])
  await page.getByRole('button', { name: '2 Bilder aufs Board' }).click()
  await page.getByText('„torn.png“ ist kaputt oder leer').waitFor()
  await page.getByRole('button', { name: 'Fertig' }).click()
  await page.getByText('„Bericht.docx“ ist keine Datei').waitFor()
  await page.getByRole('button', { name: 'Fertig' }).click()
  await isFound(ben, 'innenstadt', 'Plan der Innenstadt')
  await page.getByRole('button', { name: 'Tafel', exact: true }).click()
  await drawn.nth(2).waitFor({ state: 'attached' })

  // A photo, taken on its side, that says where: it lies upright, and nobody gets to know.
  const answer = page.waitForResponse((response) => response.url().endsWith('/assets'))
  await page.evaluate(async () => {
    const photo = new OffscreenCanvas(400, 200)
    photo.getContext('2d')?.fillRect(0, 0, 400, 200)
    const blob = await photo.convertToBlob({ type: 'image/jpeg' })
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const turned = 'MM\0*\0\0\0\b\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0'
    const exif = Uint8Array.from(`\xff\xe1\0\x2aExif\0\0${turned}Auenfurt`, (letter) =>
      letter.charCodeAt(0),
    )
    const file = new File([bytes.slice(0, 2), exif, bytes.slice(2)], 'foto.jpg', {
      type: 'image/jpeg',
    })
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(file)
    const place = { dataTransfer, clientX: 500, clientY: 400, bubbles: true, cancelable: true }
    const canvas = document.querySelector('.tl-canvas')
    for (const kind of ['dragover', 'drop']) canvas?.dispatchEvent(new DragEvent(kind, place))
  })
  const stored = await (await answer).json()
  const headers = await (await answer).request().allHeaders()
  const photo = await page.request.get(`${(await answer).url()}/${stored.id}`, {
    headers: { authorization: headers['authorization'] ?? '' },
  })
  const kept = (await photo.body()).toString('latin1')
  expect(kept).toContain('JFIF')
  expect(kept).not.toMatch(/Exif|Auenfurt/)
  await page.getByText('1 Bild liegt auf dem Board.').waitFor()
  const upright = { width: 200, height: 400 }
  await page.waitForFunction(
    ({ width, height }) =>
      [...document.querySelectorAll<HTMLImageElement>('.tl-image')].some(
        (image) => image.naturalWidth === width && image.naturalHeight === height,
      ),
    upright,
  )
  await ben.says('saved')
  expect([...ben.visitor.strangers, ...ben.visitor.faults]).toEqual([])
  await ben.close()
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
  await ada.page.locator('.k-own input[type=file]').setInputFiles({
    name: 'neuer.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"korridor-template","version":9}'),
  })
  await ada.page.getByText('„neuer.json“ kommt von einer anderen Version').waitFor()
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
