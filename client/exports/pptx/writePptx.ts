/** Writes slides as PPTX: ECMA-376, a part a file, with nothing in it that a slide does not need. */
import { zipSync, type Zippable } from 'fflate'
import {
  contentTypes,
  coreProperties,
  relationships,
  xmlHead,
} from '../../../shared/export/office/xml.ts'
import { layout, master, notesMaster, theme } from './look.ts'
import { box, notesXml, slideSize, slideXml, spaces } from './slideXml.ts'

/** One slide. */
export interface Slide {
  readonly title: string
  /** A PNG. */
  readonly picture: Uint8Array
  readonly pixels: { readonly w: number; readonly h: number }
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string
  /** Paragraphs for whoever presents. */
  readonly notes: readonly string[]
}

/** What a file says about itself. */
export interface PptxAbout {
  readonly title: string
  readonly language: string
  readonly at: Date
}

const slideTypes = 'application/vnd.openxmlformats-officedocument.presentationml'
const officeTypes = 'application/vnd.openxmlformats-officedocument'

/** Answers the file. */
export function writePptx(slides: readonly Slide[], about: PptxAbout): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const files: Zippable = {}
  const add = (path: string, text: string): void => {
    files[path] = encoder.encode(text.startsWith(xmlHead) ? text : xmlHead + text)
  }
  add('[Content_Types].xml', typesOf(slides.length))
  add(
    '_rels/.rels',
    relationships([
      ['rId1', 'officeDocument', 'ppt/presentation.xml'],
      ['rId2', 'core', 'docProps/core.xml'],
    ]),
  )
  add('docProps/core.xml', coreProperties(about.title, about.language, about.at.getTime()))
  add('ppt/presentation.xml', presentation(slides.length))
  add(
    'ppt/_rels/presentation.xml.rels',
    relationships([
      ['rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'],
      ['rId2', 'notesMaster', 'notesMasters/notesMaster1.xml'],
      ['rId3', 'theme', 'theme/theme1.xml'],
      ...slides.map(
        (_, index) =>
          [`rId${firstSlide + index}`, 'slide', `slides/slide${index + 1}.xml`] as const,
      ),
    ]),
  )
  add('ppt/theme/theme1.xml', theme)
  add('ppt/theme/theme2.xml', theme)
  add('ppt/slideMasters/slideMaster1.xml', master)
  add(
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    relationships([
      ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['rId2', 'theme', '../theme/theme1.xml'],
    ]),
  )
  add('ppt/slideLayouts/slideLayout1.xml', layout)
  add(
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
    relationships([['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml']]),
  )
  add('ppt/notesMasters/notesMaster1.xml', notesMaster)
  add(
    'ppt/notesMasters/_rels/notesMaster1.xml.rels',
    relationships([['rId1', 'theme', '../theme/theme2.xml']]),
  )
  for (const [index, slide] of slides.entries()) {
    const number = index + 1
    add(`ppt/slides/slide${number}.xml`, slideXml(slide, about.language))
    add(
      `ppt/slides/_rels/slide${number}.xml.rels`,
      relationships([
        ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['rId2', 'image', `../media/image${number}.png`],
        ['rId3', 'notesSlide', `../notesSlides/notesSlide${number}.xml`],
      ]),
    )
    add(`ppt/notesSlides/notesSlide${number}.xml`, notesXml(slide, about.language))
    add(
      `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
      relationships([
        ['rId1', 'notesMaster', '../notesMasters/notesMaster1.xml'],
        ['rId2', 'slide', `../slides/slide${number}.xml`],
      ]),
    )
    // A PNG is compressed already.
    files[`ppt/media/image${number}.png`] = [slide.picture, { level: 0 }]
  }
  return zipSync(files, { level: 6, mtime: about.at })
}

/** The number of the first slide's relation, after those of the masters and the theme. */
const firstSlide = 4

function typesOf(slides: number): string {
  const numbered = Array.from({ length: slides }, (_, index) => [
    [`/ppt/slides/slide${index + 1}.xml`, `${slideTypes}.slide+xml`] as const,
    [`/ppt/notesSlides/notesSlide${index + 1}.xml`, `${slideTypes}.notesSlide+xml`] as const,
  ])
  return contentTypes(
    [
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
      ['png', 'image/png'],
    ],
    [
      ['/ppt/presentation.xml', `${slideTypes}.presentation.main+xml`],
      ['/ppt/slideMasters/slideMaster1.xml', `${slideTypes}.slideMaster+xml`],
      ['/ppt/slideLayouts/slideLayout1.xml', `${slideTypes}.slideLayout+xml`],
      ['/ppt/notesMasters/notesMaster1.xml', `${slideTypes}.notesMaster+xml`],
      ['/ppt/theme/theme1.xml', `${officeTypes}.theme+xml`],
      ['/ppt/theme/theme2.xml', `${officeTypes}.theme+xml`],
      ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ...numbered.flat(),
    ],
  )
}

function presentation(slides: number): string {
  const list = Array.from(
    { length: slides },
    (_, index) => `<p:sldId id="${256 + index}" r:id="rId${firstSlide + index}"/>`,
  )
  const { page } = box.notes
  return `<p:presentation ${spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${list.join('')}</p:sldIdLst><p:sldSz cx="${slideSize.w}" cy="${slideSize.h}"/><p:notesSz cx="${page.w}" cy="${page.h}"/></p:presentation>`
}
