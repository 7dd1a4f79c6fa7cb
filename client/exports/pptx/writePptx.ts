/** Writes slides as PPTX: ECMA-376, a part a file, with nothing in it that a slide does not need. */
import { zipSync, type Zippable } from 'fflate'
import { master, theme, layout, notesMaster } from './look.ts'
import { box, slideSize, slideXml, notesXml } from './slideXml.ts'
import { escapeXml, xmlHead } from './xml.ts'

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

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageSpace = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.presentationml'

/** Answers the file. */
export function writePptx(slides: readonly Slide[], about: PptxAbout): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const files: Zippable = {}
  const add = (path: string, xml: string): void => {
    files[path] = encoder.encode(xmlHead + xml)
  }
  add('[Content_Types].xml', contentTypes(slides.length))
  add(
    '_rels/.rels',
    relations([
      [`${office}/officeDocument`, 'ppt/presentation.xml'],
      [`${packageSpace}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${office}/extended-properties`, 'docProps/app.xml'],
    ]),
  )
  add('docProps/core.xml', coreProperties(about))
  add(
    'docProps/app.xml',
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Korridor</Application><Slides>${slides.length}</Slides></Properties>`,
  )
  add('ppt/presentation.xml', presentation(slides.length))
  add(
    'ppt/_rels/presentation.xml.rels',
    relations([
      [`${office}/slideMaster`, 'slideMasters/slideMaster1.xml'],
      [`${office}/notesMaster`, 'notesMasters/notesMaster1.xml'],
      [`${office}/theme`, 'theme/theme1.xml'],
      ...slides.map((_, index): Relation => [`${office}/slide`, `slides/slide${index + 1}.xml`]),
    ]),
  )
  add('ppt/theme/theme1.xml', theme)
  add('ppt/theme/theme2.xml', theme)
  add('ppt/slideMasters/slideMaster1.xml', master)
  add(
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    relations([
      [`${office}/slideLayout`, '../slideLayouts/slideLayout1.xml'],
      [`${office}/theme`, '../theme/theme1.xml'],
    ]),
  )
  add('ppt/slideLayouts/slideLayout1.xml', layout)
  add(
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
    relations([[`${office}/slideMaster`, '../slideMasters/slideMaster1.xml']]),
  )
  add('ppt/notesMasters/notesMaster1.xml', notesMaster)
  add(
    'ppt/notesMasters/_rels/notesMaster1.xml.rels',
    relations([[`${office}/theme`, '../theme/theme2.xml']]),
  )
  for (const [index, slide] of slides.entries()) {
    const number = index + 1
    add(`ppt/slides/slide${number}.xml`, slideXml(slide, about.language))
    add(
      `ppt/slides/_rels/slide${number}.xml.rels`,
      relations([
        [`${office}/slideLayout`, '../slideLayouts/slideLayout1.xml'],
        [`${office}/image`, `../media/image${number}.png`],
        [`${office}/notesSlide`, `../notesSlides/notesSlide${number}.xml`],
      ]),
    )
    add(`ppt/notesSlides/notesSlide${number}.xml`, notesXml(slide, about.language))
    add(
      `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
      relations([
        [`${office}/notesMaster`, '../notesMasters/notesMaster1.xml'],
        [`${office}/slide`, `../slides/slide${number}.xml`],
      ]),
    )
    files[`ppt/media/image${number}.png`] = [slide.picture, { level: 0 }]
  }
  return zipSync(files, { level: 6, mtime: about.at })
}

type Relation = readonly [type: string, target: string]

function relations(list: readonly Relation[]): string {
  const entries = list.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packageSpace}/relationships">${entries.join('')}</Relationships>`
}

function contentTypes(slides: number): string {
  const own = (path: string, type: string): string =>
    `<Override PartName="${path}" ContentType="${type}"/>`
  const numbered = Array.from(
    { length: slides },
    (_, index) =>
      own(`/ppt/slides/slide${index + 1}.xml`, `${types}.slide+xml`) +
      own(`/ppt/notesSlides/notesSlide${index + 1}.xml`, `${types}.notesSlide+xml`),
  )
  const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml'
  return `<Types xmlns="${packageSpace}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="png" ContentType="image/png"/>
${own('/ppt/presentation.xml', `${types}.presentation.main+xml`)}
${own('/ppt/slideMasters/slideMaster1.xml', `${types}.slideMaster+xml`)}
${own('/ppt/slideLayouts/slideLayout1.xml', `${types}.slideLayout+xml`)}
${own('/ppt/notesMasters/notesMaster1.xml', `${types}.notesMaster+xml`)}
${own('/ppt/theme/theme1.xml', themeType)}${own('/ppt/theme/theme2.xml', themeType)}
${own('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}
${own('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml')}
${numbered.join('\n')}</Types>`
}

function coreProperties({ title, language, at }: PptxAbout): string {
  const stamp = `${at.toISOString().slice(0, 19)}Z`
  return `<cp:coreProperties xmlns:cp="${packageSpace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Korridor</dc:creator><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created></cp:coreProperties>`
}

function presentation(slides: number): string {
  // The first relations are those of the masters and the theme.
  const list = Array.from(
    { length: slides },
    (_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 4}"/>`,
  )
  return `<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${list.join('')}</p:sldIdLst><p:sldSz cx="${slideSize.w}" cy="${slideSize.h}"/><p:notesSz cx="${box.notes.page.w}" cy="${box.notes.page.h}"/></p:presentation>`
}
