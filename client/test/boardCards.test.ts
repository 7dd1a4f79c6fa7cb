import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openVisitor, startServer, type TestServer } from './browser.ts'
import { createSampleBoard, enter, enterWith, type TestWorkshop } from './boardSteps.ts'
import { exposeEditor } from './pageEditor.ts'

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

function find(workshop: TestWorkshop, id: string): TestWorkshop['initiatives'][number] {
  const found = workshop.initiatives.find((initiative) => initiative.id === id)
  if (!found) throw new Error(`No initiative ${id}`)
  return found
}

test('a dragged card moves on every screen, its initiative changes, undo takes both back', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  const ben = await enter(browser, server, board.links.participant, 'Ben')
  const seen = await ben.card('Hitze-Warnkarte')
  await ada.dragCard('Hitze-Warnkarte', 150, -260)
  await ben.seesCardMoved('Hitze-Warnkarte', seen, 150, -260)
  await expect
    .poll(async () => {
      const { x, y } = find(await ada.workshop(board, server), 'I02')
      return { isRight: (x ?? 0) > 0, isUp: (y ?? 0) > -0.3 }
    })
    .toEqual({ isRight: true, isUp: true })
  await ada.page.keyboard.press('Control+z')
  await ben.seesCardMoved('Hitze-Warnkarte', seen, 0, 0)
  await expect
    .poll(async () => find(await ada.workshop(board, server), 'I02'))
    .toMatchObject({ x: -0.35, y: -0.75 })
  expect(ada.visitor.faults).toEqual([])
  await ada.close()
  await ben.close()
})

test('a new card is named where it lies; copy, cut, paste and delete keep card and initiative together', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  const count = async () => (await ada.workshop(board, server)).initiatives.length
  await ada.page.getByRole('button', { name: 'Vorhaben', exact: true }).click()
  await ada.page.mouse.click(450, 330)
  await ada.page.getByRole('textbox', { name: 'Titel des Vorhabens' }).waitFor()
  await ada.page.keyboard.type('Grüne Welle')
  await ada.page.keyboard.press('Enter')
  await expect.poll(count).toBe(13)
  const titles = async () =>
    (await ada.workshop(board, server)).initiatives.map(({ title }) =>
      typeof title === 'string' ? title : title.de,
    )
  expect(await titles()).toContain('Grüne Welle')

  await ada.page.keyboard.press('Control+d')
  await expect.poll(count).toBe(14)
  await ada.page.keyboard.press('Delete')
  await expect.poll(count).toBe(13)

  const { x, y } = await ada.card('Grüne Welle')
  await ada.page.mouse.click(x + 20, y + 12)
  await ada.page.keyboard.press('Control+z')
  await expect.poll(count).toBe(14)
  expect(ada.visitor.faults).toEqual([])
  await ada.close()
})

test('by keyboard: the next card is found with Tab, opened with Enter, moved with the arrows', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  const { x, y } = await ada.card('Klima-')
  await ada.page.mouse.click(x + 20, y + 12)
  const before = await ada.card('Klima-')
  for (let press = 0; press < 5; press += 1) await ada.page.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await ada.card('Klima-')).x - before.x).toBeGreaterThan(10)
  await expect
    .poll(async () => find(await ada.workshop(board, server), 'I12').x)
    .toBeGreaterThan(0.11)
  await ada.page.keyboard.press('Enter')
  const field = ada.page.getByRole('textbox', { name: 'Titel des Vorhabens' })
  await field.fill('Klima-Übersicht')
  await field.press('Enter')
  await expect
    .poll(async () => find(await ada.workshop(board, server), 'I12').title)
    .toMatchObject({ de: 'Klima-Übersicht', en: 'Climate dashboard' })
  await ada.page.keyboard.press('Tab')
  await ada.page.keyboard.press('Enter')
  await field.waitFor()
  await ada.close()
})

test('the stage slider and the boxes on the template are controls of the page, for everyone', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  const ben = await enter(browser, server, board.links.participant, 'Ben')
  const slider = ada.page.locator('.k-template input[type="range"]')
  await slider.focus()
  await slider.press('Home')
  const ghosts = () => ben.page.locator('.k-card[data-ghosted]').count()
  await expect.poll(ghosts).toBe(9)
  const box = ada.page.locator('.k-template input[type="checkbox"]').first()
  expect(await box.isChecked()).toBe(true)
  await box.focus()
  await box.press('Space')
  await expect
    .poll(() => ben.page.locator('.k-template input[type="checkbox"]').first().isChecked())
    .toBe(false)
  await ada.close()
  await ben.close()
})

test('what lies on the canvas is drawn in its order, a frame catches what is dropped on it', async () => {
  const board = await createSampleBoard(server)
  const visitor = await openVisitor(browser, server)
  await exposeEditor(visitor.context)
  const ada = await enterWith(visitor, board.links.participant, 'Ada')
  const { page } = ada
  const drawn = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.tl-shape')]
        .filter(({ dataset }) => dataset['shapeId']?.startsWith('shape:own'))
        .toSorted((one, other) => Number(one.style.zIndex) - Number(other.style.zIndex))
        .map(({ dataset }) => dataset['shapeId']),
    )
  const ask = <T>(code: string) =>
    page.evaluate<T>(`(() => { const editor = window.korridorEditor(); ${code} })()`)
  await ask(`
    editor.createShapes([
      { id: 'shape:own-frame', type: 'frame', x: 7000, y: 0, props: { w: 600, h: 600 } },
      { id: 'shape:own-note', type: 'note', x: 6000, y: 100 },
      { id: 'shape:own-box', type: 'geo', x: 6100, y: 150 },
    ])
    editor.setCamera({ x: -5900, y: 300, z: 0.5 })
    editor.select('shape:own-note')`)
  await expect.poll(drawn).toEqual(['shape:own-frame', 'shape:own-note', 'shape:own-box'])

  const place = (at: string) => ask<{ x: number; y: number }>(`return editor.pageToScreen(${at})`)
  const note = await place('{ x: 6020, y: 290 }')
  const frame = await place('{ x: 7300, y: 300 }')
  await page.mouse.move(note.x, note.y)
  await page.mouse.down()
  await page.mouse.move(note.x + 30, note.y, { steps: 4 })
  await page.mouse.move(frame.x, frame.y, { steps: 8 })
  await expect.poll(() => ask(`return editor.getHintingShapeIds()`)).toEqual(['shape:own-frame'])
  await page.mouse.up()
  await expect
    .poll(() => ask(`return editor.getShape('shape:own-note').parentId`))
    .toBe('shape:own-frame')

  await ask(`editor.setSelectedShapes([]).sendToBack(['shape:own-box'])`)
  await expect.poll(drawn).toEqual(['shape:own-box', 'shape:own-frame', 'shape:own-note'])
  await ask(`editor.markHistoryStoppingPoint('delete'); editor.deleteShapes(['shape:own-box'])`)
  await expect.poll(drawn).toEqual(['shape:own-frame', 'shape:own-note'])
  await ask(`editor.undo()`)
  await expect.poll(drawn).toEqual(['shape:own-box', 'shape:own-frame', 'shape:own-note'])
  expect(ada.visitor.faults).toEqual([])
  await ada.close()
})
