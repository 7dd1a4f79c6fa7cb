import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findViolations } from './axe.ts'
import { launchBrowser, openVisitor, startServer, type TestServer } from './browser.ts'
import { createSampleBoard, enter, enterWith, type Participant } from './boardSteps.ts'

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

/** What nobody may see before all notes are turned over. */
const secret = 'Schwammstadt am Marktplatz'
const waitMs = 12_000

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Moderation' })

/** The time left as a page shows it, in seconds, with the moment it was read. */
function readClock(page: Page): Promise<{ readonly seconds: number; readonly at: number }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const face = () => document.querySelector('.k-facil-bar .k-timer-face')?.textContent ?? ''
        const before = face()
        // The moment at which the shown second changes tells the time more exactly than the second.
        const look = () => {
          if (face() === before) return void requestAnimationFrame(look)
          const [minutes = 0, seconds = 0] = face().split(':').map(Number)
          resolve({ seconds: minutes * 60 + seconds, at: Date.now() })
        }
        look()
      }),
  )
}

/** Where a card lies on the page, told by the window. */
async function isMovable(person: Participant, title: string): Promise<boolean> {
  const before = await person.card(title)
  await person.dragCard(title, 40, 20)
  const after = await person.card(title)
  await person.page.keyboard.press('Escape')
  return Math.abs(after.x - before.x) > 10
}

