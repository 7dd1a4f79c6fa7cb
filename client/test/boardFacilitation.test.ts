import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findViolations } from './axe.ts'
import { launchBrowser, openVisitor, startServer, type TestServer } from './browser.ts'
import { createSampleBoard, enter, enterWith, type Participant } from './boardSteps.ts'
import { button, isMovable, panel, readClock } from './facilitationSteps.ts'

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
  /** A power cut: the server is gone in the middle of what it does, and comes back with what is on its disk. */
  const crash = async () => {
    await server.kill()
    await Promise.all(everybody.map((person) => person.says('offline')))
    await server.restart()
    await Promise.all(everybody.map((person) => person.says('saved')))
  }

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
  // The whole page, so that nothing lies outside a landmark.
  expect(await findViolations(anna.page)).toEqual([])
  // The server is killed while they write: what was kept is there again, on a page that was open and on a new one.
  await crash()
  await anna.page.reload()
  await anna.isReady()
  await anna.page
    .getByRole('list', { name: 'Deine Notizen' })
    .getByText(secret, { exact: true })
    .waitFor()
  await panel(lead.page).getByText('Notizen: 1').waitFor()
  for (const { page } of [lead, ben]) expect(await page.content()).not.toContain(secret)
  expect(Buffer.concat(received).includes(secret)).toBe(false)
  const told = everybody.map(({ page }) =>
    page.locator('.k-status').getByText('1 Notiz liegt jetzt auf der Tafel.').waitFor(),
  )
  await button(lead.page, 'Alle aufdecken').click()
  await Promise.all([...told, ...everybody.map((person) => person.reads(secret))])
  // A screen reader hears what the room sees.
  const voice = ben.page.getByTestId('room-voice')
  await voice.getByText('Still schreiben ist zu Ende.').waitFor({ state: 'attached' })
  // The reveal has led everybody to the notes: they look at the whole sheet again.
  for (const { page } of everybody) await page.locator('.k-zoom .k-tool').first().click()

  // Dots by keyboard, no more than one has.
  await button(lead.page, 'Abstimmung öffnen …').click()
  await lead.page.getByLabel('Punkte je Person').fill('2')
  await lead.page.getByLabel('Worüber').selectOption({ label: 'Alle 12 Vorhaben' })
  await button(lead.page, 'Abstimmung öffnen').click()
  const more = (person: Participant, title: string) =>
    button(person.page, `Ein Punkt mehr für ${title}`)
  await voice.getByText(/Eine Abstimmung ist offen/).waitFor({ state: 'attached' })
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
  // Killed again, in the middle of the vote: every dot still counts.
  await crash()
  await panel(lead.page).getByText('1 Person hat alle Punkte vergeben.').waitFor()
  await button(lead.page, 'Schließen und zeigen').press('Enter')
  // The button has gone; the keyboard is where it was, not at the top of the page.
  const heading = panel(lead.page).getByRole('heading', { name: 'Punkte vergeben' })
  await expect.poll(() => heading.evaluate((it) => it === document.activeElement)).toBe(true)
  const results = await Promise.all(
    everybody.map(async ({ page }) => {
      const list = page.locator('.k-facil-sheets').getByRole('list', { name: 'Ergebnis' })
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
  await panel(lead.page).getByLabel('Sperre').selectOption({ label: 'die ganze Fläche' })
  await anna.page.locator('.k-facil-chip').getByText('Die Fläche ist gesperrt').waitFor()
  expect(await isMovable(anna, 'Hitze-Warnkarte')).toBe(false)
  expect(await isMovable(lead, 'Hitze-Warnkarte')).toBe(true)
  await panel(lead.page).getByLabel('Sperre').selectOption({ label: 'nur die Vorlagen' })

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

  // After the last step the way leads to the minutes.
  await panel(lead.page).getByRole('listitem').getByText('Maßnahmen').click()
  await panel(lead.page).getByRole('button', { name: 'Ergebnis sichern' }).click()
  const minutes = lead.page.getByRole('dialog', { name: 'Ergebnis sichern' })
  await minutes.getByText('Hitze-Warnkarte').first().waitFor()
  await minutes.getByRole('button', { name: 'Schließen' }).first().click()

  // Who is removed stands before a closed door.
  await button(lead.page, 'Ben entfernen').click()
  await button(lead.page, /Ben wirklich entfernen/).click()
  await ben.page.getByRole('heading', { name: 'Dein Link gilt nicht mehr' }).waitFor()
  for (const person of everybody) {
    // While the server was away nothing but the connection was missed.
    expect(person.visitor.faults.filter((fault) => !/WebSocket connection/.test(fault))).toEqual([])
    await person.close()
  }
}, 120_000)

test('groups, pointing, a vote in the list and a decision from it', async () => {
  const board = await createSampleBoard(server)
  const [lead, anna, ben] = await Promise.all([
    enter(browser, server, board.links.facilitator, 'Mona'),
    enter(browser, server, board.links.participant, 'Anna'),
    enter(browser, server, board.links.participant, 'Ben'),
  ])
  const everybody = [lead, anna, ben]
  const inPanel = panel(lead.page)

  // A hand goes up while nothing runs yet.
  await button(anna.page, 'Hand heben').click()
  await button(lead.page, 'Anna meldet sich').click()
  await button(anna.page, 'Hand heben').waitFor()

  // What is refused says its own reason.
  await button(lead.page, 'Moderation').click()
  await inPanel.getByLabel('Anzahl').fill('9')
  await button(lead.page, 'Auslosen').click()
  await lead.page.getByRole('alert').getByText('weniger Leute da als Gruppen').waitFor()

  // Two groups, each with an area and a time; one person is moved by hand, then all come back.
  await inPanel.getByLabel('Anzahl').fill('2')
  await button(lead.page, 'Auslosen, über die Ämter gemischt').click()
  await button(lead.page, 'Für jede Gruppe eine Fläche anlegen').click()
  await button(lead.page, '5 Min. für alle Gruppen').click()
  await inPanel.getByLabel('Gruppe von Anna').selectOption({ label: 'Gruppe 2' })
  const ownBar = anna.page.getByRole('region', { name: /Workshop steht/ })
  await ownBar.getByText(/Du bist in Gruppe 2/).waitFor()
  await ownBar.getByRole('timer', { name: 'Gruppe 2' }).waitFor()
  await button(anna.page, 'Zur Fläche der Gruppe').click()
  await anna.page.getByText('Gruppe 2', { exact: true }).last().waitFor()
  expect(await findViolations(lead.page, '.k-facil-panel')).toEqual([])
  await button(lead.page, 'Alle zurückrufen').click()
  await ownBar.getByText('Alle kommen zurück').waitFor()
  await button(lead.page, 'Gruppen auflösen').click()
  await ownBar.waitFor({ state: 'detached' })

  // Pointing: a ring for a moment, the line of the laser pointer, and cursors that can be hidden.
  await lead.page.locator('.tl-canvas').hover({ position: { x: 500, y: 400 } })
  await lead.page.keyboard.press('Alt+k')
  await anna.page.locator('.k-ping').first().waitFor({ state: 'attached' })
  await anna.page.keyboard.press('Shift+1')
  await lead.page.keyboard.press('Shift+1')
  await button(lead.page, 'Laserpointer').click()
  await lead.page.mouse.move(600, 400)
  await lead.page.mouse.down()
  const line = anna.page.locator('.tl-collaborator__scribble')
  await expect
    .poll(
      async () => {
        for (const x of [640, 700, 660, 620]) await lead.page.mouse.move(x, 380)
        return line.count()
      },
      { timeout: waitMs },
    )
    .toBeGreaterThan(0)
  await lead.page.mouse.up()
  const pointers = lead.page.locator('.k-person')
  const annaMoves = async () => {
    await anna.page.mouse.move(500, 500)
    await anna.page.mouse.move(520, 480)
    return pointers.count()
  }
  await expect.poll(annaMoves, { timeout: waitMs }).toBe(1)
  await inPanel.getByLabel('Zeiger der Teilnehmenden ausblenden').check()
  await expect.poll(annaMoves, { timeout: waitMs }).toBe(0)

  // Writing and voting work in the list as they do on the canvas.
  await button(ben.page, 'Liste').click()
  await button(lead.page, 'Beginnen, anonym').click()
  for (const words of ['Radwege', 'Hitzeschutz', 'Bürgerbüro']) {
    await ben.page.getByLabel('Neue Notiz').fill(words)
    await ben.page.keyboard.press('Enter')
    const own = ben.page.getByRole('list', { name: 'Deine Notizen' })
    await own.getByText(words, { exact: true }).waitFor()
  }
  await inPanel.getByRole('row', { name: 'Umwelt, Klima & Grün 1 3' }).waitFor()
  expect(await findViolations(ben.page, '.k-facil-sheets')).toEqual([])
  await button(lead.page, 'Alle aufdecken').click()
  await lead.reads('Radwege', 'Hitzeschutz', 'Bürgerbüro')
  await button(lead.page, 'Abstimmung öffnen …').click()
  await lead.page.getByLabel('Worüber').selectOption({ label: 'Alle 3 Notizen auf diesem Blatt' })
  await button(lead.page, 'Abstimmung öffnen').click()
  for (const [title, left] of [
    ['Hitzeschutz', 2],
    ['Hitzeschutz', 1],
    ['Radwege', 0],
  ] as const) {
    await button(ben.page, `Ein Punkt mehr für ${title}`).press('Enter')
    await ben.page.getByText(new RegExp(`noch ${left} Punkte?`)).waitFor()
  }
  await button(lead.page, 'Schließen und zeigen').click()
  await ben.page.getByRole('list', { name: 'Ergebnis' }).getByText('Hitzeschutz').waitFor()

  // The notes lie in the order of their dots, and the result becomes a decision.
  await button(lead.page, 'Notizen nach Punkten ordnen').click()
  const notes = lead.page.locator('.tl-note__container')
  const fromTop = async () => {
    const found = await Promise.all(
      (await notes.all()).map(async (note) => {
        const box = await note.boundingBox()
        return { y: box?.y ?? 0, words: (await note.locator('.tl-rich-text').textContent()) ?? '' }
      }),
    )
    return found.toSorted((a, b) => a.y - b.y).map(({ words }) => words)
  }
  await expect.poll(fromTop).toEqual(['Hitzeschutz', 'Radwege', 'Bürgerbüro'])
  await inPanel.getByRole('button', { name: 'Als Entscheidung festhalten …' }).click()
  await lead.page.getByLabel('Wer hat entschieden?').fill('Lenkungskreis')
  await button(lead.page, 'Festhalten').click()
  await lead.says('saved')
  await expect
    .poll(async () => (await lead.workshop(board, server)).decisions, { timeout: waitMs })
    .toMatchObject([{ method: 'vote', outcome: 'Hitzeschutz: 2 Punkte · Radwege: 1 Punkt' }])
  for (const person of everybody) {
    expect(person.visitor.faults).toEqual([])
    await person.close()
  }
}, 90_000)
