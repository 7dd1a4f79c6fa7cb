/** One number, large, with the word that says what it means. */
import type { ReactNode } from 'react'
import type { ValueBlock } from '../../shared/workshop/insight.ts'
import { FormulaNote } from './FormulaNote.tsx'

/** Longer values are words rather than a number, and are written smaller. */
const longestNumber = 7

/** Shows a value and its word. */
export function ValueBlockView({ block }: { readonly block: ValueBlock }): ReactNode {
  return (
    <section className="k-panel-insight-value" data-block={block.id}>
      <FormulaNote title={block.title} formula={block.formula} />
      <p
        className="k-panel-insight-number"
        data-long={block.value.length > longestNumber || undefined}
      >
        <span data-testid={`value-${block.id}`}>{block.value}</span>
        {block.word !== null && <span className="k-panel-insight-word">{block.word}</span>}
      </p>
    </section>
  )
}
