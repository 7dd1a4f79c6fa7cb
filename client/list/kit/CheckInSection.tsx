/** The check-ins: how everybody is here and what they expect; roles and departments, never names. */
import { useState, type ReactNode } from 'react'
import type { FiveStep } from '../../../shared/model/records/kit.ts'
import {
  createCheckIn,
  deleteCheckIn,
  updateCheckIn,
  type CheckInPatch,
} from '../../../shared/workshop/commands/kit.ts'
import type { CheckIn, Workshop } from '../../../shared/workshop/workshop.ts'
import { moodChoices } from '../../forms/kitChoices.ts'
import { choicesOf } from '../listChoices.ts'
import type { ListContext } from '../listContext.ts'
import { NewChoice } from '../NewChoice.tsx'
import { KitSection, type KitTable } from './KitSection.tsx'

/** A new one is written as its expectation, under a mood. */
export function CheckInSection({
  workshop,
  context,
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t } = context
  const [mood, setMood] = useState<FiveStep | null>(null)
  return (
    <KitSection
      id="checkIns"
      caption={t('list.kit.checkIns')}
      hint={t('list.kit.checkInsHint')}
      rows={workshop.checkIns}
      table={table}
      empty={t('list.kit.noCheckIns')}
      newLabel={t('list.new.checkIn')}
      more={
        <NewChoice
          label={t('list.kit.mood')}
          value={mood}
          choices={moodChoices(t)}
          testId="new-checkIn-mood"
          onChoose={setMood}
        />
      }
      context={context}
      create={(board, all, said) => createCheckIn(board, all, { expectation: said, mood })}
    />
  )
}

const table: KitTable<CheckIn, CheckInPatch> = {
  kind: 'checkIn',
  update: updateCheckIn,
  remove: deleteCheckIn,
  columns: (make, { t, choices }) => [
    make.text({
      key: 'expectation',
      label: t('list.kit.expectation'),
      width: 24,
      of: ({ expectation }) => expectation,
      patch: (expectation) => ({ expectation }),
      isLong: true,
    }),
    make.choice({
      key: 'mood',
      label: t('list.kit.mood'),
      width: 9,
      choices: moodChoices(t),
      of: ({ mood }) => mood,
      patch: (mood) => ({ mood }),
      isFact: true,
      isPlace: true,
    }),
    make.text({
      key: 'role',
      label: t('list.kit.role'),
      width: 11,
      of: ({ role }) => role,
      patch: (role) => ({ role }),
    }),
    make.choice({
      key: 'department',
      label: t('list.kit.department'),
      width: 12,
      choices: choicesOf(choices.anyDepartment),
      of: ({ deptId }) => deptId,
      patch: (deptId) => ({ deptId }),
      isFact: true,
    }),
  ],
}
