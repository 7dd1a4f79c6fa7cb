import { expect, test } from 'vitest'
import { readXml } from '../../test/readXml.ts'
import { readZip } from '../../test/readZip.ts'
import { tableNotes } from './tableNotes.ts'
import { writePptx, type Slide } from './writePptx.ts'

const hostile = '<b>"Titel" & \u0000\u0007 \ud800 mehr\u000b=1+1'

const slide = (title: string): Slide => ({
  title,
  picture: Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
  pixels: { w: 3200, h: 1800 },
  alt: `Bild: ${title}`,
  notes: [`Notiz zu ${title}`, '', 'Zweite Zeile'],
})

const about = { title: hostile, language: 'de', at: new Date('2026-11-22T10:00:00Z') }
const files = readZip(Buffer.from(writePptx([slide('Erstes Blatt'), slide(hostile)], about)))
const xml = (path: string) => readXml(files.get(path)?.toString() ?? '')

test('every part is well-formed XML and every relation leads to a part', () => {
  for (const [path, bytes] of files) {
    if (!/\.(?:xml|rels)$/.test(path)) continue
    const { attributes } = readXml(bytes.toString())
    if (!path.endsWith('.rels')) continue
    const folder = path.replace(/_rels\/[^/]*$/, '')
    for (const { name, value } of attributes.filter((one) => one.name === 'Target')) {
      const target = new URL(value, `file:///${folder}`).pathname.slice(1)
      expect([...files.keys()], `${path} ${name}`).toContain(target)
    }
  }
})

test('every part has a content type', () => {
  const { attributes } = xml('[Content_Types].xml')
  const of = (name: string) => attributes.filter((one) => one.name === name).map((one) => one.value)
  const covered = new Set(of('PartName').map((path) => path.slice(1)))
  for (const path of files.keys()) {
    if (path === '[Content_Types].xml' || path.endsWith('.rels') || path.endsWith('.png')) continue
    expect(covered).toContain(path)
  }
  expect(of('PartName').toSorted()).toEqual([...new Set(of('PartName'))].toSorted())
})

test('titles, alternative texts and notes say what they were given, and nothing in them is markup', () => {
  expect(xml('ppt/slides/slide1.xml').text.trim()).toBe('Erstes Blatt')
  expect(xml('ppt/slides/slide2.xml').text.trim()).toBe('<b>"Titel" &  \ufffd mehr=1+1')
  const alt = xml('ppt/slides/slide1.xml').attributes.find(({ name }) => name === 'descr')
  expect(alt?.value).toBe('Bild: Erstes Blatt')
  expect(xml('ppt/notesSlides/notesSlide1.xml').text.trim()).toBe(
    'Notiz zu Erstes BlattZweite Zeile',
  )
})

test('the picture keeps its proportions and stays on the slide', () => {
  const { attributes } = xml('ppt/slides/slide1.xml')
  const last = (name: string) =>
    Number(
      attributes.findLast((one) => one.name === name && /^a:(?:ext|off)$/.test(one.element))?.value,
    )
  expect(last('cx') / last('cy')).toBeCloseTo(3200 / 1800, 3)
  expect(last('y') + last('cy')).toBeLessThanOrEqual(6_858_000)
})

test('tables become their name and paragraphs of cells with their columns', () => {
  const table = {
    name: 'Vorhaben',
    columns: ['Titel', 'Aufwand', 'Datum'],
    rows: [
      ['Grüne Welle', 3.5, null],
      ['Hitzeschutz', 0, '2027-01-01'],
    ],
  }
  expect(tableNotes([table, { ...table, rows: [] }], 'de')).toEqual([
    'Vorhaben',
    'Titel: Grüne Welle; Aufwand: 3,5',
    'Titel: Hitzeschutz; Aufwand: 0; Datum: 2027-01-01',
    '',
  ])
})