test('a facilitator leads two people through writing, a vote and a closed door', async ({
  annotate,
}) => {
  const board = await createSampleBoard(server)
  const received: Buffer[] = []
  const visitor = await openVisitor(browser, server)
  visitor.page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => received.push(Buffer.from(payload))),
  )
  const [lead, anna, ben] = await Promise.all([
    enter(browser, server, board.links.facilitator, 'Mona'),
    enter(browser, server, board.links.participant, 'Anna'),
    enterWith(visitor, board.links.participant, 'Ben'),
  ])
  const everybody = [lead, anna, ben]

  // The script comes from the template on the board.
  await button(lead.page, 'Moderation').click()
  await button(lead.page, 'Ablauf bearbeiten').click()
  await button(lead.page, 'Schritt hinzufügen').click()
  await lead.page.getByRole('menuitem', { name: /Aus der Vorlage/ }).click()
  await button(lead.page, 'Ablauf übernehmen').click()
  await button(lead.page, 'Beginnen').click()
  const bars = everybody.map(({ page }) => page.getByRole('region', { name: /Workshop steht/ }))
  await Promise.all(bars.map((bar) => bar.getByRole('timer').waitFor()))
  const clocksApart = async () => {
    const clocks = await Promise.all(everybody.map(({ page }) => readClock(page)))
    const ends = clocks.map(({ seconds, at }) => at + seconds * 1000)
    const apart = Math.max(...ends) - Math.min(...ends)
    await annotate(`clocks are ${apart} ms apart`)
    return apart
  }
  await expect.poll(clocksApart, { timeout: waitMs }).toBeLessThanOrEqual(250)

  // What is written in private stays so, and stays after a reload. The third step asks for it.
  for (const number of [2, 3]) {
    await lead.page.keyboard.press('Alt+n')
    await Promise.all(bars.map((bar) => bar.getByText(`Schritt ${number} von`).waitFor()))
  }
  await anna.page.getByLabel('Neue Notiz').fill(secret)
  await button(anna.page, 'Notiz behalten').click()
  await anna.page
    .getByRole('list', { name: 'Deine Notizen' })
    .getByText(secret, { exact: true })
    .waitFor()
  expect(await findViolations(anna.page, '.k-facil-bar')).toEqual([])
  expect(await findViolations(anna.page, '.k-facil-sheets')).toEqual([])
  await anna.page.reload()
  await anna.isReady()
  await anna.page
    .getByRole('list', { name: 'Deine Notizen' })
    .getByText(secret, { exact: true })
    .waitFor()
  await panel(lead.page).getByText('Notizen: 1').waitFor()
  for (const { page } of [lead, ben]) expect(await page.content()).not.toContain(secret)
  expect(Buffer.concat(received).includes(secret)).toBe(false)
  await button(lead.page, 'Alle aufdecken').click()
  await Promise.all(everybody.map((person) => person.reads(secret)))

  // Dots by keyboard, no more than one has.
  await button(lead.page, 'Abstimmung öffnen …').click()
  await lead.page.getByLabel('Punkte je Person').fill('2')
  await lead.page.getByLabel('Worüber').selectOption({ label: 'Alle 12 Vorhaben' })
  await button(lead.page, 'Abstimmung öffnen').click()
  const more = (person: Participant, title: string) =>
    button(person.page, `Ein Punkt mehr für ${title}`)
  for (const left of ['noch 1 Punkt', 'noch 0 Punkte']) {
    await more(anna, 'Hitze-Warnkarte').focus()
    await anna.page.keyboard.press('Enter')
    await anna.page.getByText(left).waitFor()
  }
  expect(await more(anna, 'Klima-Dashboard').getAttribute('aria-disabled')).toBe('true')
  await more(ben, 'Klima-Dashboard').press('Enter')
  await ben.page.getByText('noch 1 Punkt').waitFor()
  // The same on the cards themselves: a press gives a dot, with Shift it takes one back.
  const plus = ben.page.locator('button.k-vote-mark', { hasText: '+' })
  await ben.page.locator('.k-facil-summary').click()
  await plus.last().click()
  await expect.poll(() => plus.count()).toBe(10)
  await ben.page
    .locator('button.k-vote-mark', { hasText: '●' })
    .last()
    .click({ modifiers: ['Shift'] })
  await expect.poll(() => plus.count()).toBe(11)
  await panel(lead.page).getByText('1 Person hat alle Punkte vergeben.').waitFor()
  await button(lead.page, 'Schließen und zeigen').click()
  const results = await Promise.all(
    everybody.map(async ({ page }) => {
      const list = page.getByRole('list', { name: 'Ergebnis' })
      await list.waitFor()
      return (await list.innerText()).replace(/\s+/g, ' ')
    }),
  )
  expect(new Set(results).size).toBe(1)
  expect(results[0]).toMatch(/Hitze-Warnkarte 2 Punkte.*Klima-Dashboard 1 Punkt/)
  for (const { page } of everybody) {
    await expect.poll(() => page.locator('span.k-vote-mark').allTextContents()).toHaveLength(2)
    await page.locator('.k-facil-sheets').getByRole('button', { name: 'Schließen' }).click()
  }

  // A hand goes up, and down again.
  await button(anna.page, 'Hand heben').click()
  await button(lead.page, 'Anna meldet sich').click()
  await button(anna.page, 'Hand heben').waitFor()

  // A locked canvas is the facilitator's alone.
  await panel(lead.page).getByLabel('Sperre').selectOption({ label: 'ganze Fläche' })
  await anna.page.getByText('Die Fläche ist gesperrt').waitFor()
  expect(await isMovable(anna, 'Hitze-Warnkarte')).toBe(false)
  expect(await isMovable(lead, 'Hitze-Warnkarte')).toBe(true)
  await panel(lead.page).getByLabel('Sperre').selectOption({ label: 'nichts' })

  // Who leaves the facilitator's view finds back.
  await button(lead.page, 'Alle freigeben').click()
  await button(lead.page, 'Alle folgen mir').click()
  const back = button(ben.page, 'Zurück zur Moderation')
  await expect
    .poll(
      async () => {
        await ben.page.mouse.move(700, 640)
        await ben.page.mouse.wheel(0, 40)
        return back.isVisible()
      },
      { timeout: waitMs },
    )
    .toBe(true)
  await back.click()
  await back.waitFor({ state: 'hidden' })
  expect(await findViolations(lead.page, '.k-facil-panel')).toEqual([])
  expect(await findViolations(lead.page, '.k-facil-bar')).toEqual([])

  // Who is removed stands before a closed door.
  await button(lead.page, 'Ben entfernen').click()
  await button(lead.page, /Ben wirklich entfernen/).click()
  await ben.page.getByRole('heading', { name: 'Dein Link gilt nicht mehr' }).waitFor()
  for (const person of everybody) {
    expect(person.visitor.faults).toEqual([])
    await person.close()
  }
}, 90_000)
