import { beforeEach, describe, expect, it, vi } from 'vitest'

/** The messages of a page that was just loaded. */
async function freshPage() {
  vi.resetModules()
  return await import('./messages.ts')
}

describe('the messages of the page', () => {
  let messages: Awaited<ReturnType<typeof freshPage>>

  beforeEach(async () => {
    messages = await freshPage()
  })

  it('are those around a board in one language, and no wait for more while no board is opened', async () => {
    await messages.loadPageMessages('en')
    expect(messages.pageTranslator('en')('common.cancel')).toBe('Cancel')
    expect(messages.pageTranslator('de')('common.cancel')).toBe('common.cancel')
    expect(messages.waitForMessages('en')).toBeNull()
    expect(messages.pageTranslator('en')('board.opening')).toBe('board.opening')
  })

  it('are those of a board in one language once that was waited for', async () => {
    const t = messages.pageTranslator('de')
    await messages.waitForBoardMessages('de')
    expect(messages.waitForBoardMessages('de')).toBeNull()
    expect(t('board.opening')).not.toBe('board.opening')
    expect(messages.pageTranslator('en')('board.opening')).toBe('board.opening')
  })

  it('are one wait, not two, while they are on their way', () => {
    expect(messages.waitForBoardMessages('de')).toBe(messages.waitForBoardMessages('de'))
  })

  it('are to be waited for in another language after a board was opened', async () => {
    await messages.waitForBoardMessages('de')
    await messages.waitForMessages('en')
    expect(messages.pageTranslator('en')('board.opening')).not.toBe('board.opening')
  })

  it('are those of the list and the forms once one of them was waited for, in other languages too', async () => {
    await messages.waitForBoardMessages('de')
    const t = messages.pageTranslator('de')
    expect(t('list.initiatives')).toBe('list.initiatives')
    const loading = messages.loadWorkMessages('de')
    await loading
    expect(messages.loadWorkMessages('de')).toBe(loading)
    expect(t('list.initiatives')).toBe('Vorhaben')
    await messages.waitForMessages('en')
    expect(messages.pageTranslator('en')('list.initiatives')).toBe('Initiatives')
    expect(messages.waitForMessages('en')).toBeNull()
  })

  it('that could not be fetched stay so for those who draw, until somebody tries again', async () => {
    let isOffline = true
    vi.doMock('../../shared/i18n/workCatalogueDe.ts', async (original) => {
      if (isOffline) throw new TypeError('Failed to fetch dynamically imported module')
      return await original()
    })
    const { PartMissing } = await import('./PartMissing.ts')
    const loading = messages.loadWorkMessages('de')
    const missing = await loading.catch((error: unknown) => error)
    expect(missing).toBeInstanceOf(PartMissing)
    expect(messages.loadWorkMessages('de')).toBe(loading)
    isOffline = false
    if (missing instanceof PartMissing) missing.renew()
    await messages.loadWorkMessages('de')
    expect(messages.pageTranslator('de')('list.initiatives')).toBe('Vorhaben')
    vi.doUnmock('../../shared/i18n/workCatalogueDe.ts')
  })
})
