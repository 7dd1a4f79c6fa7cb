import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { snapshotEntry, snapshotList, snapshotView, restored } from '../../shared/api/snapshots.ts'
import type { SnapshotEntry, SnapshotView } from '../../shared/api/snapshots.ts'
import { expectProblem } from './expectProblem.ts'
import { openSocket } from './openSocket.ts'
import { startServer } from './startServer.ts'
import type { TestServer } from './startServer.ts'
import { until } from './syncClients.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const pngAddress = `data:image/png;base64,${png.toString('base64')}`
const minuteMs = 60_000

let server: TestServer
/** The server's clock, which tests turn on. */
let now = Date.now()
let sample: object

beforeAll(async () => {
  server = await startServer({ now: () => now, snapshotSweepMs: 20 })
  const file = new URL('../../templates/samples/auenfurt.json', import.meta.url)
  sample = JSON.parse(await readFile(file, 'utf8')) as object
})
afterAll(() => server.close())

/** A facilitator on a new board. */
async function facilitate(body: object = { title: 'Auenfurt', workshop: sample }) {
  const board = await server.create({ template: 'four-approaches', ...body })
  const { token, participant } = await server.join(board, 'facilitator', { name: 'Fa' })
  const path = `/api/boards/${board.id}`
  return {
    board,
    token,
    participant,
    path,
    call: (method: string, sub: string, send?: unknown) =>
      server.call(method, `${path}${sub}`, {
        token,
        ...(send === undefined ? {} : { body: send }),
      }),
    async list(): Promise<readonly SnapshotEntry[]> {
      const response = await server.call('GET', `${path}/snapshots`, { token })
      return snapshotList.parse(await response.json()).snapshots
    },
    async make(label: string): Promise<SnapshotEntry> {
      const response = await server.call('POST', `${path}/snapshots`, { token, body: { label } })
      expect(response.status).toBe(201)
      return snapshotEntry.parse(await response.json())
    },
    async view(n: number): Promise<SnapshotView> {
      const response = await server.call('GET', `${path}/snapshots/${n}`, { token })
      expect(response.status).toBe(200)
      return snapshotView.parse(await response.json())
    },
    async import(workshop: object): Promise<void> {
      const response = await server.call('PUT', `${path}/workshop`, { token, body: workshop })
      expect(response.status).toBe(200)
    },
    async workshop() {
      const response = await server.call('GET', `${path}/workshop`, { token })
      return (await response.json()) as { initiatives: { id: string; title: unknown }[] }
    },
  }
}

