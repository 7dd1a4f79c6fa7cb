import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Archive, ArchiveSnapshot } from '../../shared/api/archive.ts'
import firstSchema from '../../shared/model/fixtures/board-v1.json' with { type: 'json' }
import secondSchema from '../../shared/model/fixtures/board-v2.json' with { type: 'json' }
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { diffStates } from '../../shared/snapshots/recordDelta.ts'
import { seedBoard } from '../../shared/workshop/seedBoard.ts'
import { templates } from '../../templates/registry.ts'
import { openArchive } from './archiveFile.ts'
import { readSnapshots } from './archivedSnapshots.ts'
import { readArchive } from './readArchive.ts'
import { MalformedArchive } from './scanArchive.ts'
import { writeArchive } from './writeArchive.ts'

const maxRecords = 500
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><title>Plan „A“</title></svg>')

type File = Record<string, unknown> & { archive: Archive }

/** A small file with a bit of everything. */
async function writeFile(): Promise<string> {
  const records = seedBoard({
    title: 'Stadt „Mitte“ 🏛',
    locale: 'de',
    purpose: null,
    workshop: null,
    templates: templates.slice(0, 1),
  })
  const state = new Map(records.map((record) => [record.id as string, record]))
  const snapshot = {
    n: 1,
    label: '=Anfang',
    createdAt: '2026-03-01T10:00:00.000Z',
    reason: 'manual' as const,
    step: null,
    people: [],
    of: null,
    undoes: false,
    schema: SCHEMA_VERSION,
    delta: diffStates(new Map(), state) as ArchiveSnapshot['delta'],
    thumbnail: null,
  }
  const vote = {
    id: 'v1',
    question: 'Was zuerst?',
    dots: 3,
    maxPerItem: 2,
    anonymous: true,
    targets: ['I01', 'I02'],
    closedAt: 1,
    done: 2,
    results: { I01: 3 },
    proxy: { I01: 1 },
  }
  const step = { id: 'a', title: 'Ankommen', minutes: 5, mode: 'discuss', lock: 'none' }
  let text = ''
  const source = {
    workshop: { format: 'korridor-workshop', initiatives: [{ id: 'I01', title: 'Straße' }] },
    facts: {
      exportedAt: '2026-03-02T10:00:00.000Z',
      schema: SCHEMA_VERSION,
      board: { title: 'x', locale: 'de' as const, retentionDays: 90, createdAt: '2026-03-01' },
      records: records.map((record) => ({ ...record })),
      session: {
        steps: [step],
        current: 'a',
        startedAt: 1,
        runs: [{ stepId: 'a', startedAt: 1, endedAt: null }],
        votes: [vote],
      },
    },
    assets: each([{ id: hashOf(svg), mediaType: 'image/svg+xml', data: svg.toString('base64') }]),
    snapshots: each([snapshot, { ...snapshot, n: 2, delta: { put: [], patch: [], remove: [] } }]),
  }
  for await (const piece of writeArchive(source)) text += piece
  return text
}

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The file after a change, with a digest that fits: what somebody would send who means harm. */
function forged(change: (file: File) => void): unknown {
  const file = JSON.parse(text) as File
  change(file)
  const { archive, ...workshop } = file
  const { sha256: _, ...rest } = archive
  const digest = createHash('sha256').update(JSON.stringify(workshop)).update(JSON.stringify(rest))
  return JSON.parse(
    JSON.stringify({ ...workshop, archive: { ...rest, sha256: digest.digest('hex') } }),
  )
}

const text = await writeFile()

/** Reads bytes as the server does. */
async function readBytes(bytes: Buffer): ReturnType<typeof readArchive> {
  const read = (start: number, end: number) => Promise.resolve(bytes.subarray(start, end))
  const file = await openArchive({ size: bytes.length, read })
  return file.ok ? readArchive(file.value, maxRecords) : file
}

const read = (file: unknown) => readBytes(Buffer.from(JSON.stringify(file)))
const poison = (target: object) =>
  Object.defineProperty(target, '__proto__', { value: { isAdmin: true }, enumerable: true })
function first(file: File, typeName: string): Record<string, unknown> {
  const found = file.archive.records.find((record) => record.typeName === typeName)
  if (!found) throw new Error(`there is no ${typeName}`)
  return found
}

