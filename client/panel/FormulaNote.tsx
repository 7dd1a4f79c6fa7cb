/** A heading with a button that says where the number below comes from. */
import { useId, useState, type ReactNode } from 'react'
import { useTranslate } from '../session/preferences.tsx'

/** The title of a block; its formula is one press away, on touch as with a keyboard. */
export function FormulaNote({
  title,
  formula,
}: {
  readonly title: string
  readonly formula: string
}): ReactNode {
  const t = useTranslate()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <div className="k-panel-formula-head">
        <h3 className="k-panel-formula-title">{title}</h3>
        <button
          type="button"
          className="k-panel-formula-button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={t('panel.formula', { title })}
          title={formula}
          onClick={() => setIsOpen(!isOpen)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setIsOpen(false)
          }}
        >
          ?
        </button>
      </div>
      {isOpen && (
        <p id={id} className="k-panel-formula-text">
          {formula}
        </p>
      )}
    </>
  )
}
