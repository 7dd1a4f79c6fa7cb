/** Notes and other free texts as rows of the list. */
import type { ReactNode } from 'react'
import type { Dots } from '../../../shared/session/session.ts'
import { writeFreeText } from '../../../shared/workshop/commands/freeContent.ts'
import { noteToInitiative } from '../../../shared/workshop/commands/notes.ts'
import type { Area, FreeText } from '../../../shared/workshop/freeContent.ts'
import { templates } from '../../board/loadedTemplates.ts'
import { Button } from '../../ui/Button.tsx'
import { SignWord } from '../cells.tsx'
import { DraftArea } from '../DraftArea.tsx'
import { focusAfterRemoval } from '../focusAfterRemoval.ts'
import type { ListContext } from '../listContext.ts'
import type { TableColumn, TableShape } from '../tableColumn.ts'
import { firstWords } from './firstWords.ts'
import { FreeActions } from './FreeActions.tsx'
import type { SayNotes } from './useNoteWords.ts'

/** What the tables of notes are made with. */
export interface NoteReading {
  readonly context: ListContext
  readonly say: SayNotes
  /** What the last vote on such things came to; `null` where none was about them. */
  readonly dots: Dots | null
  /** Which of the columns that not every board needs are there. */
  readonly hasKinds: boolean
  readonly hasAreas: boolean
  /** Shows something for a moment, and says it. */
  readonly show: (message: string) => void
}

/** The table of a sheet; `caption` names it. */
export function noteTable(caption: string, reading: NoteReading): TableShape<FreeText> {
  const { context, say, hasKinds, hasAreas, dots } = reading
  const columns: TableColumn<FreeText>[] = [
    {
      key: 'text',
      label: say('notes.text'),
      width: 24,
      cell: (row) => <TextCell row={row} reading={reading} />,
      sortBy: ({ text }) => firstWords(text) || null,
    },
  ]
  if (hasKinds) {
    columns.push({
      key: 'kind',
      label: say('notes.kind'),
      width: 6,
      cell: ({ kind }) => <span>{say(`notes.kind.${kind}`)}</span>,
      sortBy: ({ kind }) => say(`notes.kind.${kind}`),
      fact: ({ kind }) => (kind === 'note' ? '' : say(`notes.kind.${kind}`)),
    })
  }
  if (hasAreas) columns.push(areaColumn(say))
  if (dots) {
    const of = (row: FreeText): number => dots[row.id] ?? 0
    columns.push({
      key: 'dots',
      label: say('notes.dots'),
      width: 6,
      cell: (row) => <span>{row.id in dots ? of(row) : context.t('list.none')}</span>,
      sortBy: (row) => (row.id in dots ? of(row) : null),
      fact: (row) => (row.id in dots ? say('notes.dotsFact', { count: of(row) }) : ''),
    })
  }
  return {
    caption,
    kind: 'note',
    columns,
    nameOf: ({ text }) => titleOf(text, say),
    targetOf: ({ id }) => ({ kind: 'shape', id }),
    actionCount: context.isReadOnly ? 1 : 5.5,
    actions: (row) => <NoteActions row={row} reading={reading} />,
  }
}

/** Where on its sheet something lies, for those who work in frames. */
export function areaColumn<R extends { readonly area: Area | null }>(
  say: SayNotes,
): TableColumn<R> {
  const nameOf = (area: Area | null): string =>
    area ? area.name.trim() || say('notes.area.unnamed') : ''
  return {
    key: 'area',
    label: say('notes.area'),
    width: 10,
    cell: ({ area }) => <span>{nameOf(area)}</span>,
    sortBy: ({ area }) => nameOf(area) || null,
    fact: ({ area }) => nameOf(area),
  }
}

/** Says that something is locked. */
export function LockedSign({ say }: { readonly say: SayNotes }): ReactNode {
  return <SignWord tone="quiet">{say('notes.locked')}</SignWord>
}

function titleOf(text: string, say: SayNotes): string {
  return firstWords(text) || say('notes.empty')
}

function TextCell({
  row: { id, text, isLocked },
  reading: { context, say },
}: {
  readonly row: FreeText
  readonly reading: NoteReading
}): ReactNode {
  const { t, commands, isReadOnly } = context
  const title = titleOf(text, say)
  return (
    <span className="k-list-note">
      <DraftArea
        value={text}
        label={t('list.fieldOf', { field: say('notes.text'), title })}
        placeholder={say('notes.placeholder')}
        isReadOnly={isReadOnly || isLocked}
        testId={`note-${id}`}
        onCommit={(written, before) =>
          commands.change(title, (board) => writeFreeText(board, id, before, written))
        }
      />
      {isLocked && <LockedSign say={say} />}
    </span>
  )
}

function NoteActions({
  row: { id, kind, text, isLocked },
  reading: { context, say, show },
}: {
  readonly row: FreeText
  readonly reading: NoteReading
}): ReactNode {
  const { commands } = context
  const title = titleOf(text, say)
  return (
    <FreeActions id={id} title={title} isLocked={isLocked} context={context}>
      {kind === 'note' && text.trim() !== '' && (
        <Button
          variant="quiet"
          aria-label={say('notes.toInitiativeOf', { title })}
          data-testid={`initiative-of-${id}`}
          onClick={(event) => {
            const giveFocus = focusAfterRemoval(event.currentTarget)
            const isDone = commands.run(say('notes.step.toInitiative', { title }), (board) => {
              const made = noteToInitiative(board, templates, [id])
              return made.ok ? null : made.refusal
            })
            if (!isDone) return
            show(say('notes.made', { title }))
            giveFocus()
          }}
        >
          {say('notes.toInitiative')}
        </Button>
      )}
    </FreeActions>
  )
}
