import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'
import { getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import type { Scene, SceneItem, SceneLink, TextItem } from '../scene/scene.ts'
import { startWork } from '../work.ts'
import type { LoadCut } from './PdfFonts.ts'
import { readWoff } from './sfnt.ts'
import { writePdf, type PdfPage } from './writePdf.ts'

const require = createRequire(import.meta.url)

const loadCut: LoadCut = async ({ weight, isItalic, range }) =>
  readWoff(
    readFileSync(
      require.resolve(
        `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${range}-${weight}-${isItalic ? 'italic' : 'normal'}.woff`,
      ),
    ),
  )

const place = { matrix: [1, 0, 0, 1, 0, 0], clips: [] } as const
const ink = { rgb: [22, 28, 36], alpha: 1 } as const

const words = (text: string, more: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  text,
  x: 10,
  y: 40,
  size: 30,
  weight: 600,
  isItalic: false,
  isCode: false,
  width: 0,
  fill: ink,
  block: 1,
  halo: null,
  ...place,
  ...more,
})

const pixel = { width: 1, height: 1, rgba: Uint8ClampedArray.of(255, 0, 0, 128) }

function write(...scenes: readonly (readonly SceneItem[])[]): Promise<Uint8Array<ArrayBuffer>> {
  return writeScenes(scenes.map((items) => ({ items, links: [] })))
}

async function writeScenes(
  scenes: readonly Omit<Scene, 'bounds'>[],
): Promise<Uint8Array<ArrayBuffer>> {
  async function* pages(): AsyncIterable<PdfPage> {
    for (const [index, drawn] of scenes.entries()) {
      const scene: Scene = { bounds: { x: 0, y: 0, w: 3200, h: 1800 }, ...drawn }
      yield { title: `Blatt (${index + 1}) \\ „Grün“`, scene }
    }
  }
  return writePdf({
    pages: pages(),
    pageCount: scenes.length,
    paper: 'a4',
    about: {
      title: 'Straße & <Übung>',
      language: 'de',
      date: '22. November 2026',
      at: new Date('2026-11-22T10:00:00Z'),
      pageLabel: (number, count) => `Seite ${number} von ${count}`,
    },
    tools: {
      loadCut,
      decodeImage: async () => pixel,
      drawText: () => ({ pixels: pixel, w: 30, top: 30, bottom: 10 }),
    },
    work: startWork(new AbortController().signal, () => undefined),
  })
}

async function readText(bytes: Uint8Array<ArrayBuffer>, number: number): Promise<string> {
  const pdf = await getDocumentProxy(bytes.slice())
  const { items } = await (await pdf.getPage(number)).getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join('|')
}

/** What the pages paint, as a reader that unpacks every stream sees it. */
function contentsOf(bytes: Uint8Array<ArrayBuffer>): string {
  const file = Buffer.from(bytes)
  const plain = file.toString('latin1')
  return [...plain.matchAll(/\/FlateDecode \/Length (\d+)>>\nstream\n/g)]
    .map(({ index, 0: head, 1: length }) => {
      const start = index + head.length
      return inflateSync(file.subarray(start, start + Number(length))).toString('latin1')
    })
    .filter((content) => content.includes(' cm'))
    .join('\n')
}

