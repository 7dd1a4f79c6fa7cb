/** The form of anything a person can point at: every field of an entity, or of one cell of it. */
import type { ReactNode } from 'react'
import type { Target } from '../../shared/workshop/target.ts'
import type { FormContext } from './formContext.ts'

/** Edits take effect field by field, each as a step of its own; there is no button to save. */
export function TargetForm(_props: {
  readonly target: Target
  readonly context: FormContext
}): ReactNode {
  return null
}