describe('snapshots of a board', () => {
  it('[H1] [H2] are made by hand, numbered, listed, and show the board as it was', async () => {
    const person = await facilitate()
    expect(await person.list()).toEqual([])
    const first = await person.make('  Vor der Pause ')
    expect(first).toMatchObject({
      n: 1,
      label: 'Vor der Pause',
      by: person.participant.id,
      byName: 'Fa',
      reason: 'manual',
      step: null,
      of: null,
      hasThumbnail: false,
      createdAt: new Date(now).toISOString(),
    })
    const before = await person.workshop()
    await person.import({ initiatives: [{ id: 'I01', title: 'Ganz anders' }] })
    const second = await person.make('Danach')
    expect((await person.list()).map(({ reason }) => reason)).toEqual([
      'manual',
      'import',
      'manual',
    ])
    const view = await person.view(first.n)
    expect(view.workshop).toEqual(before)
    expect(view.records).toHaveLength(first.records)
    expect(view.snapshot).toEqual(first)
    const after = (await person.view(second.n)).workshop as typeof before
    expect(after).toEqual(await person.workshop())
    expect(after.initiatives.find(({ id }) => id === 'I01')?.title).toBe('Ganz anders')
  })

  it('[H7] tell who was there', async () => {
    const person = await facilitate()
    const socket = await openSocket(server, person.board.id, person.token)
    const { n, people } = await person.make('Mit Leuten')
    expect(people).toBe(1)
    expect((await person.view(n)).people).toEqual([
      { id: person.participant.id, name: 'Fa', role: 'facilitator', departmentId: null },
    ])
    socket.close()
  })

  it('[H2] carry a picture, sent along or later', async () => {
    const person = await facilitate()
    const made = await person.call('POST', '/snapshots', { label: 'Bild', thumbnail: pngAddress })
    expect(snapshotEntry.parse(await made.json()).hasThumbnail).toBe(true)
    const picture = await person.call('GET', '/snapshots/1/thumbnail')
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await picture.arrayBuffer()).equals(png)).toBe(true)
    await person.make('Ohne')
    await expectProblem(await person.call('GET', '/snapshots/2/thumbnail'), 'asset/not-found')
    expect((await person.call('PUT', '/snapshots/2/thumbnail', new Uint8Array(png))).status).toBe(
      204,
    )
    expect((await person.list())[1]?.hasThumbnail).toBe(true)
    for (const thumbnail of ['data:text/html;base64,PGI+', 'data:image/png;base64,PGI+', 'x']) {
      const refused = await person.call('POST', '/snapshots', { label: 'x', thumbnail })
      await expectProblem(refused, 'request/invalid')
    }
    const large = await person.call('PUT', '/snapshots/2/thumbnail', new Uint8Array(200_000))
    await expectProblem(large, 'request/too-large')
  })

  it('[H2] take another label and can be deleted, and those after them stay whole', async () => {
    const person = await facilitate()
    await person.make('Eins')
    await person.import({ initiatives: [{ id: 'I01', title: 'Zwei' }] })
    const { n } = await person.make('Drei')
    const changed = await person.call('PATCH', '/snapshots/1', { label: 'Anfang' })
    expect(snapshotEntry.parse(await changed.json()).label).toBe('Anfang')
    const before = (await person.view(n)).workshop
    expect((await person.call('DELETE', '/snapshots/1')).status).toBe(204)
    expect((await person.call('DELETE', '/snapshots/2')).status).toBe(204)
    expect((await person.list()).map((entry) => entry.n)).toEqual([n])
    expect((await person.view(n)).workshop).toEqual(before)
    expect((await person.make('Vier')).n).toBe(n + 1)
    await expectProblem(await person.call('DELETE', '/snapshots/1'), 'snapshot/not-found')
  })

  it('[H2] are refused with the reason', async () => {
    const person = await facilitate()
    for (const n of ['1', '0', '-1', '1e3', 'x']) {
      await expectProblem(await person.call('GET', `/snapshots/${n}`), 'snapshot/not-found')
      await expectProblem(
        await person.call('POST', `/snapshots/${n}/restore`),
        'snapshot/not-found',
      )
    }
    await expectProblem(await person.call('POST', '/snapshots', {}), 'request/invalid')
    await person.make('Eins')
    await expectProblem(await person.call('POST', '/snapshots/1/undo'), 'snapshot/no-restore')
  })
})

describe('looking into snapshots', () => {
  it('is refused for a while to who looks into too many, and to nobody else', async () => {
    const strict = await startServer({ budgets: { wholeBoard: { burst: 2, perSecond: 0.001 } } })
    try {
      const board = await strict.create()
      const path = `/api/boards/${board.id}/snapshots/1`
      const one = (await strict.join(board, 'observer')).token
      const other = (await strict.join(board, 'observer')).token
      for (let at = 0; at < 2; at++) {
        await expectProblem(await strict.call('GET', path, { token: one }), 'snapshot/not-found')
      }
      const refused = await strict.call('GET', path, { token: one })
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      await expectProblem(refused, 'rate/limited')
      await expectProblem(await strict.call('GET', path, { token: other }), 'snapshot/not-found')
    } finally {
      await strict.close()
    }
  })
})

