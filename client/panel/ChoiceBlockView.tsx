/** A choice that everybody on the board shares, as radio buttons. */
import { useId, type ReactNode } from 'react'
import type { ChoiceBlock } from '../../shared/workshop/insight.ts'
import type { OnChoice } from './InsightView.tsx'
import './choice.css'

/** Shows the options; without `onChoice` they can be read but not changed. */
export function ChoiceBlockView({
  block,
  onChoice,
}: {
  readonly block: ChoiceBlock
  readonly onChoice: OnChoice
}): ReactNode {
  const name = useId()
  return (
    <fieldset className="k-panel-choice" data-block={block.id} disabled={onChoice === null}>
      <legend className="k-panel-formula-title">{block.title}</legend>
      <div className="k-panel-choice-options">
        {block.options.map(({ value, label, isChosen }) => (
          <label key={value} className="k-panel-choice-option" data-chosen={isChosen || undefined}>
            <input
              type="radio"
              className="k-panel-choice-radio"
              name={name}
              checked={isChosen}
              onChange={() => onChoice?.(block.binding, value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
