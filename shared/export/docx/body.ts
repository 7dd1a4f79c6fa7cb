/** The text of the minutes as WordprocessingML: real headings, lists and tables whose heads are marked as such. */
import { cleanText } from '../cleanText.ts'
import { xml, xmlHead } from '../office/xml.ts'
import type { Protocol, ProtocolBlock, ProtocolColumn } from '../protocol/protocol.ts'
import { columnWidths } from './columnWidths.ts'
import { drawingOf, type PlacedPicture } from './picture.ts'

/** The width of the text on a page of A4 with margins of 2 cm, in twentieths of a point. */
const textWidth = 9638

/** The part `word/document.xml`; a picture stands where `pictures` has one for its block. */
export function documentXml(
  protocol: Protocol,
  pictures: ReadonlyMap<string, PlacedPicture>,
): string {
  const parts = [
    paragraph('Title', runOf(protocol.title)),
    ...protocol.sections.flatMap((section) => [
      paragraph('Heading1', runOf(section.title)),
      ...section.blocks.map((block, at) =>
        blockXml(block, pictures, section.blocks[at - 1], section.blocks[at + 1]),
      ),
    ]),
  ]
  // Word wants a paragraph after the last table.
  if (parts.at(-1)?.endsWith('</w:tbl>')) parts.push(paragraph(null, ''))
  return `${xmlHead}<w:document ${namespaces}><w:body>${parts.join('')}${pageLayout}</w:body></w:document>`
}

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ')

/** A4 upright, margins of 2 cm. */
const pageLayout =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'

/** Stays on the page of what follows. */
const keepNext = '<w:keepNext/>'

type Blocks = ReadonlyMap<string, PlacedPicture>

/** What follows a table keeps its distance by itself; no empty paragraph is read aloud in between. */
const afterTable = '<w:spacing w:before="200"/>'

function blockXml(
  block: ProtocolBlock,
  pictures: Blocks,
  before?: ProtocolBlock,
  after?: ProtocolBlock,
): string {
  const isAfterTable = before?.kind === 'table' || before?.kind === 'facts'
  const distance = isAfterTable ? afterTable : ''
  switch (block.kind) {
    case 'heading':
      return paragraph('Heading2', runOf(block.text))
    case 'text':
      // A picture stays with the line that leads to it.
      return paragraph(
        null,
        runOf(block.text),
        `${after?.kind === 'picture' ? keepNext : ''}${distance}`,
      )
    case 'list': {
      const title = block.title === null ? '' : paragraph('Heading2', runOf(block.title))
      return title + block.items.map(({ text }) => bullet(text)).join('')
    }
    case 'facts': {
      const columns = block.labels.map((label, at) => ({
        label,
        share: at === 0 ? 3 : 10,
        isFigure: false,
      }))
      const rows = block.rows.map(({ label, text }) => [label, text])
      // Two tables in a row would become one.
      return (
        (isAfterTable ? paragraph(null, '') : '') +
        table(block.caption, columns, rows, { hasRowHeads: true })
      )
    }
    case 'table': {
      const { caption, columns, rows, isForm = false } = block
      return paragraph('Caption', runOf(caption)) + table(caption, columns, rows, { isForm })
    }
    case 'picture': {
      const picture = pictures.get(block.id)
      if (!picture) return ''
      const drawing = drawingOf(picture, block.caption, block.alt)
      return (
        paragraph('Picture', `<w:r>${drawing}</w:r>`, distance) +
        paragraph('PictureCaption', runOf(block.caption))
      )
    }
  }
}

/** Tables of so many rows stay on one page. */
const keptTogether = 9

/** `hasRowHeads`: the first column heads its rows too. `isForm`: there is room to write by hand. */
function table(
  caption: string,
  columns: readonly ProtocolColumn[],
  rows: readonly (readonly string[])[],
  {
    hasRowHeads = false,
    isForm = false,
  }: { readonly hasRowHeads?: boolean; readonly isForm?: boolean },
): string {
  const widths = columnWidths(columns, rows, textWidth)
  const cells = (row: readonly string[], isKept: boolean) =>
    columns
      .map(({ isFigure }, at) => cell(row[at] ?? '', widths[at] ?? 0, { isFigure, isKept }))
      .join('')
  const look = `<w:tblLook w:val="${hasRowHeads ? '00A0' : '0020'}" w:firstRow="1" w:lastRow="0" w:firstColumn="${Number(hasRowHeads)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`
  const properties = `<w:tblPr><w:tblStyle w:val="ProtocolTable"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}<w:tblCaption w:val="${xml(caption)}"/></w:tblPr>`
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  const labels = columns.map(({ label }) => label)
  const headRow = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells(labels, true)}</w:tr>`
  const height = isForm ? '<w:trHeight w:val="900" w:hRule="atLeast"/>' : ''
  const isSmall = rows.length <= keptTogether
  const body = rows.map((row, at) => {
    const isKept = isSmall && at < rows.length - 1
    return `<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>${cells(row, isKept)}</w:tr>`
  })
  return `<w:tbl>${properties}${grid}${headRow}${body.join('')}</w:tbl>`
}

/**
 * A head stays with the row below it: LibreOffice loses the rows of a table whose head is the last thing on
 * a page. So do the rows of a small table.
 */
function cell(
  text: string,
  width: number,
  { isFigure, isKept }: { readonly isFigure: boolean; readonly isKept: boolean },
): string {
  const side = `${isKept ? keepNext : ''}${isFigure ? '<w:jc w:val="right"/>' : ''}`
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/>${side}</w:pPr>${runOf(text)}</w:p></w:tc>`
}

/** A point of a list. The numbering stands at the paragraph too: not every reader looks into styles. */
function bullet(text: string): string {
  const properties =
    '<w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  return `<w:p><w:pPr>${properties}</w:pPr>${runOf(text)}</w:p>`
}

function paragraph(style: string | null, runs: string, layout = ''): string {
  const properties = `${style === null ? '' : `<w:pStyle w:val="${style}"/>`}${layout}`
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

/** A run of text; its line breaks stay. */
function runOf(text: string): string {
  const lines = cleanText(text).trim().split('\n')
  const parts = lines.map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`)
  return text === '' ? '' : `<w:r>${parts.join('<w:br/>')}</w:r>`
}
