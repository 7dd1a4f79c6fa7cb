/** One server and one browser for a file of tests around a board, and whoever visits in them. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchBrowser, openVisitor, startServer } from './browser.ts'
import type { TestServer, Visitor } from './browser.ts'

type VisitorOptions = Parameters<typeof openVisitor>[2]

/** What a file's tests stand on; there from the first `beforeAll` on. */
export interface HomeStage {
  readonly browser: Browser
  readonly server: TestServer
  /**
   * Opens a window of its own, closed after the test: by then its page may have asked no stranger for
   * anything, nor tripped over the content security policy.
   */
  visit(options?: VisitorOptions): Promise<Visitor>
}

/** To be called once, at the top of a file. */
export function homeStage(): HomeStage {
  let running: { readonly browser: Browser; readonly server: TestServer } | null = null
  let visitors: Visitor[] = []
  const stage = () => {
    if (!running) throw new Error('The stage is there from the first beforeAll on.')
    return running
  }

  beforeAll(async () => {
    const [browser, server] = await Promise.all([launchBrowser(), startServer()])
    running = { browser, server }
  })
  afterEach(async () => {
    for (const { strangers, faults, close } of visitors) {
      expect(strangers).toEqual([])
      expect(faults).toEqual([])
      await close()
    }
    visitors = []
  })
  afterAll(async () => {
    await running?.browser.close()
    await running?.server.close()
  })

  return {
    get browser() {
      return stage().browser
    },
    get server() {
      return stage().server
    },
    async visit(options) {
      const visitor = await openVisitor(stage().browser, stage().server, options)
      visitors.push(visitor)
      return visitor
    },
  }
}
