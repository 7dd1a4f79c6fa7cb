/** What people do around a board, as words for tests. */
import type { Page } from 'playwright-core'

/** Creates a board on the landing page and stays on its links page. */
export async function createBoard(page: Page, title: string): Promise<void> {
  await page.goto('./')
  await page.getByRole('textbox', { name: 'Titel' }).fill(title)
  await page.getByRole('button', { name: 'Board anlegen' }).click()
  await page.getByRole('heading', { name: title }).waitFor()
}

/** Answers the links the links page shows, the covered one too. */
export async function readLinks(
  page: Page,
): Promise<{ participant: string; observer: string; facilitator: string }> {
  await page.getByRole('button', { name: 'Link zeigen' }).click()
  const read = (name: string) => page.getByRole('textbox', { name, exact: true }).inputValue()
  return {
    participant: await read('Link für Teilnehmende'),
    observer: await read('Link für Beobachtende'),
    facilitator: await read('Link für die Moderation'),
  }
}

/** Fills in and sends the join form of a board without departments. */
export async function join(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Dein Name' }).fill(name)
  await page.getByRole('button', { name: 'Beitreten' }).click()
}
