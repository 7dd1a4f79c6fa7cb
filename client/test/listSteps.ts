/** What people do in the list of a board, as words for tests. */
import type { Browser, Locator, Page } from 'playwright-core'
import { openVisitor, type TestServer, type Visitor } from './browser.ts'
import type { TestBoard } from './boardSteps.ts'

/** Joins a board in a window of its own and opens the list. */
export async function enterList(
  browser: Browser,
  server: TestServer,
  board: TestBoard,
  name: string,
  role: 'participant' | 'observer' = 'participant',
): Promise<Visitor> {
  const visitor = await openVisitor(browser, server)
  const { page } = visitor
  await page.goto(board.links[role])
  await page.getByRole('textbox', { name: /Dein Name/ }).fill(name)
  await page.getByRole('combobox', { name: /Amt/ }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Beitreten' }).click()
  await page.getByRole('button', { name: 'Liste', exact: true }).click()
  await page.locator('[data-initiative]').first().waitFor()
  return visitor
}

/** The column that says where an initiative lies in the four approaches. */
export const zone = 'zone:four-approaches'

/** The cell of an initiative in a column. */
export const field = (page: Page, column: string, id: string): Locator =>
  page.getByTestId(`${column}-${id}`)

/** Chooses as a person does: a select of the list holds its options once the focus is in it. */
export async function choose(
  page: Page,
  testId: string,
  option: string | { label: string },
): Promise<void> {
  await page.getByTestId(testId).focus()
  await page.getByTestId(testId).selectOption(option)
}

/** Opens the view of a template. */
export async function show(page: Page, view: string): Promise<void> {
  await page.getByTestId(`list-view-${view}`).click()
  await page.locator(`[data-testid="list-view-${view}"][aria-current="page"]`).waitFor()
  // Each view has several; those of a template come with a file of its own.
  await page.locator('[data-section]').nth(1).waitFor()
}

/** Puts the focus on an element and presses keys, as somebody without a mouse does. */
export async function press(page: Page, testId: string, ...keys: readonly string[]): Promise<void> {
  await page.getByTestId(testId).focus()
  for (const key of keys) await page.keyboard.press(key)
}
