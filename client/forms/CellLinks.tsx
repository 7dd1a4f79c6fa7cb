/** The ways from a department or corridor to its contributions. */
import type { ReactNode } from 'react'
import type { EntityId } from '../../shared/model/id.ts'
import type { FormContext } from './formContext.ts'
import { FormGroup } from './FormParts.tsx'
import { contributionWords } from './targetTitle.ts'
import { WayLine } from './WayLine.tsx'

/** One line a cell: what is said there, and its form. */
export function CellLinks({
  cells,
  context,
}: {
  readonly cells: readonly {
    readonly corridorId: EntityId
    readonly departmentId: EntityId
    readonly label: string
  }[]
  readonly context: FormContext
}): ReactNode {
  const { t, workshop, onOpen, isReadOnly } = context
  if (cells.length === 0 || (onOpen === null && !isReadOnly)) return null
  return (
    <FormGroup title={t('forms.cells')} isReadOnly={isReadOnly}>
      {cells.map(({ corridorId, departmentId, label }) => (
        <WayLine
          key={`${corridorId} ${departmentId}`}
          label={label}
          words={contributionWords(workshop, corridorId, departmentId, context)}
          target={{ kind: 'contribution', corridorId, departmentId }}
          context={context}
        />
      ))}
    </FormGroup>
  )
}
