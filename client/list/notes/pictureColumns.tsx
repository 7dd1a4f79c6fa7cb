/** Pictures as rows of the list: what they show, in words that can be written here. */
import type { ReactNode } from 'react'
import type { BoardStore } from '../../../shared/sync/StoreBinding.ts'
import { describePicture } from '../../../shared/workshop/commands/freeContent.ts'
import type { Picture } from '../../../shared/workshop/freeContent.ts'
import { SignWord } from '../cells.tsx'
import { DraftArea } from '../DraftArea.tsx'
import type { ListContext } from '../listContext.ts'
import type { TableColumn, TableShape } from '../tableColumn.ts'
import { firstWords } from './firstWords.ts'
import { FreeActions } from './FreeActions.tsx'
import { areaColumn, LockedSign } from './noteColumns.tsx'
import { PictureView } from './PictureView.tsx'
import type { SayNotes } from './useNoteWords.ts'

/** What the tables of pictures are made with. */
export interface PictureReading {
  readonly store: BoardStore
  readonly context: ListContext
  readonly say: SayNotes
  readonly hasAreas: boolean
  /** The place of a picture among all of the board, from 1, for those that nothing else names. */
  readonly numberOf: (id: string) => number
}

/** The table of a sheet; `caption` names it. */
export function pictureTable(caption: string, reading: PictureReading): TableShape<Picture> {
  const { context, say, hasAreas } = reading
  const columns: TableColumn<Picture>[] = [
    {
      key: 'description',
      label: say('notes.picture.description'),
      width: 24,
      cell: (row) => <DescriptionCell row={row} reading={reading} />,
      sortBy: ({ altText }) => firstWords(altText) || null,
      fact: ({ altText }) => (altText === '' ? say('notes.picture.missing') : ''),
    },
    {
      key: 'file',
      label: say('notes.picture.file'),
      width: 10,
      cell: ({ fileName }) => <span>{fileName}</span>,
      sortBy: ({ fileName }) => fileName || null,
    },
  ]
  if (hasAreas) columns.push(areaColumn(say))
  return {
    caption,
    kind: 'picture',
    columns,
    nameOf: (row) => titleOf(row, reading),
    targetOf: ({ id }) => ({ kind: 'shape', id }),
    actionCount: context.isReadOnly ? 1 : 2,
    actions: (row) => (
      <FreeActions
        id={row.id}
        title={titleOf(row, reading)}
        isLocked={row.isLocked}
        context={context}
      />
    ),
  }
}

function titleOf({ id, altText, fileName }: Picture, { say, numberOf }: PictureReading): string {
  return (
    firstWords(altText) ||
    firstWords(fileName) ||
    say('notes.picture.untitled', { number: numberOf(id) })
  )
}

function DescriptionCell({
  row,
  reading,
}: {
  readonly row: Picture
  readonly reading: PictureReading
}): ReactNode {
  const { store, context, say } = reading
  const { t, commands, isReadOnly } = context
  const { id, assetId, altText, isLocked } = row
  const mayOnlyLook = isReadOnly || isLocked
  const title = titleOf(row, reading)
  return (
    <span className="k-list-pictured">
      <PictureView store={store} assetId={assetId} />
      <span className="k-list-note">
        {!(mayOnlyLook && altText === '') && (
          <DraftArea
            value={altText}
            label={t('list.fieldOf', { field: say('notes.picture.description'), title })}
            placeholder={say('notes.picture.placeholder')}
            isReadOnly={mayOnlyLook}
            testId={`picture-${id}`}
            onCommit={(written) =>
              commands.change(title, (board) => describePicture(board, id, written))
            }
          />
        )}
        {altText === '' && <SignWord tone="warn">{say('notes.picture.missing')}</SignWord>}
        {isLocked && <LockedSign say={say} />}
      </span>
    </span>
  )
}