describe('going back', () => {
  it('[B2] [B3] brings the board back, keeps the state before, and can be undone and done again', async () => {
    const person = await facilitate()
    const { n } = await person.make('Anfang')
    const start = await person.workshop()
    await person.import({
      initiatives: [
        { id: 'I01', title: 'Umbenannt', x: 0.9, y: 0.9 },
        { id: 'I99', title: 'Neu' },
      ],
    })
    const changed = await person.workshop()
    const back = restored.parse(await (await person.call('POST', `/snapshots/${n}/restore`)).json())
    expect(await person.workshop()).toEqual(start)
    expect(back.before).toMatchObject({ reason: 'restore', of: n, undoes: false })
    expect((await person.view(back.before.n)).workshop).toEqual(changed)

    // What is done after the restore stays when the restore is undone.
    await person.import({ initiatives: [{ id: 'I02', title: 'Seitdem' }] })
    const undo = await person.call('POST', `/snapshots/${back.before.n}/undo`)
    const undone = restored.parse(await undo.json())
    expect(undone.before).toMatchObject({ of: back.before.n, undoes: true })
    const now = await person.workshop()
    const withoutI02 = ({ initiatives }: typeof now) => initiatives.filter(({ id }) => id !== 'I02')
    expect(withoutI02(now)).toEqual(withoutI02(changed))
    expect(now.initiatives.find(({ id }) => id === 'I02')?.title).toBe('Seitdem')

    await person.call('POST', `/snapshots/${undone.before.n}/undo`)
    const again = await person.workshop()
    expect(withoutI02(again)).toEqual(withoutI02(start))
    expect(again.initiatives.find(({ id }) => id === 'I02')?.title).toBe('Seitdem')
  })

  it('[B1] leaves the session alone: writing, a vote and a lock go on, and end as they would have', async () => {
    const person = await facilitate()
    const command = async (body: object): Promise<void> => {
      expect((await person.call('POST', '/commands', body)).status).toBe(200)
    }
    const { n } = await person.make('Anfang')
    await person.import({ initiatives: [{ id: 'I99', title: 'Neu seitdem' }] })
    await command({ type: 'writing.start', anonymous: true })
    await command({ type: 'writing.save', draftId: 'd1', text: 'Mein stiller Gedanke' })
    await command({
      type: 'vote.open',
      question: 'Was zuerst?',
      dots: 3,
      maxPerItem: 2,
      anonymous: true,
      targets: ['I01', 'I99'],
    })
    await command({ type: 'vote.cast', targetId: 'I01', dots: 2 })
    await command({ type: 'vote.cast', targetId: 'I99', dots: 1 })
    await command({ type: 'lock.set', lock: 'canvas' })
    expect((await person.call('POST', `/snapshots/${n}/restore`)).status).toBe(200)
    expect((await person.workshop()).initiatives.some(({ id }) => id === 'I99')).toBe(false)

    await command({ type: 'lock.set', lock: 'none' })
    await command({ type: 'vote.close' })
    const votes = await (await person.call('GET', '/export/votes.csv?locale=de')).text()
    expect(votes).toContain('Was zuerst?')
    expect(votes.split('\r\n').filter((line) => line.includes('I01'))).toHaveLength(1)
    await command({ type: 'writing.reveal' })
    await until('the note is on the board', async () => {
      const { n: last } = await person.make('Danach')
      return JSON.stringify((await person.view(last)).records).includes('Mein stiller Gedanke')
    })
  })

  it('to the same state writes nothing', async () => {
    const person = await facilitate()
    await person.make('Jetzt')
    const answer = await person.call('POST', '/snapshots/1/restore')
    expect(restored.parse(await answer.json()).changed).toBe(0)
  })
})

describe('snapshots that make themselves', () => {
  it('[H3] keep each step of the agenda as it ended', async () => {
    const person = await facilitate()
    const step = (id: string, title: string) => ({
      id,
      title,
      minutes: 0,
      mode: 'discuss',
      lock: 'none',
    })
    const steps = [step('a', 'Ankommen'), step('b', 'Sammeln')]
    await person.call('POST', '/commands', { type: 'agenda.set', steps })
    await person.call('POST', '/commands', { type: 'agenda.next' })
    await until('the start is kept', async () => (await person.list()).length === 1)
    await person.call('POST', '/commands', { type: 'agenda.next' })
    await until('the step is kept', async () => (await person.list()).length === 2)
    expect(await person.list()).toMatchObject([
      { reason: 'step', label: '', step: null },
      { reason: 'step', label: 'Ankommen', step: { id: 'a', title: 'Ankommen' } },
    ])
    expect((await person.make('Mittendrin')).step).toEqual({ id: 'b', title: 'Sammeln' })
  })

  it('[H3] keep the board when a gate is passed', async () => {
    const person = await facilitate()
    const socket = await openSocket(server, person.board.id, person.token)
    await person.make('vorher')
    const title = (await person.workshop()).initiatives.find(({ id }) => id === 'I12')?.title
    const name = typeof title === 'string' ? title : (title as { de: string }).de
    await person.import({ initiatives: [{ id: 'I12', gates: { G5: 'go' } }] })
    await until('the gate is kept', async () => (await person.list()).length === 3)
    expect((await person.list())[2]).toMatchObject({ reason: 'gate', label: `G5 ${name}` })
    socket.close()
  })

  it('[H4] keep what people do every ten minutes, and nothing while nobody changes anything', async () => {
    const person = await facilitate()
    const socket = await openSocket(server, person.board.id, person.token)
    await person.make('Anfang')
    await person.import({ initiatives: [{ id: 'I01', title: 'Geändert' }] })
    now += 10 * minuteMs
    await until('the change is kept', async () => (await person.list()).length === 3)
    expect((await person.list())[2]).toMatchObject({ reason: 'rhythm', label: '', by: null })
    now += 30 * minuteMs
    await person.import({ initiatives: [{ id: 'I01', title: 'Wieder' }] })
    now += 10 * minuteMs
    await until('the next change is kept', async () => (await person.list()).length === 5)
    expect((await person.list()).map(({ reason }) => reason)).toEqual([
      'manual',
      'import',
      'rhythm',
      'import',
      'rhythm',
    ])
    socket.close()
  })
})
