import { describe, expect, it } from 'vitest'
import { findViolations } from './axe.ts'
import { homeStage } from './homeStage.ts'
import { createBoard } from './homeSteps.ts'

const { visit } = homeStage()

describe('the landing page', () => {
  it('creates a board from a title and shows its links', async () => {
    const { page } = await visit()
    await createBoard(page, 'Klausur Smart City')
    expect(new URL(page.url()).pathname).toMatch(/^\/b\/[\w-]+\/links$/)
    expect(await page.title()).toContain('Links zum Board')
  })

  it('is done with the keyboard alone, from the skip link to the open board', async () => {
    const { page } = await visit()
    await page.goto('./')
    await page.getByRole('button', { name: 'Beispielstadt öffnen' }).waitFor()
    await page.keyboard.press('Tab')
    expect(await focusedName()).toBe('Zum Inhalt springen')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    await tabTo('Titel')
    await page.keyboard.type('Nur mit Tasten')
    await tabTo('Board anlegen')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Nur mit Tasten' }).waitFor()
    await tabTo('Board öffnen')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Dein Name' }).waitFor()
    await tabTo('Dein Name')
    await page.keyboard.type('Tessa')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Titel des Boards' }).waitFor()

    async function tabTo(name: string): Promise<void> {
      for (let presses = 0; presses < 30; presses += 1) {
        if ((await focusedName()) === name) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`Tab never came to "${name}".`)
    }

    async function focusedName(): Promise<string> {
      return page.evaluate(() => {
        const element = document.activeElement
        if (element instanceof HTMLInputElement) {
          return element.labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? ''
        }
        return element?.textContent?.trim() ?? ''
      })
    }
  })

  it('says what is missing and goes there when the title is empty', async () => {
    const { page } = await visit()
    await page.goto('./')
    await page.getByRole('button', { name: 'Board anlegen' }).click()
    const title = page.getByRole('textbox', { name: 'Titel' })
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await title.getAttribute('aria-invalid')).toBe('true')
    await page.getByText('Gib dem Board einen Titel').waitFor()
  })

  it('offers templates to choose any of, in an order, each with a closer look', async () => {
    const { page } = await visit()
    await page.goto('./')
    const roadmap = page.getByRole('checkbox', { name: /Roadmap/ })
    await roadmap.check()
    await page.getByText('2 Blätter, in der Reihenfolge').waitFor()
    await page.getByRole('checkbox', { name: /Vier Herangehensweisen/ }).uncheck()
    await page.getByRole('checkbox', { name: /Themenkorridore/ }).check()
    await page.getByRole('button', { name: 'Themenkorridore ansehen' }).click()
    const details = page.getByRole('dialog', { name: 'Themenkorridore' })
    await details.getByRole('heading', { name: 'Wer dabei sein sollte' }).waitFor()
    expect(await findViolations(page, 'dialog')).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Titel' }).fill('Zwei Vorlagen')
    const asked = page.waitForRequest((request) => request.method() === 'POST')
    await page.getByRole('button', { name: 'Board anlegen' }).click()
    expect((await asked).postDataJSON().templates).toEqual(['roadmap', 'topic-corridors'])
    await page.getByRole('heading', { name: 'Zwei Vorlagen' }).waitFor()
  })

  it('opens the sample city in one click', async () => {
    const { page } = await visit()
    await page.goto('./')
    await page.getByRole('button', { name: 'Beispielstadt öffnen' }).click()
    const title = page.getByRole('textbox', { name: 'Titel des Boards' })
    await title.waitFor({ timeout: 60_000 })
    expect(await title.inputValue()).toBe('Stadt Auenfurt (Beispiel)')
  })

  it('remembers visited boards, opens them again and takes them off the list', async () => {
    const { page } = await visit()
    await createBoard(page, 'Gemerktes Board')
    await page.getByRole('link', { name: 'Korridor', exact: true }).click()
    const listed = page.getByRole('link', { name: /^Gemerktes Board/ })
    await listed.click()
    await page.getByRole('heading', { name: 'Gemerktes Board' }).waitFor()
    await page.goBack()
    await page.getByRole('button', { name: /Gemerktes Board aus der Liste/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Entfernen' }).click()
    await listed.waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('button', { name: 'Board anlegen' }).waitFor()
    expect(await listed.count()).toBe(0)
  })

  it('speaks the language of the browser until somebody chooses one, and remembers that', async () => {
    const { page } = await visit({ locale: 'en-GB' })
    await page.goto('./')
    await page.getByRole('heading', { name: 'One board, every department.' }).waitFor()
    await page.getByRole('button', { name: 'Language' }).click()
    await page.getByRole('menuitemradio', { name: 'Deutsch' }).click()
    await page.getByRole('heading', { name: 'Ein Board, alle Ämter.' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Ein Board, alle Ämter.' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de')
  })

  it('turns dark when told to, and stays dark', async () => {
    const { page } = await visit()
    await page.goto('./')
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await ground()
    await page.getByRole('button', { name: 'Darstellung' }).click()
    await page.getByRole('menuitemradio', { name: 'Dunkel' }).click()
    await expect.poll(ground).not.toBe(light)
    await page.reload()
    await page.getByRole('button', { name: 'Darstellung' }).waitFor()
    expect(await ground()).not.toBe(light)
  })

  it('says that a page is not there', async () => {
    const { page } = await visit()
    await page.goto('./gibt/es/nicht')
    await page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor()
    await page.getByRole('link', { name: 'Zur Startseite' }).click()
    await page.getByRole('heading', { name: 'Ein Board, alle Ämter.' }).waitFor()
  })
})

describe('the pages without a board', () => {
  it.each([
    ['light', 'desktop'],
    ['dark', 'desktop'],
    ['light', 'phone'],
    ['dark', 'phone'],
  ] as const)('have no violations of accessibility, %s on a %s', async (colorScheme, size) => {
    const { page } = await visit({ colorScheme, size })
    for (const path of ['./', './about', './nirgends']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      expect(await findViolations(page), path).toEqual([])
    }
  })

  it('fit a phone without scrolling sideways', async () => {
    const { page } = await visit({ size: 'phone' })
    for (const path of ['./', './about']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const [content, screen] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ])
      expect(content).toBe(screen)
    }
  })
})
