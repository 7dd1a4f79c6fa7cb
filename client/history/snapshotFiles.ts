/** Files of a snapshot: the board as it was, to take away. Loaded when somebody wants one. */
import { writeXlsx } from '../../shared/export/xlsx/writeXlsx.ts'
import { workbookOf } from '../../shared/export/xlsx/workbookOf.ts'
import type { SnapshotEntry } from '../../shared/api/snapshots.ts'
import { writtenAs, type Locale } from '../../shared/i18n/locale.ts'
import { dayOf } from '../../shared/model/day.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { readWorkshop } from '../../shared/workshop/readWorkshop.ts'
import { exportTables } from '../../templates/tables.ts'
import { asEditorStore } from '../canvas/boardStore.ts'
import { fileName } from '../exports/fileName.ts'
import { makePdf, type MadeFile } from '../exports/pictures.ts'
import { startWork } from '../exports/work.ts'

/** The forms a snapshot can be taken away in: its sheets as pages, its tables as a workbook. */
export type SnapshotFormat = 'pdf' | 'xlsx'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a file is made of. */
export interface SnapshotSource {
  /** The snapshot's own store. */
  readonly store: BoardStore
  readonly entry: SnapshotEntry
  /** What the snapshot is called in the reader's language. */
  readonly name: string
  readonly locale: Locale
  /** The foot of a page. */
  readonly pageLabel: (number: number, count: number) => string
}

/**
 * Answers the file, dated on the day of the snapshot and named after it; `null` for a board without a
 * picture. Throws `Stopped` when the signal has ended the work.
 */
export async function makeSnapshotFile(
  format: SnapshotFormat,
  { store, entry, name, locale, pageLabel }: SnapshotSource,
  signal: AbortSignal,
): Promise<MadeFile | null> {
  const now = new Date(entry.createdAt)
  const title = store.allRecords().find(({ typeName }) => typeName === 'document')
  const boardTitle = title?.typeName === 'document' ? title.name : ''
  const clock = `${String(now.getHours()).padStart(2, '0')}${String(now.getMinutes()).padStart(2, '0')}`
  const saved = fileName([boardTitle, dayOf(now), clock, name], format)
  if (format === 'xlsx') {
    const workshop = readWorkshop(store.allRecords())
    const tables = exportTables(workshop, locale, new Map(), dayOf(now))
    const sheets = workbookOf([...tables.values()], locale)
    const language = writtenAs[locale]
    const bytes = writeXlsx(`${boardTitle}, ${name}`, sheets, language, now.getTime())
    return { name: saved, blob: new Blob([bytes.slice()], { type: xlsxType }) }
  }
  const words = { selection: '', frame: '', pictures: '', tables: '', slideAlt: () => '' }
  const file = await makePdf(
    {
      records: store.allRecords(),
      assets: asEditorStore(store).props.assets,
      boardTitle: `${boardTitle} · ${name}`,
      locale,
      now,
      votes: [],
      words: { ...words, pageLabel },
    },
    { kind: 'board' },
    'a4',
    startWork(signal, () => undefined),
  )
  return file && { name: saved, blob: file.blob }
}
