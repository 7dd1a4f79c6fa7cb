/** The look back: notes in three columns, and whether it was worth the time. */
import { useState, type ReactNode } from 'react'
import type { RetroColumn } from '../../../shared/model/records/kit.ts'
import {
  createRetroNote,
  deleteRetroNote,
  updateRetroNote,
  type RetroNotePatch,
} from '../../../shared/workshop/commands/kit.ts'
import type { RetroNote, Workshop } from '../../../shared/workshop/workshop.ts'
import { retroColumnChoices } from '../../forms/kitChoices.ts'
import type { ListContext } from '../listContext.ts'
import { NewChoice } from '../NewChoice.tsx'
import { RatingSection } from './RatingSection.tsx'
import { KitSection, type KitTable } from './KitSection.tsx'

/** A new note goes into the column that is chosen beside it. */
export function RetroSection({
  workshop,
  context,
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t } = context
  const [column, setColumn] = useState<RetroColumn>('keep')
  return (
    <>
      <KitSection
        id="retroNotes"
        caption={t('list.kit.retro')}
        hint={t('list.kit.retroHint')}
        rows={workshop.retroNotes}
        table={table}
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
        create={(board, all, said) => createRetroNote(board, all, { text: said, column })}
      />
      <RatingSection workshop={workshop} context={context} />
    </>
  )
}

const table: KitTable<RetroNote, RetroNotePatch> = {
  kind: 'retroNote',
  update: updateRetroNote,
  remove: deleteRetroNote,
  columns: (make, { t }) => [
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
}
