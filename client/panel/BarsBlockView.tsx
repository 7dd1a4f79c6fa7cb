/** Values of several things side by side: a list in which every bar has its name, number and word. */
import type { ReactNode } from 'react'
import type { BarsBlock } from '../../shared/workshop/insight.ts'
import { FormulaNote } from './FormulaNote.tsx'
import type { OnJump } from './InsightView.tsx'
import { JumpButton } from './JumpButton.tsx'
import { ToneSign } from './ToneSign.tsx'
import './graphs.css'

type Bar = BarsBlock['bars'][number]

/** Shows the bars in the order the template gives them; nothing is ranked. */
export function BarsBlockView({
  block,
  onJump,
}: {
  readonly block: BarsBlock
  readonly onJump: OnJump
}): ReactNode {
  return (
    <section data-block={block.id}>
      <FormulaNote title={block.title} formula={block.formula} />
      <ul className="k-list k-panel-bars">
        {block.bars.map((bar) => (
          <li
            key={bar.key}
            className="k-panel-bar"
            data-bar={bar.key}
            data-off={bar.isOff || undefined}
          >
            <span className="k-panel-bar-label">
              {bar.target ? (
                <JumpButton target={bar.target} label={bar.label} onJump={onJump} />
              ) : (
                bar.label
              )}
            </span>
            <span className="k-panel-bar-value">{bar.shown}</span>
            <span className="k-panel-bar-track" aria-hidden="true">
              <span className="k-panel-bar-fill" style={{ inlineSize: `${shareOf(bar) * 100}%` }} />
            </span>
            {bar.word !== null && (
              <span className="k-panel-bar-word">
                {bar.isOff && <ToneSign tone="over" />}
                {bar.word}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How much of its track a bar fills, 0 to 1; more than the most fills all of it. */
function shareOf({ value, max }: Bar): number {
  if (value === null || !(max > 0)) return 0
  return Math.min(1, Math.max(0, value / max))
}
