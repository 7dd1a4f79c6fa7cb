/** Failures of storing and loading seen in other servers of this kind, and that they do not happen here. */
import { describe, expect, it } from 'vitest'
import { until } from './syncClients.ts'
import { note } from './syncServer.ts'
import { board, pause, person, raise, server, start, storage, stored } from './failureStage.ts'

const page = 'page:four-approaches'
raise()

describe('acknowledged before stored', () => {
  it('[D1] nothing is acknowledged before the disk has it', async () => {
    const [ana, ben] = [await person().synced(), await person().synced()]
    await until('both know what is on disk', () => ana.durable.length === 1)
    storage.appending.shut()
    ana.document.put([note('a', page)])
    await until('ben sees it', () => ben.document.has('shape:a'))
    await pause(300)
    expect(ana.durable).toHaveLength(1)
    expect(ana.isSaved).toBe(false)
    storage.appending.open()
    await until('it is saved', () => ana.isSaved)
    expect((await stored()).has('shape:a')).toBe(true)
  })
})

describe('load not awaited: empty sync, double seeding', () => {
  it('[W8] nobody is let in before the board is loaded whole, once', async () => {
    storage.loading.shut()
    const crowd = Array.from({ length: 10 }, () => person())
    await pause(200)
    expect(crowd.some(({ provider }) => provider.wsconnected || provider.synced)).toBe(false)
    storage.loading.open()
    for (const one of crowd) {
      await one.synced()
      expect(one.document.has(page)).toBe(true)
    }
    expect(storage.loads).toBe(1)
    const ids = [...crowd[0]!.document.ids()]
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => id.startsWith('page:'))).toEqual([page])
  })

  it('[W8] a load that fails closes nobody for good, and the next one works', async () => {
    const load = storage.loadLog.bind(storage)
    storage.loadLog = () => Promise.reject(new Error('disk asleep'))
    const ana = person()
    await pause(100)
    expect(ana.provider.synced).toBe(false)
    storage.loadLog = load
    await ana.synced()
    expect(ana.document.has(page)).toBe(true)
  })
})

describe('unload during a save or a load', () => {
  it('[R1] [R2] who comes while the board is folded finds it whole, and it stays', async () => {
    await start({ idleMs: 1 })
    const ana = await person().synced()
    ana.document.put([note('a', page)])
    await until('it is saved', () => ana.isSaved)
    storage.compacting.shut()
    ana.leave()
    await until('the board is being folded', () => storage.compactions === 1, 5_000)
    const ben = await person().synced()
    expect(ben.document.has('shape:a')).toBe(true)
    ben.document.put([note('b', page)])
    storage.compacting.open()
    await until('it is saved', () => ben.isSaved)
    expect(server.rooms.find(board)?.life.state).toBe('live')
    const kept = await stored()
    expect([kept.has('shape:a'), kept.has('shape:b')]).toEqual([true, true])
  })

  it('[R1] a board does not leave memory while something is not on disk', async () => {
    await start({ idleMs: 1 })
    const ana = await person().synced()
    storage.appending.shut()
    ana.document.put([note('a', page)])
    await until('it is being written', () => storage.appends > 0)
    ana.leave()
    await pause(2_500)
    expect(server.rooms.find(board)?.life.state).toBe('idle')
    const ben = await person().synced()
    expect(ben.document.has('shape:a')).toBe(true)
    storage.appending.open()
    ben.leave()
    await until('then it leaves', () => server.rooms.find(board) === null)
    expect((await stored()).has('shape:a')).toBe(true)
  })
})

describe('rooms never freed', () => {
  it('[R1] an idle board leaves memory, folded, and opens again', async () => {
    await start({ idleMs: 1 })
    const ana = await person().synced()
    ana.document.put([note('a', page)])
    await until('it is saved', () => ana.isSaved)
    ana.leave()
    await until('the board left memory', () => server.rooms.size === 0)
    const log = await storage.loadLog(board)
    expect(log.updates).toHaveLength(0)
    expect(log.snapshot).not.toBeNull()
    const ben = await person().synced()
    expect(ben.document.has('shape:a')).toBe(true)
  })

  it('[R1] a board that was only looked at leaves memory too', async () => {
    await start({ idleMs: 1 })
    await server.rooms.open(board)
    await until('the board left memory', () => server.rooms.size === 0)
  })
})

