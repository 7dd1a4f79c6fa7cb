/** What lies on one sheet, as a table under the sheet's name. */
import { use, useState, type ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { EntityTable } from '../EntityTable.tsx'
import type { ListContext } from '../listContext.ts'
import { SectionLevel } from '../ListSection.tsx'
import type { TableRow, TableShape } from '../tableColumn.ts'
import { useArranged } from '../useArranged.ts'
import type { SayNotes } from './useNoteWords.ts'

/** So many are shown at first: more of them take longer to draw than one waits for. */
const shownFirst = 150

/**
 * The rows keep their order while others drag, new ones come last; a button puts them in order anew. `goalId`
 * is the row somebody comes for. `isWhole` shows all of them.
 */
export function FreeTable<R extends TableRow>({
  rows,
  shape,
  sheet,
  goalId,
  isWhole,
  context,
  say,
}: {
  readonly rows: readonly R[]
  readonly shape: TableShape<R>
  /** The sheet's name; `null` where the board has one only. */
  readonly sheet: string | null
  readonly goalId: string | null
  readonly isWhole: boolean
  readonly context: ListContext
  readonly say: SayNotes
}): ReactNode {
  const level = use(SectionLevel)
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
      {(sheet !== null || isMoved) && (
        <div className="k-list-sheet">
          {sheet !== null && <Heading className="k-heading k-heading-3">{sheet}</Heading>}
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
