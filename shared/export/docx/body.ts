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
      ...section.blocks.map((block) => blockXml(block, pictures)),
    ]),
  ]
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

function blockXml(block: ProtocolBlock, pictures: ReadonlyMap<string, PlacedPicture>): string {
  switch (block.kind) {
    case 'heading':
      return paragraph('Heading2', runOf(block.text))
    case 'text':
      return paragraph(null, runOf(block.text))
    case 'list': {
      const title = block.title === null ? '' : paragraph('Heading2', runOf(block.title))
      return title + block.items.map(({ text }) => bullet(text)).join('')
    }
    case 'facts':
      return table(
        block.caption,
        [3, 10].map((share) => ({ label: '', share, isFigure: false })),
        block.rows.map(({ label, text }) => [label, text]),
        'firstColumn',
      )
    case 'table':
      return (
        paragraph('Caption', runOf(block.caption)) +
        table(block.caption, block.columns, block.rows, 'firstRow')
      )
    case 'picture': {
      const picture = pictures.get(block.id)
      if (!picture) return ''
      const drawing = drawingOf(picture, block.caption, block.alt)
      return paragraph(null, `<w:r>${drawing}</w:r>`) + paragraph('Caption', runOf(block.caption))
    }
  }
}

function table(
  caption: string,
  columns: readonly ProtocolColumn[],
  rows: readonly (readonly string[])[],
  head: 'firstRow' | 'firstColumn',
): string {
  const widths = columnWidths(columns, rows, textWidth)
  const cells = (row: readonly string[], isHead = false) =>
    columns
      .map(({ isFigure }, at) => cell(row[at] ?? '', widths[at] ?? 0, { isFigure, isHead }))
      .join('')
  const look = `<w:tblLook w:val="${head === 'firstRow' ? '0020' : '0080'}" w:firstRow="${Number(head === 'firstRow')}" w:lastRow="0" w:firstColumn="${Number(head === 'firstColumn')}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`
  const properties = `<w:tblPr><w:tblStyle w:val="ProtocolTable"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}<w:tblCaption w:val="${xml(caption)}"/></w:tblPr>`
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  const headRow =
    head === 'firstRow'
      ? `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells(
          columns.map(({ label }) => label),
          true,
        )}</w:tr>`
      : ''
  const body = rows
    .map((row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(row)}</w:tr>`)
    .join('')
  // Two tables in a row would become one; a paragraph keeps them apart, and Word asks for one at the end.
  return `<w:tbl>${properties}${grid}${headRow}${body}</w:tbl>${paragraph(null, '')}`
}

/**
 * A head stays with the row below it: LibreOffice loses the rows of a table whose head is the last thing on
 * a page.
 */
function cell(
  text: string,
  width: number,
  { isFigure, isHead }: { readonly isFigure: boolean; readonly isHead: boolean },
): string {
  const side = `${isHead ? '<w:keepNext/>' : ''}${isFigure ? '<w:jc w:val="right"/>' : ''}`
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/>${side}</w:pPr>${runOf(text)}</w:p></w:tc>`
}

/** A point of a list. The numbering stands at the paragraph too: not every reader looks into styles. */
function bullet(text: string): string {
  const properties =
    '<w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  return `<w:p><w:pPr>${properties}</w:pPr>${runOf(text)}</w:p>`
}

function paragraph(style: string | null, runs: string): string {
  const properties = style === null ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}${runs}</w:p>`
}

/** A run of text; its line breaks stay. */
function runOf(text: string): string {
  const lines = cleanText(text).trim().split('\n')
  const parts = lines.map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`)
  return text === '' ? '' : `<w:r>${parts.join('<w:br/>')}</w:r>`
}