describe('whole document rewritten on every store', () => {
  it('[D1] a small change costs a small write, however large the board', async () => {
    const ana = await person().synced()
    ana.document.put(
      Array.from({ length: 500 }, (_, at) =>
        note(`n${at}`, page, 'Baumfeuchte-Sensorik '.repeat(9)),
      ),
    )
    await until('it is saved', () => ana.isSaved)
    expect(storage.appendedBytes).toBeGreaterThan(100_000)
    const before = storage.appendedBytes
    ana.document.put([note('n7', page, 'kurz')])
    await until('it is saved', () => ana.isSaved)
    expect(storage.appendedBytes - before).toBeLessThan(1_000)
  })
})

describe('log trimmed only on load, write errors swallowed', () => {
  it('[D5] a long log is folded while people work', async () => {
    await start({ compactLogUpdates: 10, compactLogBytes: 1 })
    const ana = await person().synced()
    for (let at = 0; at < 40; at++) {
      ana.document.put([note(`n${at}`, page)])
      await until('it is saved', () => ana.isSaved)
    }
    await until('it is folded', () => storage.compactions > 1)
    const log = await storage.loadLog(board)
    expect(log.updates.length).toBeLessThan(25)
    const kept = await stored()
    for (let at = 0; at < 40; at++) expect(kept.has(`shape:n${at}`)).toBe(true)
  })

  it('[D5] a fold that fails loses nothing and is tried again later', async () => {
    await start({ idleMs: 1 })
    const ana = await person().synced()
    ana.document.put([note('a', page)])
    await until('it is saved', () => ana.isSaved)
    const compact = storage.compact.bind(storage)
    let failures = 0
    storage.compact = () => Promise.reject(new Error(`disk asleep ${++failures}`))
    ana.leave()
    await until('it failed', () => failures > 0)
    storage.compact = compact
    const ben = await person().synced()
    expect(ben.document.has('shape:a')).toBe(true)
    expect((await stored()).has('shape:a')).toBe(true)
  })

  it('[D3] a write that fails is not swallowed: nothing is acknowledged, all is kept, it recovers', async () => {
    const [ana, ben] = [await person().synced(), await person().synced()]
    storage.fault = new Error('disk full')
    ana.document.put([note('a', page)])
    await until('ben sees it all the same', () => ben.document.has('shape:a'))
    await until('the server knows', () => server.rooms.isFailing)
    ben.document.put([note('b', page)])
    await pause(800)
    expect([ana.isSaved, ben.isSaved]).toEqual([false, false])
    expect(server.rooms.unsavedBytes).toBeGreaterThan(0)
    const cleo = await person().synced()
    expect(cleo.document.has('shape:a')).toBe(true)
    storage.fault = null
    await until('all is saved', () => ana.isSaved && ben.isSaved)
    expect(server.rooms.isFailing).toBe(false)
    expect(server.rooms.unsavedBytes).toBe(0)
    const kept = await stored()
    expect([kept.has('shape:a'), kept.has('shape:b')]).toEqual([true, true])
  })

  it('[D4] past what it may keep, the server takes no more, and asks for the rest when it can', async () => {
    await start({ maxUnsavedBytes: 20_000 })
    const [ana, ben] = [await person().synced(), await person().synced()]
    storage.fault = new Error('disk full')
    for (let at = 0; at < 200; at++) {
      ana.document.put([note(`n${at}`, page, 'Wort '.repeat(100))])
      await pause(1)
    }
    await until('ana is told', () => ana.notices.length > 0)
    expect(ana.notices.map(({ code }) => code)).toEqual(['storage/unavailable'])
    expect(server.rooms.unsavedBytes).toBeLessThan(40_000)
    expect(ana.closes).toEqual([])
    ana.awareness.setLocalStateField('name', 'Ana')
    await until('presence goes on', () => {
      return ben.awareness.getStates().get(ana.doc.clientID)?.['name'] === 'Ana'
    })
    storage.fault = null
    await until('everything is saved', () => ana.isSaved, 20_000)
    await until('ben has everything', () => ben.document.has('shape:n199'))
    const kept = await stored()
    for (let at = 0; at < 200; at++) expect(kept.has(`shape:n${at}`)).toBe(true)
  })
})
