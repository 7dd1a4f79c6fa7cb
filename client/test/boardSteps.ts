/** What people do on a board, as words for tests. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openVisitor, type screens, type TestServer, type Visitor } from './browser.ts'

const samplePath = join(import.meta.dirname, '../../templates/samples/auenfurt.json')

/** A board made for a test. */
export interface TestBoard {
  readonly id: string
  readonly links: Readonly<Record<'facilitator' | 'participant' | 'observer', string>>
  readonly keys: Readonly<Record<'facilitator' | 'participant' | 'observer', string>>
}

/** Creates a board of the sample city over HTTP, with the four approaches unless told otherwise; `more` is laid over its file. */
export async function createSampleBoard(
  server: TestServer,
  title = 'Stadt Auenfurt',
  templates: readonly string[] = ['four-approaches'],
  more: object = {},
): Promise<TestBoard> {
  const response = await fetch(`${server.url}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      title,
      locale: 'de',
      templates,
      workshop: { ...JSON.parse(readFileSync(samplePath, 'utf8')), ...more },
    }),
  })
  if (!response.ok) throw new Error(`No board: ${response.status} ${await response.text()}`)
  return response.json()
}

/** Somebody on a board, with the words for what they do there. */
export class Participant {
  readonly visitor: Visitor
  readonly page: Page
  readonly link: string

  constructor(visitor: Visitor, link: string) {
    this.visitor = visitor
    this.page = visitor.page
    this.link = link
  }

  /** Waits until the canvas is there and the tools can be used. */
  async isReady(): Promise<void> {
    await this.page.locator('.k-toolbar').waitFor()
    await this.page.locator('.k-card').first().waitFor()
  }

  /** Waits until the header says exactly this. */
  async says(state: 'saved' | 'saving' | 'offline' | 'not-saved'): Promise<void> {
    await this.page.locator(`.k-saved[data-exact="${state}"]`).waitFor()
  }

  /** Puts a note with its centre at a point of the window and leaves the caret in it. */
  async note(x: number, y: number, words: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Notiz', exact: true }).click()
    await this.page.mouse.click(x, y)
    await this.page.locator('.tl-note__container [contenteditable="true"]').waitFor()
    await this.page.keyboard.type(words)
  }

  /** Opens the note at a point for writing, the caret before its first letter. */
  async openNote(x: number, y: number): Promise<void> {
    await this.page.mouse.dblclick(x, y)
    const text = this.page.locator('.tl-note__container [contenteditable="true"]')
    await text.waitFor()
    const caret = () =>
      text.evaluate((element) => {
        const selection = getSelection()
        const isInside = element.contains(selection?.anchorNode ?? null)
        return isInside && selection?.isCollapsed ? selection.anchorOffset : null
      })
    // tldraw puts the caret to the end once more a tenth of a second after the text has opened.
    let calm = 0
    await expect
      .poll(
        async () => {
          calm = (await caret()) === 0 ? calm + 1 : 0
          if (calm === 0) await this.page.keyboard.press('Home')
          return calm
        },
        { interval: 60 },
      )
      .toBeGreaterThan(3)
  }

  /** The texts of all notes as they are painted. */
  notes(): Promise<string[]> {
    return this.page
      .locator('.tl-note__container')
      .evaluateAll((notes) =>
        notes.map((note) => note.querySelector('.tl-rich-text')?.textContent ?? ''),
      )
  }

  /** Waits until the notes read so, in any order. */
  async reads(...texts: string[]): Promise<void> {
    const wanted = JSON.stringify(texts.toSorted())
    await this.page.waitForFunction(
      (expected) =>
        JSON.stringify(
          [...document.querySelectorAll('.tl-note__container')]
            .map((note) => note.querySelector('.tl-rich-text')?.textContent ?? '')
            .toSorted(),
        ) === expected,
      wanted,
    )
  }

  /** Where a card with this title is on the screen. */
  async card(title: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.page.locator('.k-card', { hasText: title }).boundingBox()
    if (!box) throw new Error(`No card "${title}" in view`)
    return box
  }

  /** Drags a card by so many screen pixels. */
  async dragCard(title: string, dx: number, dy: number): Promise<void> {
    const { x, y, width, height } = await this.card(title)
    const from = { x: x + width / 2, y: y + height / 2 }
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + dx / 2, from.y + dy / 2, { steps: 4 })
    await this.page.mouse.move(from.x + dx, from.y + dy, { steps: 4 })
    await this.page.mouse.up()
  }

  /** Waits until a card is so far from where it was. */
  async seesCardMoved(
    title: string,
    from: { x: number; y: number },
    dx: number,
    dy: number,
  ): Promise<void> {
    await this.page.waitForFunction(
      ([name, x, y]) => {
        const card = [...document.querySelectorAll('.k-card')].find((each) =>
          each.textContent?.includes(name),
        )
        const box = card?.getBoundingClientRect()
        return box && Math.abs(box.x - x) < 2 && Math.abs(box.y - y) < 2
      },
      [title, from.x + dx, from.y + dy] as const,
    )
  }

  /** Goes to the sheet with this name. */
  async openSheet(name: string): Promise<void> {
    await this.page.locator('.k-page-switch button').first().click()
    await this.page.getByRole('menuitemradio', { name, exact: true }).click()
    await this.page.getByRole('button', { name: `Blatt: ${name}` }).waitFor()
  }

  /** Reads the board as data, with this person's token. */
  async workshop(board: TestBoard, server: TestServer): Promise<TestWorkshop> {
    const token = await this.page.evaluate(
      (id) => JSON.parse(localStorage.getItem(`korridor.identity.${id}`) ?? '{}').token,
      board.id,
    )
    const response = await fetch(`${server.url}/api/boards/${board.id}/workshop`, {
      headers: { authorization: `Bearer ${token}` },
    })
    return response.json()
  }

  close(): Promise<void> {
    return this.visitor.close()
  }
}

/** As much of a workshop file as the tests look at. */
export interface TestWorkshop {
  readonly initiatives: readonly {
    readonly id: string
    readonly title: string | { readonly de: string }
    readonly x: number | null
    readonly y: number | null
    readonly status?: string
  }[]
  readonly departments: readonly { readonly id: string }[]
  readonly decisions?: readonly { readonly method: string; readonly outcome?: unknown }[]
}

interface Entry {
  readonly department?: string
  readonly size?: keyof typeof screens
}

/** Opens a link in a window of its own, joins, and waits for the canvas. */
export async function enter(
  browser: Browser,
  server: TestServer,
  link: string,
  name: string,
  options: BrowserContextOptions & Entry = {},
): Promise<Participant> {
  const { department: _department, ...window } = options
  const visitor = await openVisitor(browser, server, window)
  return enterWith(visitor, link, name, options)
}

/** Joins in a window that is open already, and waits for the canvas. */
export async function enterWith(
  visitor: Visitor,
  link: string,
  name: string,
  { department = 'Umwelt, Klima & Grün', size }: Entry = {},
): Promise<Participant> {
  const { page } = visitor
  await page.goto(link)
  await page.getByRole('textbox', { name: /Dein Name|Your name/ }).fill(name)
  const departments = page.getByRole('combobox', { name: /Amt|department/i })
  // Observers are asked for their name only.
  if ((await departments.count()) > 0) await departments.selectOption({ label: department })
  await page.getByRole('button', { name: /^(Beitreten|Join)$/ }).click()
  const person = new Participant(visitor, link)
  if (size === 'phone') await page.getByRole('button', { name: /^(Tafel|Canvas)$/ }).click()
  await person.isReady()
  return person
}
