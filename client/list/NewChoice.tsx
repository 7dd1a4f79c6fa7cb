/** A choice beside the line in which something new is named. */
import type { ReactNode } from 'react'
import type { Choice } from '../forms/ChoiceLines.tsx'
import { SelectField } from '../ui/Field.tsx'

/** What the new one starts with. */
export function NewChoice<V extends string | number | null>({
  label,
  value,
  choices,
  testId,
  onChoose,
}: {
  readonly label: string
  readonly value: V
  readonly choices: readonly Choice<V>[]
  readonly testId: string
  readonly onChoose: (value: V) => void
}): ReactNode {
  return (
    <SelectField
      label={label}
      value={choices.findIndex((choice) => choice.value === value)}
      data-testid={testId}
      onChange={(event) => {
        const chosen = choices[Number(event.target.value)]
        if (chosen) onChoose(chosen.value)
      }}
    >
      {choices.map((choice, position) => (
        <option key={String(choice.value)} value={position}>
          {choice.label}
        </option>
      ))}
    </SelectField>
  )
}
