/** What lies on the sheets, each a table under the sheet's name. */
import { use, useMemo, useState, type ReactNode } from 'react'
import type { SheetContent } from '../../../shared/workshop/freeContent.ts'
import { Button } from '../../ui/Button.tsx'
import { EntityTable } from '../EntityTable.tsx'
import type { ListContext } from '../listContext.ts'
import { SectionLevel } from '../ListSection.tsx'
import type { TableRow, TableShape } from '../tableColumn.ts'
import { useArranged } from '../useArranged.ts'
import type { SayNotes } from './useNoteWords.ts'

/** So many are shown at first: more of them take longer to draw than one waits for. */
const shownFirst = 150

interface Surroundings {
  /** The row somebody comes for. */
  readonly goalId: string | null
  /** Shows all rows, as on paper. */
  readonly isWhole: boolean
  readonly context: ListContext
  readonly say: SayNotes
}

/** A table for each sheet that has any of these; `tableOf` makes its shape from the sheet's name. */
export function FreeTables<R extends TableRow>({
  sheets,
  rowsOf,
  ...more
}: Surroundings & {
  readonly sheets: readonly SheetContent[]
  readonly rowsOf: (sheet: SheetContent) => readonly R[]
  readonly tableOf: (sheet: string) => TableShape<R>
}): ReactNode {
  return sheets
    .filter((sheet) => rowsOf(sheet).length > 0)
    .map((sheet) => (
      <FreeTable
        key={sheet.id}
        {...more}
        rows={rowsOf(sheet)}
        sheet={sheet.name}
        isNamed={sheets.length > 1}
      />
    ))
}

/** The rows keep their order while others drag, new ones come last; a button puts them in order anew. */
function FreeTable<R extends TableRow>({
  rows,
  tableOf,
  sheet,
  isNamed,
  goalId,
  isWhole,
  context,
  say,
}: Surroundings & {
  readonly rows: readonly R[]
  readonly tableOf: (sheet: string) => TableShape<R>
  readonly sheet: string
  readonly isNamed: boolean
}): ReactNode {
  const level = use(SectionLevel)
  const shape = useMemo(() => tableOf(sheet), [tableOf, sheet])
  const [order, setOrder] = useState(0)
  const [isOpened, setIsOpened] = useState(false)
  const arranged = useArranged(rows, String(order), () => rows.map(({ id }) => id))
  const isMoved = arranged.some(({ id }, position) => id !== rows[position]?.id)
  const isFar = goalId !== null && arranged.findIndex(({ id }) => id === goalId) >= shownFirst
  if (isFar && !isOpened) setIsOpened(true)
  const isAll = isWhole || isOpened || arranged.length <= shownFirst
  const Heading = level === 'h3' ? 'h4' : 'h3'
  return (
    <div className="k-list-part">
      {(isNamed || isMoved) && (
        <div className="k-list-sheet">
          {isNamed && <Heading className="k-heading k-heading-3">{sheet}</Heading>}
          {isMoved && !isWhole && (
            <Button
              variant="quiet"
              icon="refresh"
              className="k-list-arrange"
              onClick={() => setOrder((before) => before + 1)}
            >
              {say('notes.arrange')}
            </Button>
          )}
        </div>
      )}
      <EntityTable
        rows={isAll ? arranged : arranged.slice(0, shownFirst)}
        shape={shape}
        context={context}
        empty=""
      />
      {!isAll && (
        <Button className="k-list-more" onClick={() => setIsOpened(true)}>
          {say('notes.more', { count: arranged.length })}
        </Button>
      )}
    </div>
  )
}