describe('a written PDF', () => {
  test('says its words to another reader, umlauts and Polish letters too', async () => {
    const bytes = await write([
      words('Größe, Łódź und €'),
      words('kursiv', { isItalic: true, block: 2 }),
    ])
    const text = await readText(bytes, 1)
    expect(text.replaceAll('|', '')).toContain('Größe, Łódź und €')
    expect(text).toContain('kursiv')
    expect(text).toContain('Blatt (1) \\ „Grün“')
    expect(text).toContain('Seite 1 von 1')
  })

  test('has a page for each scene, and names them beside the pages', async () => {
    const pdf = await getDocumentProxy(await write([words('eins')], [words('zwei')], []))
    expect(pdf.numPages).toBe(3)
    const outline = await pdf.getOutline()
    expect(outline.map(({ title }) => title)).toEqual(
      [1, 2, 3].map((n) => `Blatt (${n}) \\ „Grün“`),
    )
    const { view } = await pdf.getPage(1)
    expect(view.map(Math.round)).toEqual([0, 0, 842, 595])
  })

  test('tells a screen reader its language, its headings, its texts and what a picture shows', async () => {
    const image: SceneItem = {
      kind: 'image',
      href: 'data:image/png;base64,',
      w: 100,
      h: 50,
      alt: 'Karte der Stadt',
      alpha: 1,
      ...place,
    }
    const bytes = await write([
      words('erste'),
      words('zweite Zeile'),
      words('anderes', { block: 2 }),
      image,
    ])
    const pdf = await getDocumentProxy(bytes)
    expect((await pdf.getMetadata()).info).toMatchObject({
      Title: 'Straße & <Übung>',
      Language: 'de',
    })
    const tree = await (await pdf.getPage(1)).getStructTree()
    expect(rolesOf(tree)).toEqual(['Document', 'Sect', 'H1', 'P', 'P', 'Figure: Karte der Stadt'])
  })

  test('prints a title once: where the picture has it at its head, that is the heading', async () => {
    const title = 'Blatt (1) \\ „Grün“'
    const page = async (y: number) => {
      const bytes = await write([words('Frage', { block: 2 }), words(title, { y })])
      const tree = await (await (await getDocumentProxy(bytes.slice())).getPage(1)).getStructTree()
      return { count: (await readText(bytes, 1)).split(title).length - 1, roles: rolesOf(tree) }
    }
    expect(await page(60)).toEqual({ count: 1, roles: ['Document', 'Sect', 'P', 'H1'] })
    expect(await page(900)).toEqual({ count: 2, roles: ['Document', 'Sect', 'H1', 'P', 'P'] })
  })

  test('leads where the picture leads, and a screen reader hears where', async () => {
    const link: SceneLink = { address: 'https://größe.de/ä', x: 0, y: 0, w: 3200, h: 900 }
    const bytes = await writeScenes([
      { items: [words('hier')], links: [link, { ...link, y: 900 }] },
      { items: [], links: [{ ...link, address: 'mailto:amt@auenfurt.de' }] },
    ])
    const pdf = await getDocumentProxy(bytes)
    const [first, second] = [await pdf.getPage(1), await pdf.getPage(2)]
    const found = await first.getAnnotations()
    expect(found.map(({ url }) => url)).toEqual(Array(2).fill('https://xn--gre-6ka8i.de/%C3%A4'))
    const [upper, lower] = found.map(({ rect }) => rect.map(Math.round))
    expect(upper?.[1]).toBe(lower?.[3])
    expect(upper?.[0]).toBeLessThan(upper?.[2])
    expect(rolesOf(await first.getStructTree())).toEqual([
      'Document',
      'Sect',
      'H1',
      'P',
      'Link: https://größe.de/ä',
      'Link: https://größe.de/ä',
    ])
    const [mail] = await second.getAnnotations()
    expect(mail?.url).toBe('mailto:amt@auenfurt.de')
  })

  test('keeps words that no font of ours can write as a picture that still says them', async () => {
    const bytes = await write([words('Hallo 日本 👍🏽')])
    expect(await readText(bytes, 1)).toContain('Hallo')
    const content = contentsOf(bytes)
    expect(content).toContain('/ActualText <FEFF65E5672C>')
    expect(content).toContain('/ActualText <FEFFD83DDC4DD83CDFFD>')
    expect(content).toMatch(/\/Im1 Do/)
  })

  test('paints paths with colours, opacities, dashes and clips that a reader understands', async () => {
    const steps = [
      { to: 'move', x: 0, y: 0 },
      { to: 'curve', x1: 1, y1: 2, x2: 3, y2: 4, x: 5, y: 6 },
      { to: 'close' },
    ] as const
    const bytes = await write([
      {
        kind: 'path',
        hatch: null,
        steps,
        fill: { rgb: [1, 2, 3], alpha: 0.25 },
        isEvenOdd: true,
        stroke: { color: ink, width: 2, dash: [4, 2], cap: 'round', join: 'bevel' },
        matrix: [0, 1, -1, 0, 10, 10],
        clips: [{ steps, isEvenOdd: true, matrix: [2, 0, 0, 2, 5, 5] }],
      },
    ])
    const content = contentsOf(bytes)
    expect(content).toMatch(/2 0 0 2 5 5 cm\n0 0 m 1 2 3 4 5 6 c h\nW\* n/)
    expect(content).toContain('0.004 0.008 0.012 rg\n/ca250 gs')
    expect(content).toContain('2 w\n[4 2] 0 d\n1 J\n2 j')
    expect(content).toMatch(/0 0 m 1 2 3 4 5 6 c h\nB\*/)
    expect(content.match(/^q$/gm)).toHaveLength(content.match(/^Q$/gm)?.length ?? 0)
    expect(content.match(/B[DM]C$/gm)).toHaveLength(content.match(/^EMC$/gm)?.length ?? 0)
  })

  test('hatches with a pattern in the colour of the shape, at its own place and never too fine', async () => {
    const steps = [
      { to: 'move', x: 0, y: 0 },
      { to: 'line', x: 100, y: 0 },
      { to: 'line', x: 0, y: 100 },
      { to: 'close' },
    ] as const
    const shape: SceneItem = {
      kind: 'path',
      steps,
      fill: { rgb: [251, 252, 250], alpha: 1 },
      hatch: { rgb: [255, 0, 0], alpha: 1 },
      isEvenOdd: false,
      stroke: null,
      ...place,
    }
    const bytes = await write([shape, { ...shape, matrix: [0, 1, -1, 0, 0, 0] }, shape])
    const content = contentsOf(bytes)
    expect(content.match(/\/Pattern cs \/H\d scn\n0 0 m 100 0 l 0 100 l h\nf/g)).toHaveLength(3)
    const file = Buffer.from(bytes).toString('latin1')
    const patterns = [...file.matchAll(/\/PatternType 1 .*?\/Matrix \[([^\]]*)\]/g)]
    expect(patterns).toHaveLength(2)
    const [straight = [], turned = []] = patterns.map(([, list = '']) =>
      list.split(' ').map(Number),
    )
    // A tile of 8 units on a sheet of 3200 units is doubled until it is 4 points wide.
    expect((straight[0] ?? 0) * 8).toBeGreaterThan(4)
    expect((straight[0] ?? 0) * 8).toBeLessThan(8)
    expect(straight[1]).toBeCloseTo(0, 9)
    expect(turned[0]).toBeCloseTo(0, 9)
    expect(turned[1]).toBeCloseTo(straight[3] ?? 0, 5)
  })

  test('embeds only the cuts that are used, each whole', async () => {
    const plain = Buffer.from(await write([words('fett')])).toString('latin1')
    const names = new Set(plain.match(/AtkinsonHyperlegibleNext-\w+/g))
    expect([...names].toSorted()).toEqual([
      'AtkinsonHyperlegibleNext-Regular',
      'AtkinsonHyperlegibleNext-SemiBold',
    ])
  })
})

interface Branch {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly object[]
}

function rolesOf(node: Branch): string[] {
  const { role = '', alt = '', children = [] } = node
  const own = role === '' || role === 'Root' ? [] : [alt ? `${role}: ${alt}` : role]
  return [...own, ...children.flatMap((child) => rolesOf(child))]
}
