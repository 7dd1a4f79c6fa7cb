/** What lies on the sheets beside the workshop: notes and other texts, and pictures with their descriptions. */
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { BoardStore } from '../../../shared/sync/StoreBinding.ts'
import type { Dots } from '../../../shared/session/session.ts'
import { createNote } from '../../../shared/workshop/commands/freeContent.ts'
import type { SheetContent } from '../../../shared/workshop/freeContent.ts'
import type { ShapeTarget, Target } from '../../../shared/workshop/target.ts'
import { useClosedVotes } from '../../forms/closedVotes.ts'
import { useStatus } from '../../ui/Status.tsx'
import type { ListContext } from '../listContext.ts'
import { ListSection } from '../ListSection.tsx'
import { NewChoice } from '../NewChoice.tsx'
import { NewEntityForm } from '../NewEntityForm.tsx'
import { firstWords } from './firstWords.ts'
import { FreeTables } from './FreeTable.tsx'
import { noteTable } from './noteColumns.tsx'
import { pictureTable } from './pictureColumns.tsx'
import { placeForNote } from './placeForNote.ts'
import { useFreeContent } from './useFreeContent.ts'
import { useNoteWords, type SayNotes } from './useNoteWords.ts'
import './notes.css'

interface PartProps {
  readonly store: BoardStore
  readonly sheets: readonly SheetContent[]
  readonly goalId: string | null
  readonly isWhole: boolean
  readonly context: ListContext
  readonly say: SayNotes
}

/** `goal` is what somebody comes for. With `isWhole`, as on paper, nothing is left to be asked for. */
export function NoteSections({
  store,
  context,
  goal,
  isWhole,
}: {
  readonly store: BoardStore
  readonly context: ListContext
  readonly goal: Target | ShapeTarget | null
  readonly isWhole: boolean
}): ReactNode {
  const say = useNoteWords()
  const sheets = useFreeContent(store)
  const goalId = goal?.kind === 'shape' ? goal.id : null
  const isNowhere =
    goalId !== null &&
    !sheets.some(({ texts, pictures }) => [...texts, ...pictures].some(({ id }) => id === goalId))
  useEffect(() => {
    // What has no line, as a frame, is on the canvas only.
    if (goal?.kind === 'shape' && isNowhere) context.onJump?.(goal)
    // Whoever comes for something comes once.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [goal])
  const part = { store, sheets, goalId, isWhole, context, say }
  return (
    <>
      <NoteSection {...part} />
      <PictureSection {...part} />
    </>
  )
}

function NoteSection({ sheets, goalId, isWhole, context, say }: PartProps): ReactNode {
  const { t, isReadOnly } = context
  const show = useStatus()
  const texts = useMemo(() => sheets.flatMap((sheet) => sheet.texts), [sheets])
  const dots = useDotsOn(texts)
  const hasKinds = texts.some(({ kind }) => kind !== 'note')
  const hasAreas = texts.some(({ area }) => area !== null)
  const tableOf = useCallback(
    (sheet: string) =>
      noteTable(say('notes.onSheet', { sheet }), { context, say, dots, hasKinds, hasAreas, show }),
    [context, say, dots, hasKinds, hasAreas, show],
  )
  return (
    <ListSection id="notes" title={t('list.notes')} hint={say('notes.hint')}>
      {!isReadOnly && <NewNote sheets={sheets} context={context} say={say} />}
      {texts.length === 0 && (
        <p className="k-text k-quiet">{say(isReadOnly ? 'notes.noneReadOnly' : 'notes.none')}</p>
      )}
      <FreeTables
        sheets={sheets}
        rowsOf={(sheet) => sheet.texts}
        tableOf={tableOf}
        {...{ goalId, isWhole, context, say }}
      />
    </ListSection>
  )
}

/** A line for a new note, on the sheet that is chosen beside it. */
function NewNote({
  sheets,
  context,
  say,
}: {
  readonly sheets: readonly SheetContent[]
  readonly context: ListContext
  readonly say: SayNotes
}): ReactNode {
  const [wanted, setWanted] = useState<string | null>(null)
  const sheet = sheets.find(({ id }) => id === wanted) ?? sheets[0]
  if (!sheet) return null
  const pageId = sheet.id
  return (
    <NewEntityForm
      label={say('notes.new')}
      addLabel={say('notes.add')}
      testId="new-note"
      more={
        sheets.length > 1 && (
          <NewChoice
            label={say('notes.sheet')}
            value={pageId}
            choices={sheets.map(({ id, name }) => ({ value: id, label: name }))}
            testId="new-note-sheet"
            onChoose={setWanted}
          />
        )
      }
      onAdd={(text) =>
        context.commands.create(firstWords(text), (board) =>
          createNote(board, { text, pageId, centre: placeForNote(board, pageId) }),
        ) !== null
      }
    />
  )
}

function PictureSection({ store, sheets, goalId, isWhole, context, say }: PartProps): ReactNode {
  const { t } = context
  const ids = sheets.flatMap((sheet) => sheet.pictures.map(({ id }) => id)).join()
  const hasAreas = sheets.some((sheet) => sheet.pictures.some(({ area }) => area !== null))
  const tableOf = useCallback(
    (sheet: string) => {
      const order = ids.split(',')
      const numberOf = (id: string): number => order.indexOf(id) + 1
      const title = say('notes.picturesOnSheet', { sheet })
      return pictureTable(title, { store, context, say, hasAreas, numberOf })
    },
    [store, context, say, hasAreas, ids],
  )
  return (
    <ListSection
      id="pictures"
      title={t('list.pictures')}
      {...(ids === '' ? {} : { hint: say('notes.pictures.hint') })}
    >
      {ids === '' && <p className="k-text k-quiet">{say('notes.pictures.none')}</p>}
      <FreeTables
        sheets={sheets}
        rowsOf={(sheet) => sheet.pictures}
        tableOf={tableOf}
        {...{ goalId, isWhole, context, say }}
      />
    </ListSection>
  )
}

/** What the last vote about any of these came to. */
function useDotsOn(texts: readonly { readonly id: string }[]): Dots | null {
  const votes = useClosedVotes()
  return useMemo(() => {
    const ids = new Set(texts.map(({ id }) => id))
    return votes.find(({ targets }) => targets.some((id) => ids.has(id)))?.results ?? null
  }, [votes, texts])
}
