/** Where cards lean on the whole: an arrow in the matrix in small, and the same in words. */
import type { ReactNode } from 'react'
import type { ArrowBlock } from '../../shared/workshop/insight.ts'
import { FormulaNote } from './FormulaNote.tsx'
import './graphs.css'

/** Shows the direction; the picture is for the eye only. */
export function ArrowBlockView({ block }: { readonly block: ArrowBlock }): ReactNode {
  const { arrow } = block
  const tip = arrow && { x: 50 + arrow.x * 44, y: 50 - arrow.y * 44 }
  return (
    <section data-block={block.id}>
      <FormulaNote title={block.title} formula={block.formula} />
      <div className="k-panel-lean">
        <svg
          className="k-panel-lean-map"
          viewBox="0 0 100 100"
          aria-hidden="true"
          focusable="false"
        >
          <rect x="2" y="2" width="96" height="96" rx="3" />
          <path className="k-panel-lean-axes" d="M50 2v96M2 50h96" />
          {tip && (
            <>
              <line className="k-panel-lean-arrow" x1="50" y1="50" x2={tip.x} y2={tip.y} />
              <circle className="k-panel-lean-tip" cx={tip.x} cy={tip.y} r="5" />
            </>
          )}
        </svg>
        <p className="k-panel-lean-text" data-testid={`value-${block.id}`}>
          {block.text}
        </p>
      </div>
    </section>
  )
}
