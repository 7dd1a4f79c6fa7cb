/** A line that leads to the form of a part: what it is, what is said there, and the way. */
import type { ReactNode } from 'react'
import type { Target } from '../../shared/workshop/target.ts'
import { Icon } from '../ui/Icon.tsx'
import type { FormContext } from './formContext.ts'
import { Fact } from './FormParts.tsx'

/** The whole line is the button. */
export function WayLine({
  label,
  words,
  target,
  context: { onOpen, isReadOnly },
}: {
  readonly label: string
  readonly words: string
  readonly target: Target
  readonly context: FormContext
}): ReactNode {
  if (isReadOnly) return <Fact label={label}>{words}</Fact>
  if (!onOpen) return null
  return (
    <button type="button" className="k-form-way" onClick={() => onOpen(target)}>
      <span className="k-form-way-label">{label}</span>
      <span className="k-form-way-words">{words}</span>
      <Icon name="arrowRight" size={18} />
    </button>
  )
}
