/** What every section of the minutes is composed with: the source, the words, and the tables read by column. */
import { writtenAs, type Locale } from '../../i18n/locale.ts'
import type { Text } from '../../model/text.ts'
import { lastDots } from '../../session/votesTable.ts'
import { isBlank } from '../../workshop/labelOf.ts'
import type { InsightBlock } from '../../workshop/insight.ts'
import type { Table, TableCell } from '../../workshop/table.ts'
import type { Workshop } from '../../workshop/workshop.ts'
import { namesOf, type NameOf } from '../names.ts'
import { mergeTables } from '../mergeTables.ts'
import type { ProtocolBlock, ProtocolColumn } from './protocol.ts'
import type { ProtocolSource } from './protocolSource.ts'
import { timesIn, type Times } from './times.ts'
import { labelOfColumn, protocolWords, wordOf, type SayProtocol } from './words.ts'

/** A row of a table by its columns. */
export type Row = Readonly<Record<string, TableCell>>

/** What the sections of the minutes are written from. */
export interface Composing extends ProtocolSource {
  /** The workshop in which everything is called something: no id stands in the minutes for a missing name. */
  readonly workshop: Workshop
  /** The workshop as the board holds it. */
  readonly written: Workshop
  readonly say: SayProtocol
  readonly times: Times
  readonly department: NameOf
  readonly corridor: NameOf
  /** The tables of the templates the board shows, by name; those of one name side by side. */
  readonly tables: ReadonlyMap<string, Table>
  /** What each template of the board says today, by its id. */
  readonly insights: ReadonlyMap<string, readonly InsightBlock[]>
}

/** Reads the source once for all sections. */
export function beginComposing(source: ProtocolSource): Composing {
  const { templates, locale, session, timeZone } = source
  const times = timesIn(locale, timeZone)
  const today = times.dayKey(source.now)
  const votes = lastDots(session?.pastVotes ?? [])
  const say = protocolWords(locale)
  const workshop = withNames(source.workshop, say)
  return {
    ...source,
    workshop,
    written: source.workshop,
    say,
    times,
    department: knownNames(workshop.departments, locale),
    corridor: knownNames(workshop.corridors, locale),
    tables: mergeTables(templates.flatMap((each) => each.tables(workshop, locale, votes))),
    insights: new Map(
      templates.map((each) => [each.id, each.insight(workshop, locale, today).blocks]),
    ),
  }
}

/** An id that leads nowhere has no name: nobody who reads minutes knows ids. */
function knownNames(entities: Parameters<typeof namesOf>[0], locale: Locale): NameOf {
  const known = new Set(entities.map(({ id }) => id))
  const nameOf = namesOf(entities, locale)
  return (id) => (id !== null && known.has(id) ? nameOf(id) : null)
}

/** A workshop in which what has no name yet is called so. */
function withNames(workshop: Workshop, say: SayProtocol): Workshop {
  const { initiatives, departments, corridors } = workshop
  const name = <E extends { readonly name: Text }>(each: E, words: string): E =>
    isBlank(each.name) ? { ...each, name: words } : each
  return {
    ...workshop,
    initiatives: initiatives.map((each) =>
      isBlank(each.title) ? { ...each, title: say('protocol.untitled.initiative') } : each,
    ),
    departments: departments.map((each) => name(each, say('protocol.untitled.department'))),
    corridors: corridors.map((each) => name(each, say('protocol.untitled.corridor'))),
  }
}

/** What a template says; nothing where the board does not show it. */
export function insightOf({ insights }: Composing, templateId: string): readonly InsightBlock[] {
  return insights.get(templateId) ?? []
}

/** The rows of a table; none where no template of the board has it. */
export function rowsOf({ tables }: Composing, name: string): readonly Row[] {
  const table = tables.get(name)
  if (!table) return []
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, at) => [column, row[at] ?? null])),
  )
}

/** A cell for the reader: keys as words, numbers and days in the language's notation. */
export function writeCell(composing: Composing, column: string, cell: TableCell): string {
  const { locale, say, times } = composing
  if (cell === null) return ''
  if (typeof cell === 'number') {
    // Cents are two digits or none.
    const cents = column.startsWith('tranche_') && !Number.isInteger(cell) ? 2 : 0
    return new Intl.NumberFormat(writtenAs[locale], {
      minimumFractionDigits: cents,
      maximumFractionDigits: 2,
    }).format(cell)
  }
  if (typeof cell === 'boolean') return say(cell ? 'protocol.yes' : 'protocol.no')
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return times.shortDay(cell)
  return wordOf(locale, column, cell)
}

/** Which columns of an export table the minutes show, with their parts of the width. */
export type ColumnChoice = readonly (readonly [column: string, share: number, always?: 'always'])[]

/**
 * A table of the minutes from rows by column. Columns that no row fills are left out, unless they are named
 * `always`; `null` without rows.
 */
export function tableOfRows(
  composing: Composing,
  id: string,
  caption: string,
  rows: readonly Row[],
  choice: ColumnChoice,
): ProtocolBlock | null {
  if (rows.length === 0) return null
  const shown = choice.filter(
    ([column, , always]) => always || rows.some((row) => !isEmpty(row[column])),
  )
  const columns = shown.map(([column, share]): ProtocolColumn => {
    const cells = rows.flatMap((row) => row[column] ?? [])
    return {
      label: labelOfColumn(composing.locale, column),
      share,
      isFigure: cells.length > 0 && cells.every((cell) => typeof cell === 'number'),
    }
  })
  return {
    kind: 'table',
    id,
    caption,
    columns,
    rows: rows.map((row) =>
      shown.map(([column]) => writeCell(composing, column, row[column] ?? null)),
    ),
  }
}

/** Only the blocks that are there. */
export function present(...blocks: readonly (ProtocolBlock | null)[]): readonly ProtocolBlock[] {
  return blocks.filter((block) => block !== null)
}

function isEmpty(cell: TableCell | undefined): boolean {
  return cell === null || cell === undefined || cell === ''
}
