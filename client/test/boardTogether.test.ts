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

/** A free place beside the matrix on a screen of 1440 by 900. */
const free = { x: 620, y: 260 }

test('two people write in one note at once: no letter is lost, carets stay, undo takes back one’s own', async ({
  annotate,
}) => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  const ben = await enter(browser, server, board.links.participant, 'Ben', {
    department: 'Planen, Bauen & Mobilität',
  })
  const startedAt = Date.now()
  await ada.note(free.x, free.y, 'Bäume')
  const typedAt = Date.now()
  await ben.reads('Bäume')
  await annotate(`note painted elsewhere ${Date.now() - typedAt} ms after the last letter`)
  await annotate(`from the tool to painted elsewhere ${Date.now() - startedAt} ms`)

  await ben.openNote(free.x, free.y)
  await Promise.all([
    ada.page.keyboard.type(' am Weg gießen und zählen', { delay: 23 }),
    ben.page.keyboard.type('Alle jungen ', { delay: 41 }),
  ])
  const together = 'Alle jungen Bäume am Weg gießen und zählen'
  await Promise.all([ada.reads(together), ben.reads(together)])

  await ada.page.keyboard.type('!')
  await ben.page.keyboard.type('dürren ')
  const carets = 'Alle jungen dürren Bäume am Weg gießen und zählen!'
  await Promise.all([ada.reads(carets), ben.reads(carets)])

  await ada.page.keyboard.press('Escape')
  await ada.page.keyboard.press('Control+z')
  const withoutAda = await ben.page.waitForFunction(() =>
    document.querySelector('.tl-note__container .tl-rich-text')?.textContent?.startsWith('Alle'),
  )
  expect(await withoutAda.jsonValue()).toBe(true)
  await expect.poll(async () => (await ben.notes())[0]).toMatch(/^Alle jungen dürren/)
  await ada.page.keyboard.press('Control+Shift+z')
  await Promise.all([ada.reads(carets), ben.reads(carets)])

  const clara = await enter(browser, server, board.links.participant, 'Clara')
  await clara.reads(carets)
  expect(await clara.page.locator('.k-card').count()).toBe(12)
  for (const person of [ada, ben, clara]) {
    expect(person.visitor.faults).toEqual([])
    expect(person.visitor.strangers).toEqual([])
    await person.close()
  }
})

test('moving and writing at the same time loses neither', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  const ben = await enter(browser, server, board.links.participant, 'Ben')
  await ada.note(free.x, free.y, 'Halt')
  await ben.reads('Halt')
  const note = ben.page.locator('.tl-note__container').first()
  const before = await note.boundingBox()
  await Promise.all([
    ada.page.keyboard.type('estelle für alle Linien', { delay: 25 }),
    (async () => {
      await ben.page.mouse.move(free.x + 20, free.y + 30)
      await ben.page.mouse.down()
      await ben.page.mouse.move(free.x - 80, free.y + 90, { steps: 12 })
      await ben.page.mouse.up()
    })(),
  ])
  await Promise.all([
    ada.reads('Haltestelle für alle Linien'),
    ben.reads('Haltestelle für alle Linien'),
  ])
  await expect
    .poll(async () => {
      const [mine, theirs] = await Promise.all([
        ada.page.locator('.tl-note__container').first().boundingBox(),
        note.boundingBox(),
      ])
      return [Math.round((mine?.x ?? 0) - (theirs?.x ?? 0)), (theirs?.x ?? 0) < (before?.x ?? 0)]
    })
    .toEqual([0, true])
  await ada.close()
  await ben.close()
})

test('everybody sees who is here, their pointers and what they have selected; a click follows', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  const ben = await enter(browser, server, board.links.participant, 'Ben', {
    department: 'Planen, Bauen & Mobilität',
  })
  await ben.page.mouse.move(500, 400)
  await ben.page.mouse.move(520, 420)
  await ada.page.locator('.k-person-name', { hasText: 'Ben' }).waitFor()
  await ada.page.getByRole('button', { name: 'Ben folgen' }).click()
  const zoomBefore = await ada.page.locator('.k-zoom-value').textContent()
  await ben.page.getByRole('button', { name: 'Näher heran' }).click()
  await ben.page.getByRole('button', { name: 'Näher heran' }).click()
  await expect.poll(() => ada.page.locator('.k-zoom-value').textContent()).not.toBe(zoomBefore)
  await ada.page.getByRole('button', { name: 'Ben nicht mehr folgen' }).click()
  await ben.close()
  await ada.page.locator('.k-person-name', { hasText: 'Ben' }).waitFor({ state: 'detached' })
  await ada.page.getByRole('img', { name: 'Ben' }).waitFor({ state: 'detached' })
  await ada.close()
})
