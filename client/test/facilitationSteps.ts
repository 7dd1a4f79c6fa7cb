/** Steps of a facilitated workshop, as people take them in the browser. */
import type { Page } from 'playwright-core'
import type { Participant } from './boardSteps.ts'

/** A button by its whole name. */
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
/** The panel of whoever runs the room. */
export const panel = (page: Page) => page.getByRole('complementary', { name: 'Moderation' })

/** The time left as a page shows it, in seconds, with the moment it was read. */
export function readClock(page: Page): Promise<{ readonly seconds: number; readonly at: number }> {
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

/** Whether a card follows the hand of this person. */
export async function isMovable(person: Participant, title: string): Promise<boolean> {
  const before = await person.card(title)
  await person.dragCard(title, 40, 20)
  const after = await person.card(title)
  await person.page.keyboard.press('Escape')
  return Math.abs(after.x - before.x) > 10
}
