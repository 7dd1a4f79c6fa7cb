import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findViolations } from './axe.ts'
import { homeStage } from './homeStage.ts'
import { createBoard, join, readLinks } from './homeSteps.ts'

const stage = homeStage()
const { visit } = stage

/** Creates a board and opens its links page once more as a facilitator who has joined. */
async function createAndJoin(page: Page, title: string): Promise<void> {
  await createBoard(page, title)
  const { pathname } = new URL(page.url())
  await page.getByRole('link', { name: 'Board öffnen' }).click()
  await join(page, 'Fatma')
  await page.getByRole('textbox', { name: 'Titel des Boards' }).waitFor({ timeout: 60_000 })
  await page.goto(pathname)
  await page.getByRole('heading', { name: `Links zu „${title}“` }).waitFor()
}

describe('the links of a new board', () => {
  it('are three different ones, the one for facilitators covered until asked for', async () => {
    const { page } = await visit()
    await createBoard(page, 'Drei Links')
    expect(await page.getByRole('img', { name: /^QR-Code/ }).count()).toBe(2)
    const links = await readLinks(page)
    expect(await page.getByRole('img', { name: /^QR-Code/ }).count()).toBe(3)
    expect(new Set(Object.values(links)).size).toBe(3)
    for (const link of Object.values(links)) {
      expect(link).toMatch(new RegExp(`^${stage.server.url}/b/[\\w-]+#[\\w-]{20,}$`))
    }
  })

  it('are copied with one press', async () => {
    const { page, context } = await visit()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await createBoard(page, 'Zum Kopieren')
    await page.getByRole('button', { name: 'Link für die Moderation kopieren' }).click()
    await page.getByRole('status').getByText('Kopiert').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe((await readLinks(page)).facilitator)
  })

  it('survive a reload of the page', async () => {
    const { page } = await visit()
    await createBoard(page, 'Neu geladen')
    const before = await readLinks(page)
    await page.reload()
    expect(await readLinks(page)).toEqual(before)
  })

  it('fill the wall as a QR code, which Escape takes down again', async () => {
    const { page } = await visit()
    await createBoard(page, 'An der Wand')
    const button = page.getByRole('button', { name: 'QR-Code für Teilnehmende groß zeigen' })
    await button.click()
    const dialog = page.getByRole('dialog', { name: 'An der Wand' })
    const box = await dialog.getByRole('img', { name: /^QR-Code/ }).boundingBox()
    expect(box?.height).toBeGreaterThan(600)
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('can be saved as a picture of their QR code', async () => {
    const { page } = await visit()
    await createBoard(page, 'Zum Drucken')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'QR-Code für Teilnehmende als SVG' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('korridor-participant.svg')
  })

  it.each([
    ['light', 'desktop'],
    ['dark', 'tablet'],
    ['light', 'phone'],
    ['dark', 'phone'],
  ] as const)('have no violations of accessibility, %s on a %s', async (colorScheme, size) => {
    const { page } = await visit({ colorScheme, size })
    await createBoard(page, 'Für alle lesbar')
    await readLinks(page)
    expect(await findViolations(page)).toEqual([])
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(content).toBe(screen)
  })
})

describe('a facilitator who has joined', () => {
  it('renews the link of the others, and the old one no longer opens the board', async () => {
    const { page } = await visit()
    await createAndJoin(page, 'Erneuert')
    const before = await readLinks(page)
    await page.getByRole('button', { name: 'Link für Teilnehmende erneuern' }).click()
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Link erneuern' }).click()
    await page.getByText('Der Link ist neu.').waitFor()
    const read = () => page.getByRole('textbox', { name: 'Link für Teilnehmende' }).inputValue()
    await expect.poll(read).not.toBe(before.participant)

    const guest = await visit()
    await guest.page.goto(before.participant)
    await guest.page.getByRole('heading', { name: 'Dieser Link gilt nicht mehr' }).waitFor()
    await guest.page.goto(await read())
    await guest.page.getByRole('heading', { name: 'Erneuert' }).waitFor()
  })

  it('renews their own link and stays in', async () => {
    const { page } = await visit()
    await createAndJoin(page, 'Eigener Schlüssel')
    const before = await readLinks(page)
    await page.getByRole('button', { name: 'Link für die Moderation erneuern' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Link erneuern' }).click()
    await page.getByText('Der Link ist neu.').waitFor()
    const read = () => page.getByRole('textbox', { name: 'Link für die Moderation' }).inputValue()
    await expect.poll(read).not.toBe(before.facilitator)
    await page.getByRole('link', { name: 'Board öffnen' }).click()
    await page.getByRole('textbox', { name: 'Titel des Boards' }).waitFor({ timeout: 60_000 })
  })

  it('deletes the board for everybody, after being asked', async () => {
    const { page } = await visit()
    await createAndJoin(page, 'Zum Löschen')
    const { participant } = await readLinks(page)
    await page.getByRole('button', { name: 'Board löschen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Endgültig löschen' }).click()
    await page.getByText('„Zum Löschen“ ist gelöscht.').waitFor()
    expect(await page.getByRole('link', { name: /^Zum Löschen/ }).count()).toBe(0)
    await page.goto(participant)
    await page.getByRole('heading', { name: 'Dieses Board gibt es nicht' }).waitFor()
  })

  it('has the only role that sees the links', async () => {
    const { page } = await visit()
    await createBoard(page, 'Nur für die Moderation')
    const { participant } = await readLinks(page)
    const guest = await visit()
    await guest.page.goto(participant)
    await join(guest.page, 'Gast')
    await guest.page.getByRole('button', { name: 'Beitreten' }).waitFor({ state: 'detached' })
    await guest.page.goto(`${new URL(participant).pathname}/links`)
    await guest.page.getByRole('heading', { name: 'Die Links sieht nur die Moderation' }).waitFor()
  })
})

describe('a board that was taken away', () => {
  it('becomes a board here from its board.json, and a file that is none says why', async () => {
    const { page } = await visit()
    const made = await fetch(`${stage.server.url}/api/boards`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Mitgebracht', locale: 'de', templates: ['roadmap'] }),
    })
    const { id, keys } = await made.json()
    const call = (path: string, init: RequestInit) =>
      fetch(`${stage.server.url}/api/boards/${id}/${path}`, init)
    const joined = await call('join', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: keys.facilitator, name: 'Fatma', departmentId: null }),
    })
    const { token } = await joined.json()
    const file = await call('export/board.json', { headers: { authorization: `Bearer ${token}` } })
    const whole = await file.text()
    await page.goto('./')
    const give = async (text: string) => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'board.json öffnen' }).click()
      const buffer = Buffer.from(text)
      await (await chooser).setFiles({ name: 'board.json', mimeType: 'application/json', buffer })
    }
    const says = (words: string) => page.getByRole('alert').filter({ hasText: words }).waitFor()
    await give(whole.slice(0, -20))
    await says('abgeschnitten')
    await give(whole.replace('Mitgebracht', 'Mitgebrachd'))
    await says('nach dem Export verändert')
    await give('{"format":"korridor-workshop","version":1}')
    await says('kein ganzes Board')
    await give(whole)
    await page.getByRole('heading', { name: 'Mitgebracht' }).waitFor()
    expect(new URL(page.url()).pathname).not.toContain(id)
  })
})
