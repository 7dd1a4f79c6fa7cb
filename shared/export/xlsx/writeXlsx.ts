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
    ['xl/workbook.xml', workbookXml(names)],
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
    parts.set(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, at === 0))
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

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return `${xmlHead}<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.join('')}</sheets></workbook>`
}

/** The row of labels stays in sight and filters the rows below it. */
function sheetXml({ columns, rows }: Sheet, isFirst: boolean): string {
  const last = `${columnName(Math.max(1, columns.length) - 1)}${rows.length + 1}`
  const widths = columns.map((label, at) => {
    const width = widthOf([label, ...rows.map((row) => row[at] ?? null)])
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  })
  const all = [
    rowXml(columns, 1, styles.head),
    ...rows.map((row, at) => rowXml(row, at + 2, styles.text)),
  ]
  const view = `<sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  const cols = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`
  const filter = rows.length === 0 ? '' : `<autoFilter ref="A1:${last}"/>`
  const layout = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
  return `${xmlHead}<worksheet ${main}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>${view}${cols}<sheetData>${all.join('')}</sheetData>${filter}${layout}</worksheet>`
}

function rowXml(cells: readonly TableCell[], number: number, style: number): string {
  const parts = cells.map((cell, at) => cellXml(cell, `${columnName(at)}${number}`, style))
  return `<row r="${number}">${parts.join('')}</row>`
}

/** Text is written in place and marked as text, so that no spreadsheet takes it for a formula. */
function cellXml(cell: TableCell, at: string, style: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? `<c r="${at}"><v>${cell + 0}</v></c>` : ''
  }
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`
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

/** A, B, … Z, AA, … */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter
}

/** Wide enough for most of what stands in the column, in characters. */
function widthOf(cells: readonly TableCell[]): number {
  const longest = Math.max(...cells.map((cell) => (cell === null ? 0 : String(cell).length)))
  return Math.min(48, Math.max(8, longest + 2))
}
