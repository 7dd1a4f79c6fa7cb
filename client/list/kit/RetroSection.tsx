/** The look back: notes in three columns, and whether it was worth the time. */
import { useMemo, useState, type ReactNode } from 'react'
import type { RetroColumn } from '../../../shared/model/records/kit.ts'
import {
  createRetroNote,
  deleteRetroNote,
  updateRetroNote,
  type RetroNotePatch,
} from '../../../shared/workshop/commands/kit.ts'
import type { RetroNote, Workshop } from '../../../shared/workshop/workshop.ts'
import { templates } from '../../board/loadedTemplates.ts'
import { retroColumnChoices } from '../../forms/kitChoices.ts'
import { saidOf } from '../entityName.ts'
import { entityShape } from '../entityShape.tsx'
import type { ListContext } from '../listContext.ts'
import { NamedSection } from '../NamedSection.tsx'
import { NewChoice } from '../NewChoice.tsx'
import type { TableShape } from '../tableColumn.ts'
import { RatingSection } from './RatingSection.tsx'

/** A new note goes into the column that is chosen beside it. */
export function RetroSection({
  workshop,
  context,
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t, locale, commands } = context
  const [column, setColumn] = useState<RetroColumn>('keep')
  const shape = useMemo(() => shapeOf(context), [context])
  return (
    <>
      <NamedSection
        id="retroNotes"
        hint={t('list.kit.retroHint')}
        rows={workshop.retroNotes}
        shape={shape}
        empty={t('list.kit.noRetro')}
        newLabel={t('list.new.retroNote')}
        initialSort={{ column: 'column', isDescending: false }}
        more={
          <NewChoice
            label={t('list.kit.column')}
            value={column}
            choices={retroColumnChoices(t)}
            testId="new-retroNote-column"
            onChoose={setColumn}
          />
        }
        context={context}
        onAdd={(written) =>
          commands.create(written, (board) =>
            createRetroNote(board, templates, { text: { [locale]: written }, column }),
          ) !== null
        }
      />
      <RatingSection workshop={workshop} context={context} />
    </>
  )
}

function shapeOf(context: ListContext): TableShape<RetroNote> {
  const { t } = context
  return entityShape<RetroNote, RetroNotePatch>(
    {
      kind: 'retroNote',
      caption: t('list.kit.retro'),
      titleOf: saidOf(context),
      change: (board, id, patch) => updateRetroNote(board, templates, id, patch),
      remove: deleteRetroNote,
    },
    context,
    (make) => [
      make.name({
        key: 'text',
        label: t('list.kit.note'),
        width: 30,
        of: ({ text }) => text,
        patch: (text) => ({ text }),
        isLong: true,
      }),
      make.choice({
        key: 'column',
        label: t('list.kit.column'),
        width: 12,
        choices: retroColumnChoices(t),
        of: ({ column }) => column,
        patch: (column) => ({ column }),
        isFact: true,
        isPlace: true,
      }),
    ],
  )
}
