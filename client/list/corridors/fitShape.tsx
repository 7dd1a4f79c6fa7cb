/** Whether initiatives and corridors fit: who takes part in an initiative without a share in its corridor. */
import { textIn } from '../../../shared/model/text.ts'
import type { Initiative } from '../../../shared/workshop/workshop.ts'
import { mismatchesOf } from '../../../templates/topic-corridors/metrics.ts'
import { SignWord } from '../cells.tsx'
import { InitiativeField } from '../InitiativeField.tsx'
import { initiativeShape } from '../initiativeShape.tsx'
import type { ListContext } from '../listContext.ts'
import type { TableShape } from '../tableColumn.ts'

/** Corridor and lead can be changed in place. */
export function fitShape(context: ListContext): TableShape<Initiative> {
  const { t, locale, frame } = context
  const nameOf = (id: string | null) =>
    textIn(frame.departments.find((each) => each.id === id)?.name, locale)
  const wordsOf = (initiative: Initiative): string => {
    if (initiative.status !== 'active') return t(`forms.status.${initiative.status}`)
    if (initiative.corridorId === null) return t('list.corridors.noCorridor')
    const names = mismatchesOf({ ...frame, initiatives: [initiative] }).map(([, id]) => nameOf(id))
    return names.length === 0 ? '' : t('list.corridors.mismatch', { names: names.join(', ') })
  }
  return initiativeShape(t('list.corridors.fit'), context, [
    {
      key: 'corridor',
      label: t('list.column.corridor'),
      width: 13,
      sortBy: ({ corridorId }) =>
        textIn(frame.corridors.find(({ id }) => id === corridorId)?.name, locale) || null,
      cell: (initiative) => (
        <InitiativeField initiative={initiative} column="corridor" context={context} />
      ),
    },
    {
      key: 'department',
      label: t('list.column.department'),
      width: 13,
      sortBy: ({ leadDeptId }) => nameOf(leadDeptId) || null,
      cell: (initiative) => (
        <InitiativeField initiative={initiative} column="department" context={context} />
      ),
    },
    {
      key: 'contributors',
      label: t('forms.label.contributors'),
      width: 13,
      cell: ({ contribDeptIds }) => (
        <span>{contribDeptIds.map(nameOf).filter(Boolean).join(', ') || t('list.none')}</span>
      ),
    },
    {
      key: 'fit',
      label: t('list.corridors.fitColumn'),
      width: 16,
      sortBy: (initiative) => wordsOf(initiative) || null,
      fact: wordsOf,
      cell: (initiative) => {
        const words = wordsOf(initiative)
        if (words === '') return <SignWord tone="good">{t('list.corridors.fine')}</SignWord>
        return <SignWord tone={initiative.status === 'active' ? 'warn' : 'quiet'}>{words}</SignWord>
      },
    },
  ])
}
