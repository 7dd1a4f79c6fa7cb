/** Writes scenes as a PDF: a page each, as vectors, its text searchable and in reading order. */
import type { Scene } from '../scene/scene.ts'
import type { Work } from '../work.ts'
import { drawScene, type DrawText } from './drawScene.ts'
import { at, numeral, PdfFile, textString, type Ref } from './PdfFile.ts'
import { PdfCanvas } from './PdfCanvas.ts'
import { PdfFonts, type LoadCut } from './PdfFonts.ts'
import { PdfHatches } from './PdfHatches.ts'
import { PdfImages, type DecodeImage, type PdfImage } from './PdfImages.ts'
import { findHeading } from './heading.ts'
import { writeLinks, type LinkOwner } from './links.ts'
import { drawFurniture, fit, type Paper } from './pageLayout.ts'
import { PageStructure, writeStructureTree } from './structure.ts'

/** A picture on its page. */
export interface PdfPage {
  readonly title: string
  readonly scene: Scene
}

/** What a PDF says about itself. */
export interface PdfAbout {
  readonly title: string
  /** The language of its words, as BCP 47 writes it. */
  readonly language: string
  /** The day, written for people. */
  readonly date: string
  readonly at: Date
  /** The words at a page's foot: "Blatt 2 von 7". */
  readonly pageLabel: (number: number, count: number) => string
}

/** What belongs to the surroundings: a browser in the product, files in a test. */
export interface PdfTools {
  readonly loadCut: LoadCut
  readonly decodeImage: DecodeImage
  readonly drawText: DrawText
}

/** Answers the file. `pages` are asked for one by one, so that only one scene is in memory. */
export async function writePdf(options: {
  readonly pages: AsyncIterable<PdfPage>
  readonly pageCount: number
  readonly paper: Paper
  readonly about: PdfAbout
  readonly tools: PdfTools
  readonly work: Work
}): Promise<Uint8Array<ArrayBuffer>> {
  const { about, paper, pageCount, tools, work } = options
  const file = new PdfFile()
  const fonts = new PdfFonts(file, tools.loadCut)
  const images = new PdfImages(file, tools.decodeImage)
  const hatches = new PdfHatches(file)
  const pagesRef = file.reserve()
  const fontsRef = file.reserve()
  const documentRef = file.reserve()
  const written: { page: Ref; section: Ref; owners: Ref; title: string }[] = []
  const linkOwners: LinkOwner[] = []
  for await (const { title, scene } of options.pages) {
    const index = written.length
    const canvas = new PdfCanvas()
    const structure = new PageStructure(file)
    const used = new Map<string, PdfImage>()
    const heading = findHeading(scene, title)
    const layout = fit(scene.bounds, paper, heading === null)
    const footer = about.pageLabel(index + 1, pageCount)
    const shownHeading = heading === null ? title : null
    await drawFurniture({ canvas, fonts, structure, layout, heading: shownHeading, about, footer })
    const { drawText } = tools
    await drawScene(
      scene,
      layout.matrix,
      { canvas, fonts, images, hatches, structure, used, drawText, heading },
      work.part(index / pageCount, (index + 1) / pageCount),
    )
    const content = file.addStream(await packed(canvas.content), '/Filter /FlateDecode', true)
    const opacities = [...canvas.opacities].map(
      ([name, value]) => `/${name} <</${name.slice(0, 2)} ${numeral(value)}>>`,
    )
    const shown = [...used.values()].map(({ name, ref }) => `/${name} ${at(ref)}`)
    const page = file.reserve()
    const firstKey = pageCount + linkOwners.length
    const links = writeLinks(file, page, scene.links, layout.matrix, structure, firstKey)
    linkOwners.push(...links.owners)
    file.add(
      `<</Type /Page /Parent ${at(pagesRef)} /MediaBox [0 0 ${numeral(layout.w)} ${numeral(layout.h)}] ` +
        `/Contents ${at(content)} /StructParents ${index} /Tabs /S /Resources <</Font ${at(fontsRef)} ` +
        `/ExtGState <<${opacities.join(' ')}>> /XObject <<${shown.join(' ')}>> ` +
        `/Pattern <<${hatches.takeResources()}>>>>${links.entry}>>`,
      page,
    )
    const owners = structure.write(page, documentRef, title)
    written.push({ page, section: structure.section, owners, title })
    await work.breathe()
  }
  fonts.write()
  file.add(`<<${fonts.resources}>>`, fontsRef)
  const kids = written.map(({ page }) => at(page)).join(' ')
  file.add(`<</Type /Pages /Kids [${kids}] /Count ${written.length}>>`, pagesRef)
  const tree = writeStructureTree(file, documentRef, written, linkOwners)
  const outlines = writeOutlines(file, written)
  const metadata = file.addStream(xmp(about), '/Type /Metadata /Subtype /XML', true)
  const root = file.add(
    `<</Type /Catalog /Pages ${at(pagesRef)} /Lang ${textString(about.language)} ` +
      `/MarkInfo <</Marked true>> /StructTreeRoot ${at(tree)} /Outlines ${at(outlines)} ` +
      `/Metadata ${at(metadata)} /ViewerPreferences <</DisplayDocTitle true>>>>`,
  )
  const stamp = `(D:${about.at.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z)`
  const info = file.add(
    `<</Title ${textString(about.title)} /Creator (Korridor) /Producer (Korridor) /CreationDate ${stamp}>>`,
  )
  return file.write(root, info, idOf(about, written.length))
}

/** Compressed beside the page's own work: the content of a large sheet is many megabytes. */
async function packed(content: string): Promise<Uint8Array> {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** The list of pages beside them. */
function writeOutlines(
  file: PdfFile,
  pages: readonly { readonly page: Ref; readonly title: string }[],
): Ref {
  const root = file.reserve()
  const refs = pages.map(() => file.reserve())
  for (const [index, { page, title }] of pages.entries()) {
    const previous = refs[index - 1]
    const next = refs[index + 1]
    file.add(
      `<</Title ${textString(title)} /Parent ${at(root)} /Dest [${at(page)} /Fit]` +
        `${previous ? ` /Prev ${at(previous)}` : ''}${next ? ` /Next ${at(next)}` : ''}>>`,
      refs[index],
    )
  }
  const [first, last] = [refs[0], refs.at(-1)]
  const ends = first && last ? ` /First ${at(first)} /Last ${at(last)}` : ''
  return file.add(`<</Type /Outlines /Count ${refs.length}${ends}>>`, root)
}

function xmp({ title, language, at: made }: PdfAbout): Uint8Array {
  const safe = (text: string): string =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll(/\p{Cc}/gu, ' ')
  return new TextEncoder().encode(`<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${safe(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Korridor</xmp:CreatorTool><xmp:CreateDate>${made.toISOString()}</xmp:CreateDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`)
}

/** Sixteen bytes that tell one file from another. */
function idOf({ title, at: made }: PdfAbout, pages: number): string {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (const letter of `${title} ${made.getTime()} ${pages}`) {
    a = Math.imul(a ^ (letter.codePointAt(0) ?? 0), 0x01000193)
    b = Math.imul(b + a, 0x85ebca6b)
  }
  const digits = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')
  return digits(a) + digits(b) + digits(a ^ b) + digits(a + b)
}
