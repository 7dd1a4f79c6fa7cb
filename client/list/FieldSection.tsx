/** Fields of a template, each with its whole form in sight. */
import type { ReactNode } from 'react'
import { targetKey } from '../../shared/workshop/target.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { TargetForm } from '../forms/TargetForm.tsx'
import { fieldName } from '../forms/targetTitle.ts'
import type { ListContext } from './listContext.ts'
import { ListSection } from './ListSection.tsx'

/** One panel a field. */
export function FieldSection({
  id,
  title,
  hint,
  templateId,
  keys,
  workshop,
  context,
}: {
  readonly id: string
  readonly title: string
  readonly hint?: string
  readonly templateId: string
  readonly keys: readonly string[]
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t, locale, commands, isReadOnly, onOpen } = context
  return (
    <ListSection id={id} title={title} {...(hint === undefined ? {} : { hint })}>
      <div className="k-list-fields">
        {keys.map((key) => {
          const target = { kind: 'field', templateId, key } as const
          return (
            <div key={key} className="k-list-field" data-target={targetKey(target)}>
              <h3 className="k-heading k-heading-3">{fieldName(key, { t })}</h3>
              <TargetForm
                target={target}
                context={{
                  t,
                  locale,
                  workshop,
                  isReadOnly,
                  run: (step, command) => commands.run(step, command),
                  onOpen,
                }}
              />
            </div>
          )
        })}
      </div>
    </ListSection>
  )
}
