/** Writes a workbook as an Excel file (ECMA-376): typed cells, labels that stay in sight, nothing that runs. */
import { isDay } from '../../model/day.ts'
import type { TableCell } from '../../workshop/table.ts'
import { cleanText } from '../cleanText.ts'
import {
  contentTypes,
  coreProperties,
  packParts,
  relationships,
  xml,
  xmlHead,
} from '../office/xml.ts'
import { columnName } from './columnName.ts'
import { linesIn, paperOf, type Paper } from './paper.ts'
import { sheetNames, type Sheet } from './sheet.ts'
import { stylesXml, styles } from './styles.ts'

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** The file's media type. */
export const xlsxType = `${excel}.sheet`

/** The longest text a cell can hold. */
const mostCharacters = 32_767

/** The file's bytes; `madeAt` in epoch milliseconds, `language` as a tag such as `de-DE`. */
export function writeXlsx(
  title: string,
  sheets: readonly Sheet[],
  language: string,
  madeAt: number,
): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name))
  const papers = sheets.map(paperOf)
  const parts = new Map<string, string>([
    ['[Content_Types].xml', typesXml(sheets.length)],
    [
      '_rels/.rels',
      relationships([
        ['rId1', 'officeDocument', 'xl/workbook.xml'],
        ['rId2', 'core', 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(title, language, madeAt)],
    ['xl/workbook.xml', workbookXml(names, papers)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map(
          (_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const,
        ),
        [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml],
  ])
  for (const [at, sheet] of sheets.entries()) {
    parts.set(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, { title, isFirst: at === 0 }))
  }
  return packParts(parts, madeAt)
}

function typesXml(sheets: number): string {
  return contentTypes(
    [
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
    ],
    [
      ['/xl/workbook.xml', `${excel}.sheet.main+xml`],
      ['/xl/styles.xml', `${excel}.styles+xml`],
      ...Array.from(
        { length: sheets },
        (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${excel}.worksheet+xml`] as const,
      ),
      ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ],
  )
}

/** The row of labels is printed on every page, and what a row is about on every page of a wide sheet. */
function workbookXml(names: readonly string[], papers: readonly Paper[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const titles = names.map((name, at) => {
    const place = `'${name.replaceAll("'", "''")}'!`
    const { pagesAcross, keyColumns } = papers[at] ?? { pagesAcross: 1, keyColumns: 1 }
    const keys = pagesAcross > 1 ? `${place}$A:$${columnName(keyColumns - 1)},` : ''
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xml(`${keys}${place}$1:$1`)}</definedName>`
  })
  return `${xmlHead}<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.join('')}</sheets>${titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : ''}</workbook>`
}

/** The row of labels stays in sight and filters the rows below it. */
function sheetXml(
  sheet: Sheet,
  { title, isFirst }: { readonly title: string; readonly isFirst: boolean },
): string {
  const { columns, rows } = sheet
  const paper = paperOf(sheet)
  const last = `${columnName(Math.max(1, columns.length) - 1)}${rows.length + 1}`
  const widths = paper.widths.map((width, at) => {
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  })
  const all = [
    rowXml(columns, 1, styles.head, linesIn(columns, paper.widths)),
    ...rows.map((row, at) => rowXml(row, at + 2, styles.text, linesIn(row, paper.widths))),
  ]
  const keys = paper.keyColumns
  const view = `<sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0"><pane xSplit="${keys}" ySplit="1" topLeftCell="${columnName(keys)}2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`
  const cols = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`
  const filter = rows.length === 0 ? '' : `<autoFilter ref="A1:${last}"/>`
  const layout =
    '<printOptions gridLines="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${paper.pagesAcross}" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>${xml(`&L&"-,Bold"&A&R${cleanText(title).replaceAll('&', '&&').slice(0, 150)}`)}</oddHeader><oddFooter>${xml('&R&P / &N')}</oddFooter></headerFooter>`
  return `${xmlHead}<worksheet ${main}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>${view}${cols}<sheetData>${all.join('')}</sheetData>${filter}${layout}</worksheet>`
}

/** Not every program makes a row as high as its texts need, so it is said. */
function rowXml(cells: readonly TableCell[], number: number, style: number, lines: number): string {
  const parts = cells.map((cell, at) => cellXml(cell, `${columnName(at)}${number}`, style))
  // Points; a sheet holds no higher row than 409.
  const height = lines > 1 ? ` ht="${Math.min(409, lines * 15)}" customHeight="1"` : ''
  return `<row r="${number}"${height}>${parts.join('')}</row>`
}

/** Text is written in place and marked as text, so that no spreadsheet takes it for a formula. */
function cellXml(cell: TableCell, at: string, style: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? `<c r="${at}" s="${style}"><v>${cell + 0}</v></c>` : ''
  }
  if (typeof cell === 'boolean') return `<c r="${at}" s="${style}" t="b"><v>${Number(cell)}</v></c>`
  if (isDay(cell)) return `<c r="${at}" s="${styles.day}"><v>${dayNumber(cell)}</v></c>`
  const text = cleanText(cell).slice(0, mostCharacters)
  const isFormula = /^[=+\-@＝＋－＠]/.test(text)
  const look = isFormula ? styles.quoted : style
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`
}

/** Days since the one that spreadsheets count as zero. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
}
