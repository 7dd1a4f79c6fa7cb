/** Shares as bars: a list in which every bar has its sign, name and number. */
import type { ReactNode } from 'react'
import type { SharesBlock } from '../../shared/workshop/insight.ts'
import { FormulaNote } from './FormulaNote.tsx'
import './graphs.css'

/** Shows the shares; the bars only repeat what the words say. */
export function SharesBlockView({ block }: { readonly block: SharesBlock }): ReactNode {
  return (
    <section data-block={block.id}>
      <FormulaNote title={block.title} formula={block.formula} />
      <ul className="k-list k-panel-shares">
        {block.shares.map((share) => (
          <li key={share.key} className="k-panel-share" data-share={share.key}>
            <svg className="k-panel-share-sign" viewBox="0 0 16 16" aria-hidden="true">
              <path d={share.symbol} />
            </svg>
            <span>{share.text}</span>
            <span className="k-panel-share-track" aria-hidden="true">
              <span
                className="k-panel-share-bar"
                style={{ inlineSize: `${(share.share ?? 0) * 100}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
