/** A choice of one, all of them in view. */
import type { ReactNode } from 'react'

/** One of them. */
export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  /** A sentence that helps to choose. */
  readonly text?: string
}

/** `cards` have room for a sentence, `lines` stand below one another, a `row` beside one another. */
export function Choices<T extends string>({
  legend,
  name,
  look,
  value,
  choices,
  onChange,
}: {
  readonly legend: string
  readonly name: string
  readonly look: 'cards' | 'lines' | 'row'
  readonly value: T
  readonly choices: readonly Choice<T>[]
  readonly onChange: (value: T) => void
}): ReactNode {
  return (
    <fieldset className={`k-export-picks k-export-picks-${look}`}>
      <legend className="k-label">{legend}</legend>
      <div className="k-export-picks-list">
        {choices.map((choice) => (
          <label key={choice.value} className="k-export-pick">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span className="k-export-pick-words">
              <span className="k-export-pick-label">{choice.label}</span>
              {choice.text !== undefined && (
                <span className="k-export-pick-text">{choice.text}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