describe('an archive', () => {
  it('[F2] is read as it was written, snapshot by snapshot', async () => {
    const archive = await read(JSON.parse(text))
    if (!archive.ok) throw new Error(JSON.stringify(archive.faults))
    expect(archive.value.session?.closed).toHaveLength(1)
    const sizes: number[] = []
    for await (const { state } of readSnapshots(archive.value.snapshots())) sizes.push(state.size)
    const count = archive.value.records.length
    expect(sizes).toEqual([count, count])
    expect((await read(forged(() => undefined))).ok).toBe(true)
  })

  it.each([firstSchema, secondSchema])(
    '[F2] of schema $schema is brought to the schema of today',
    async ({ schema, records }) => {
      const old = forged(({ archive }) => {
        const delta = { put: records, patch: [], remove: [] }
        const snapshots = archive.snapshots.slice(0, 1).map((one) => ({ ...one, schema, delta }))
        Object.assign(archive, { schema, records, snapshots })
      })
      const archive = await read(old)
      if (!archive.ok) throw new Error(JSON.stringify(archive.faults))
      const ids = records.map(({ id }) => id).toSorted()
      expect(archive.value.records.map(({ id }) => id).toSorted()).toEqual(ids)
      for await (const { state } of readSnapshots(archive.value.snapshots())) {
        expect([...state.keys()].toSorted()).toEqual(ids)
      }
    },
  )

  it('[F3] is refused after any change of one bit, wherever it is', async () => {
    const bytes = new TextEncoder().encode(text)
    let seed = 20_260_301
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((seed / 2 ** 32) * below)
    }
    for (let round = 0; round < 300; round += 1) {
      const altered = bytes.slice()
      const at = random(altered.length)
      altered[at] = (altered[at] ?? 0) ^ (1 << random(8))
      const isRead = await readBytes(Buffer.from(altered)).then(
        ({ ok }) => ok,
        (error: unknown) => !(error instanceof MalformedArchive),
      )
      expect({ at, isRead }).toEqual({ at, isRead: false })
    }
  })

  it.each<readonly [string, string, (file: File) => void]>([
    ['a poisonous key in a record', '/__proto__', (file) => poison(first(file, 'page'))],
    [
      'a poisonous key deep in one',
      '/meta/__proto__',
      (file) => poison(first(file, 'page')['meta'] as object),
    ],
    [
      'a shape on no page',
      '/archive/records/',
      (file) => (first(file, 'shape')['parentId'] = 'page:none'),
    ],
    [
      'a shape in itself',
      '/archive/records/',
      (file) => (first(file, 'shape')['parentId'] = first(file, 'shape')['id']),
    ],
    [
      'a record twice',
      '/archive/records',
      ({ archive }) => archive.records.push({ ...first({ archive }, 'page') } as never),
    ],
    [
      'a record of a browser',
      '/archive/records/',
      ({ archive }) => archive.records.push({ id: 'camera:x', typeName: 'camera' }),
    ],
    [
      'a step twice',
      '/archive/session/steps/1/id',
      ({ archive }) => archive.session?.steps.push(archive.session.steps[0]),
    ],
    [
      'a vote twice',
      '/archive/session/votes/1/id',
      ({ archive }) => double(archive.session?.votes),
    ],
    [
      'dots for what was no target',
      '/archive/session/votes/0/results',
      ({ archive }) => give(archive, 'results', 'constructor'),
    ],
    [
      'more proxy dots than dots',
      '/archive/session/votes/0/proxy',
      ({ archive }) => give(archive, 'proxy', 'I02'),
    ],
    [
      'endless votes',
      '/archive/session/votes',
      ({ archive }) => double(archive.session?.votes, 1_001),
    ],
    [
      'endless runs',
      '/archive/session/runs',
      ({ archive }) => double(archive.session?.runs, 20_001),
    ],
    ['endless snapshots', '/archive/snapshots', ({ archive }) => double(archive.snapshots, 5_001)],
    [
      'a snapshot out of order',
      '/archive/snapshots/2/n',
      ({ archive }) => double(archive.snapshots),
    ],
    [
      'a change of what is not there',
      '/archive/snapshots/1/delta',
      ({ archive }) => archive.snapshots[1]?.delta.patch.push({ id: 'page:none' }),
    ],
    [
      'more records in a snapshot than a board has',
      '/archive/snapshots/1/delta',
      ({ archive }) => swell(archive),
    ],
    [
      'an image under a false name',
      '/archive/assets/0',
      ({ archive }) => swap(archive, '<svg xmlns="http://www.w3.org/2000/svg"/>', false),
    ],
    [
      'an image with a script',
      '/archive/assets/0',
      ({ archive }) =>
        swap(archive, '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>', true),
    ],
    [
      'a page as image',
      '/archive/assets/0',
      ({ archive }) => swap(archive, '<html><body>x</body></html>', true),
    ],
    [
      'a newer schema',
      '/archive/schema',
      ({ archive }) => Object.assign(archive, { schema: SCHEMA_VERSION + 1 }),
    ],
  ])('[F3] with %s is refused, though its digest fits', async (_name, place, change) => {
    const archive = await read(forged(change))
    expect(archive.ok ? [] : archive.faults.map(({ pointer }) => pointer)).toContainEqual(
      expect.stringContaining(place),
    )
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
  })
})

function double(list: unknown[] | undefined, times = 1): void {
  for (let at = 0; at < times; at += 1) list?.push(list[0])
}

function give(archive: Archive, field: 'results' | 'proxy', target: string): void {
  const dots = archive.session?.votes[0]?.[field]
  if (dots) dots[target] = 1
}

function swell({ snapshots, records }: Archive): void {
  const page = records.find(({ typeName }) => typeName === 'page')
  for (let at = 0; at < maxRecords; at += 1) {
    snapshots[1]?.delta.put.push({ ...page, id: `page:${at}`, typeName: 'page' })
  }
}

function swap({ assets }: Archive, image: string, hasItsHash: boolean): void {
  const [asset] = assets
  if (!asset) return
  const bytes = Buffer.from(image)
  asset.data = bytes.toString('base64')
  if (hasItsHash) asset.id = hashOf(bytes)
}
