import { beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from './axe.ts'
import { openVisitor } from './browser.ts'
import { homeStage } from './homeStage.ts'
import { createBoard, join, readLinks } from './homeSteps.ts'

const stage = homeStage()
const { visit } = stage
let links: Awaited<ReturnType<typeof readLinks>>

beforeAll(async () => {
  const { page, close } = await openVisitor(stage.browser, stage.server)
  await createBoard(page, 'Runde eins')
  links = await readLinks(page)
  await close()
})

describe('a link to a board', () => {
  it('shows the board, what one may do, and lets a phone join', async () => {
    const { page } = await visit({ size: 'phone' })
    await page.goto(links.participant)
    await page.getByRole('heading', { name: 'Runde eins' }).waitFor()
    await page.getByText('Du machst mit:').waitFor()
    await join(page, 'Ben')
    await page.getByRole('button', { name: 'Beitreten' }).waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'Runde eins' }).waitFor({ timeout: 60_000 })
  })

  it('keeps its key out of the address bar, and a reload leads straight to the board', async () => {
    const { page } = await visit()
    await page.goto(links.participant)
    await page.getByRole('textbox', { name: 'Dein Name' }).waitFor()
    expect(new URL(page.url()).hash).toBe('')
    await join(page, 'Ben')
    await page.getByRole('button', { name: 'Beitreten' }).waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('heading', { name: 'Runde eins' }).waitFor({ timeout: 60_000 })
    expect(await page.getByRole('textbox', { name: 'Dein Name' }).count()).toBe(0)
  })

  it('asks for a name in a word when there is none', async () => {
    const { page } = await visit()
    await page.goto(links.participant)
    await page.getByRole('button', { name: 'Beitreten' }).click()
    await page.getByText('Schreib deinen Namen hinein').waitFor()
  })

  it('remembers name and department on this device for the next board', async () => {
    const { page } = await visit()
    await page.goto(links.participant)
    await page.getByRole('textbox', { name: 'Dein Amt oder Dezernat' }).fill('Feuerwehr')
    await join(page, 'Cem')
    await page.getByRole('button', { name: 'Beitreten' }).waitFor({ state: 'detached' })
    // The board opens first; the department follows, and only then may this page be left.
    const { pathname, hash } = new URL(links.participant)
    const askDoor = async () => {
      const door = pathname.replace('/b/', '/api/boards/') + '/door'
      const answer = await page.request.post(door, { data: { key: hash.slice(1) } })
      return answer.text()
    }
    await expect.poll(askDoor, { timeout: 60_000 }).toContain('Feuerwehr')

    await createBoard(page, 'Runde zwei')
    await page.getByRole('link', { name: 'Board öffnen' }).click()
    const name = page.getByRole('textbox', { name: 'Dein Name' })
    await name.waitFor()
    expect(await name.inputValue()).toBe('Cem')
    const department = page.getByRole('textbox', { name: 'Dein Amt oder Dezernat' })
    expect(await department.inputValue()).toBe('Feuerwehr')
  })

  it('offers the department somebody brought along to whoever comes next', async () => {
    const { page } = await visit()
    await page.goto(links.participant)
    const department = page.getByRole('combobox', { name: 'Dein Amt oder Dezernat' })
    await department.waitFor()
    await page.getByRole('textbox', { name: 'Dein Name' }).fill('Dana')
    await page.getByRole('button', { name: 'Beitreten' }).click()
    await page.getByText('Wähle dein Amt aus der Liste.').waitFor()
    await department.selectOption({ label: 'Feuerwehr' })
    await page.getByRole('button', { name: 'Beitreten' }).click()
    await page.getByRole('button', { name: 'Beitreten' }).waitFor({ state: 'detached' })
  })

  it('says what to do when its key is missing, wrong, or the board is gone', async () => {
    const { page } = await visit({ size: 'phone' })
    const { pathname } = new URL(links.participant)
    const cases = [
      [pathname, 'Hier fehlt ein Stück vom Link'],
      [`${pathname}#${'x'.repeat(24)}`, 'Dieser Link gilt nicht mehr'],
      ['/b/gibt-es-nicht#abc', 'Dieses Board gibt es nicht'],
    ] as const
    for (const [path, title] of cases) {
      await page.goto(path)
      await page.getByRole('heading', { name: title }).waitFor()
      await page.getByRole('link', { name: 'Zur Startseite' }).waitFor()
      expect(await findViolations(page), title).toEqual([])
    }
  })

  it('starts afresh when the right link is pasted over a wrong one', async () => {
    const { page } = await visit()
    await page.goto(`${new URL(links.participant).pathname}#${'x'.repeat(24)}`)
    await page.getByRole('heading', { name: 'Dieser Link gilt nicht mehr' }).waitFor()
    await page.goto(links.participant)
    await page.getByRole('heading', { name: 'Runde eins' }).waitFor()
  })

  it('takes no rights away from a facilitator who tries the link of the others', async () => {
    const { page } = await visit()
    await page.goto(links.facilitator)
    await page.getByRole('textbox', { name: 'Dein Name' }).fill('Fatma')
    const department = page.getByRole('combobox', { name: 'Dein Amt oder Dezernat' })
    await department.selectOption({ label: 'Keines, ich komme von außen' })
    await page.getByRole('button', { name: 'Beitreten' }).click()
    await page.getByRole('textbox', { name: 'Titel des Boards' }).waitFor({ timeout: 60_000 })

    await page.goto(links.observer)
    await page.getByRole('heading', { name: 'Du bist hier schon dabei' }).waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Weiter als Moderator:in' }).click()
    await page.getByRole('textbox', { name: 'Titel des Boards' }).waitFor({ timeout: 60_000 })
  })
})

describe('the join page', () => {
  it.each([
    ['light', 'desktop'],
    ['dark', 'desktop'],
    ['light', 'phone'],
    ['dark', 'phone'],
  ] as const)('has no violations of accessibility, %s on a %s', async (colorScheme, size) => {
    const { page } = await visit({ colorScheme, size })
    await page.goto(links.observer)
    await page.getByRole('button', { name: 'Beitreten' }).waitFor()
    expect(await findViolations(page)).toEqual([])
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(content).toBe(screen)
  })

  it('gives every control room for a thumb on a phone', async () => {
    const { page } = await visit({ size: 'phone' })
    await page.goto(links.participant)
    await page.getByRole('button', { name: 'Beitreten' }).waitFor()
    for (const control of await page.locator('a:visible, button:visible, input:visible').all()) {
      const box = await control.boundingBox()
      const name = await control.evaluate((element) => element.outerHTML.slice(0, 80))
      if (name.includes('k-skip')) continue
      expect(Math.round(box?.height ?? 0), name).toBeGreaterThanOrEqual(44)
    }
  })
})
