import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openVisitor, startServer } from './browser.ts'
import { createBoard, join, readLinks } from './homeSteps.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

describe('the pages of a server', () => {
  it('link what the operator has to link', async () => {
    const server = await startServer({
      LEGAL_IMPRINT_URL: 'https://stadt.example/impressum',
      LEGAL_ACCESSIBILITY_URL: 'https://stadt.example/barrierefreiheit',
    })
    const { page, strangers, close } = await openVisitor(browser, server)
    await page.goto('./')
    const imprint = page.getByRole('link', { name: 'Impressum' })
    expect(await imprint.getAttribute('href')).toBe('https://stadt.example/impressum')
    await page.getByRole('link', { name: 'Barrierefreiheit' }).waitFor()
    expect(await page.getByRole('link', { name: 'Datenschutz' }).count()).toBe(0)
    expect(strangers).toEqual([])
    await close()
    await server.close()
  })

  it('work below a sub path', async () => {
    const server = await startServer({ BASE_PATH: '/korridor' })
    const { page, faults, close } = await openVisitor(browser, server)
    await createBoard(page, 'Unter einem Pfad')
    expect(new URL(page.url()).pathname).toMatch(/^\/korridor\/b\/[\w-]+\/links$/)
    const { participant } = await readLinks(page)
    await page.getByRole('link', { name: 'Board öffnen' }).click()
    await join(page, 'Ada')
    await page.getByRole('textbox', { name: 'Titel des Boards' }).waitFor({ timeout: 60_000 })
    expect(new URL(participant).pathname).toMatch(/^\/korridor\/b\//)
    await page.goto('about')
    await page.getByRole('heading', { name: 'Über Korridor' }).waitFor()
    expect(faults).toEqual([])
    await close()
    await server.close()
  })

  it('ask for the access word where only the administration creates boards', async () => {
    const adminToken = 'a-token-of-thirty-two-characters'
    const server = await startServer({ BOARD_CREATION: 'admin', ADMIN_TOKEN: adminToken })
    const { page, close } = await openVisitor(browser, server)
    await page.goto('./')
    const word = page.getByLabel('Zugangswort')
    await word.waitFor()
    await page.getByRole('button', { name: 'board.json öffnen' }).click()
    await page.getByText('Trag erst das Zugangswort ein.').waitFor()
    expect(await page.getByRole('button', { name: 'Beispielstadt öffnen' }).count()).toBe(0)
    await page.getByRole('textbox', { name: 'Titel' }).fill('Von oben')
    await word.fill('falsch')
    await page.getByRole('button', { name: 'Board anlegen' }).click()
    await page.getByText('Dieses Zugangswort stimmt nicht.').waitFor()
    await word.fill(adminToken)
    await page.getByRole('button', { name: 'Board anlegen' }).click()
    await page.getByRole('heading', { name: 'Von oben' }).waitFor()
    await close()
    await server.close()
  })

  it('come back without the server once they were there, below a sub path too', async () => {
    const server = await startServer({ BASE_PATH: '/korridor' })
    const { page, faults, close } = await openVisitor(browser, server, { serviceWorkers: 'allow' })
    await createBoard(page, 'Ohne Netz')
    await page.getByRole('link', { name: 'Board öffnen' }).click()
    await join(page, 'Ada')
    const title = page.getByRole('textbox', { name: 'Titel des Boards' })
    await title.waitFor({ timeout: 60_000 })
    await page.getByText('Gespeichert').first().waitFor()
    await expect.poll(() => keptFiles(), { timeout: 20_000 }).toContain('BoardPage')

    await server.kill()
    await page.reload()
    await title.waitFor({ timeout: 60_000 })
    expect(await title.inputValue()).toBe('Ohne Netz')
    expect(faults.filter((fault) => /Content Security Policy/.test(fault))).toEqual([])

    await server.restart()
    await page.getByText('Gespeichert').first().waitFor({ timeout: 60_000 })
    expect(await keptFiles()).not.toMatch(/\/api\/|\/sync\//)
    await close()
    await server.close()

    /** The addresses of everything the service worker keeps. */
    function keptFiles(): Promise<string> {
      return page.evaluate(async () => {
        const names = await caches.keys()
        const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
        return kept.flatMap((requests) => requests.map(({ url }) => url)).join('\n')
      })
    }
  })
})
