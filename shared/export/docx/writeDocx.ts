/** Writes minutes as a Word file (ECMA-376): headings, lists and tables a screen reader finds its way in. */
import { writtenAs, type Locale } from '../../i18n/locale.ts'
import {
  contentTypes,
  coreProperties,
  packParts,
  relationships,
  xml,
  xmlHead,
} from '../office/xml.ts'
import type { Protocol, ProtocolPictures } from '../protocol/protocol.ts'
import { protocolWords } from '../protocol/words.ts'
import { documentXml } from './body.ts'
import { relationOf, type PlacedPicture } from './picture.ts'
import { stylesXml } from './styles.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The file's media type. */
export const docxType = `${word}.document`

/** The file's bytes. Pictures are PNG; a template without one has its tables and sentences all the same. */
export function writeDocx(protocol: Protocol, pictures: ProtocolPictures = new Map()): Uint8Array {
  const language = writtenAs[protocol.locale]
  const placed = placePictures(protocol, pictures)
  const parts = new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', typesXml],
    [
      '_rels/.rels',
      relationships([
        ['rId1', 'officeDocument', 'word/document.xml'],
        ['rId2', 'core', 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(protocol.title, language, protocol.madeAt)],
    ['word/document.xml', documentXml(protocol, placed)],
    ['word/styles.xml', stylesXml(language)],
    ['word/numbering.xml', numberingXml],
    ['word/settings.xml', settingsXml(language)],
    ['word/header1.xml', headerXml(protocol.title)],
    ['word/footer1.xml', footerXml(protocol.locale)],
    ['word/_rels/document.xml.rels', documentRelations([...placed.values()])],
  ])
  for (const { number, bytes } of placed.values()) parts.set(`word/media/image${number}.png`, bytes)
  return packParts(parts, protocol.madeAt)
}

/** The pictures there are, by the id of their block. */
function placePictures(
  { sections }: Protocol,
  pictures: ProtocolPictures,
): ReadonlyMap<string, PlacedPicture> {
  const placed = new Map<string, PlacedPicture>()
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const picture = block.kind === 'picture' ? pictures.get(block.templateId) : undefined
    if (picture) placed.set(block.id, { ...picture, number: placed.size + 1 })
  }
  return placed
}

const typesXml = contentTypes(
  [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
  ],
  [
    ['/word/document.xml', `${word}.document.main+xml`],
    ['/word/styles.xml', `${word}.styles+xml`],
    ['/word/numbering.xml', `${word}.numbering+xml`],
    ['/word/settings.xml', `${word}.settings+xml`],
    ['/word/header1.xml', `${word}.header+xml`],
    ['/word/footer1.xml', `${word}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ],
)

function documentRelations(pictures: readonly PlacedPicture[]): string {
  return relationships([
    ['rId1', 'styles', 'styles.xml'],
    ['rId2', 'numbering', 'numbering.xml'],
    ['rId3', 'settings', 'settings.xml'],
    ['rId4', 'header', 'header1.xml'],
    ['rId5', 'footer', 'footer1.xml'],
    ...pictures.map(
      (each) => [relationOf(each), 'image', `media/image${each.number}.png`] as const,
    ),
  ])
}

const numberingXml = `${xmlHead}<w:numbering ${main}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

/** Long German words break in narrow columns; the file is of today's Word, in no mode for old ones. */
function settingsXml(language: string): string {
  return `${xmlHead}<w:settings ${main}><w:defaultTabStop w:val="709"/><w:autoHyphenation/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${language}"/></w:settings>`
}

function headerXml(title: string): string {
  return `${xmlHead}<w:hdr ${main}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t xml:space="preserve">${xml(title)}</w:t></w:r></w:p></w:hdr>`
}

function footerXml(locale: Locale): string {
  const say = protocolWords(locale)
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${xml(words)}</w:t></w:r>`
  const field = (name: string) =>
    `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
  return `${xmlHead}<w:ftr ${main}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${text(`${say('protocol.page')} `)}${field('PAGE')}${text(` ${say('protocol.pageOf')} `)}${field('NUMPAGES')}</w:p></w:ftr>`
}
